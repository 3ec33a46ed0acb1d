import type { KeptFile } from '../client/readKept.js'
import { TranscriptionError } from '../errors/TranscriptionError.js'
import { isPageThere } from './pageLock.js'

/** Those of so many kept files whose page is gone, and they with it. */
export async function lostFiles(files: readonly KeptFile[]): Promise<readonly KeptFile[]> {
  const pages = [...new Set(files.map(({ page }) => page))]
  const areThere = await Promise.all(pages.map(isPageThere))
  return files.filter(({ page }) => !areThere[pages.indexOf(page)])
}

/** What there is to say of one. */
export function lostFileError({ wasSent }: KeptFile): TranscriptionError {
  return new TranscriptionError({
    code: 'file_unreadable',
    message: `The page was closed ${wasSent ? 'while the file was being sent' : 'before the file was sent'}.`,
    reason: wasSent ? 'lost_sending' : 'lost',
    param: 'file',
    operation: 'create',
  })
}
