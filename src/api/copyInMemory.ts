import { fileUnreadable } from '../audio/fileUnreadable.js'
import { readBytes } from '../audio/readBytes.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'

/** Of larger files no copy is made. */
export const MAX_COPY_BYTES = 100 * 1024 * 1024

/**
 * A copy that nobody can change or take back. A browser refuses to send a file that changed since it was chosen, as those
 * of a cloud on Android always seem to have, and calls it a broken connection (`ERR_UPLOAD_FILE_CHANGED` in Chromium).
 * Without a name: where the page's `File` is jsdom's and its `FormData` is not, as MSW has it in Jest, only a `Blob` fits.
 *
 * @throws TranscriptionError `file_unreadable`
 */
export async function copyInMemory(file: Blob): Promise<Blob> {
  const bytes = await readBytes(file, 0, file.size)
  if (bytes.length !== file.size) throw withheld()
  return new Blob([bytes], { type: file.type })
}

export function withheld(): TranscriptionError {
  const message = 'The system does not let go of the file.'
  return fileUnreadable(message, { operation: 'upload', reason: 'withheld' })
}
