import { isFile } from '../audio/isBlob.js'
import { readBytes } from '../audio/readBytes.js'

const COMPARED_BYTES = 64 * 1024

/** What two choices of one file have in common; `undefined` for a recording, which is no file of a disk. */
export function fileKey(file: unknown, language: string): string | undefined {
  if (!isFile(file) || !file.name) return undefined
  return JSON.stringify([file.name, file.size, file.lastModified, language])
}

/** Whether two files with the same key begin alike. What can't be read is another. */
export async function isSameFile(one: Blob, other: Blob): Promise<boolean> {
  if (one === other) return true
  try {
    const [a, b] = await Promise.all([one, other].map((file) => readBytes(file, 0, COMPARED_BYTES)))
    return a?.length === b?.length && a?.every((byte, index) => byte === b?.[index]) === true
  } catch {
    return false
  }
}
