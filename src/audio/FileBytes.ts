import { readBytes } from './readBytes.js'

/** The bytes of a file, read where they are needed. */
export interface FileBytes {
  readonly size: number
  /** The first 64 KiB. */
  readonly head: Uint8Array
  /** Fewer where the file ends. */
  read: (at: number, length: number) => Promise<Uint8Array>
}

/** Enough for most questions. */
const HEAD_BYTES = 64 * 1024
/** Of what lies further back a little more is read than was asked for: headers stand side by side. */
const LEAST_BYTES = 4 * 1024

/** @throws TranscriptionError `file_unreadable` */
export async function openBytes(file: Blob): Promise<FileBytes> {
  const head = await readBytes(file, 0, HEAD_BYTES)
  let latest = { at: 0, bytes: head }
  return {
    size: file.size,
    head,
    async read(at, length) {
      const end = Math.min(file.size, at + length)
      if (end <= HEAD_BYTES) return head.subarray(at, end)
      if (at >= end) return new Uint8Array()
      const { at: start, bytes } = latest
      if (at >= start && end <= start + bytes.length) return bytes.subarray(at - start, end - start)
      latest = { at, bytes: await readBytes(file, at, Math.max(end, at + LEAST_BYTES)) }
      return latest.bytes.subarray(0, end - at)
    },
  }
}

/** Bytes as characters, one each. */
export function textOf(bytes: Uint8Array, at = 0, length = bytes.length): string {
  // Made here: a test page may have none, and importing must not throw.
  return new TextDecoder('latin1').decode(bytes.subarray(at, at + length))
}

export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
