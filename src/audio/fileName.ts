import type { AudioInfo } from './AudioInfo.js'

/** A name for the API; a recording has none. */
export function fileName(file: Blob, { format }: AudioInfo): string {
  return (file instanceof File && file.name) || `audio.${format}`
}
