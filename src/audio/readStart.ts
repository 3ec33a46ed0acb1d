import { TranscriptionError } from '../errors/TranscriptionError.js'

/**
 * The first bytes of a file, and nothing else of it. A file that changed or vanished since it was chosen is found here;
 * sent, it fails like a broken line (Chromium) or goes out empty (Firefox).
 *
 * @throws TranscriptionError `file_unreadable`
 */
export async function readStart(file: Blob, bytes: number): Promise<Uint8Array> {
  try {
    // A file that vanished before anyone asked for its size has none in Chromium, and a slice of it is read as nothing.
    const start = file.size === 0 ? file : file.slice(0, bytes)
    return new Uint8Array(await start.arrayBuffer())
  } catch (cause) {
    throw new TranscriptionError({
      code: 'file_unreadable',
      message: 'The file changed, was moved or deleted since it was chosen. Choose it again.',
      param: 'file',
      operation: 'create',
      cause,
    })
  }
}
