import type { AudioInfo } from './AudioInfo.js'
import { isFile } from './isBlob.js'

/** A name for the API; a recording has none. */
export function fileName(file: Blob, { format }: AudioInfo): string {
  return (isFile(file) && file.name) || `audio.${format}`
}
