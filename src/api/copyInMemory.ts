import { fileUnreadable } from '../audio/fileUnreadable.js'
import { isFile } from '../audio/isBlob.js'
import { readBytes } from '../audio/readBytes.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'

/** Of larger files no copy is made. */
export const MAX_COPY_BYTES = 100 * 1024 * 1024

/**
 * A copy that nobody can change or take back. A browser refuses to send a file that changed since it was chosen, as those
 * of a cloud on Android always seem to have, and calls it a broken connection (`ERR_UPLOAD_FILE_CHANGED` in Chromium).
 *
 * @throws TranscriptionError `file_unreadable`
 */
export async function copyInMemory(file: Blob): Promise<Blob> {
  const bytes = await readBytes(file, 0, file.size)
  if (bytes.length !== file.size) throw withheld()
  const { type } = file
  return isFile(file) ? new File([bytes], file.name, { type }) : new Blob([bytes], { type })
}

export function withheld(): TranscriptionError {
  const message = 'The system does not let go of the file.'
  return fileUnreadable(message, { operation: 'upload', reason: 'withheld' })
}
