import { readBytes } from '../audio/readBytes.js'

const COMPARED_BYTES = 64 * 1024

/** What is known of a file; a recording has no name, for it is no file of a disk. */
interface KnownFile {
  name?: string | undefined
  size?: number | undefined
  lastModified?: number | undefined
}

/** What two choices of one file have in common; nothing for a recording. */
export function fileKey({ name, size, lastModified }: KnownFile, language: string): string | undefined {
  return name && JSON.stringify([name, size, lastModified, language])
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
