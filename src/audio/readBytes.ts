import { fileUnreadable } from './fileUnreadable.js'

/**
 * Bytes of a file, and nothing else of it. A file that changed or vanished since it was chosen is found here; sent, it
 * fails like a broken connection (Chromium) or goes out empty (Firefox).
 *
 * @throws TranscriptionError `file_unreadable`
 */
export async function readBytes(file: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    // A file that vanished before anyone asked for its size has none in Chromium, and a slice of it is read as nothing.
    const part = file.size === 0 ? file : file.slice(start, end)
    return new Uint8Array(await bufferOf(part))
  } catch (cause) {
    const message = 'The file changed, was moved or deleted since it was chosen. Choose it again.'
    throw fileUnreadable(message, { operation: 'create', cause })
  }
}

/** The blobs of jsdom up to 26, which is Jest's, have no `arrayBuffer`. */
function bufferOf(blob: Blob): Promise<ArrayBuffer> {
  if (typeof blob.arrayBuffer === 'function') return blob.arrayBuffer()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as ArrayBuffer)
    reader.onerror = () => reject(reader.error)
    reader.readAsArrayBuffer(blob)
  })
}
