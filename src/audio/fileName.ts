import type { AudioInfo } from './AudioInfo.js'
import { audioFormats, withoutAudioEnding } from './audioFormats.js'
import { isFile } from './isBlob.js'

/**
 * The name a file is sent under. Its ending is that of its content: servers refuse by the name alone, and
 * `recording.wav` may be WebM. Recordings have no name; what a form calls `blob` has none either.
 */
export function fileName(file: Blob, { format }: AudioInfo): string {
  const name = isFile(file) && file.name !== 'blob' ? file.name : ''
  if (!format) return name || 'audio'
  const [ending] = audioFormats[format].endings
  return name.toLowerCase().endsWith(`.${ending}`) ? name : `${withoutAudioEnding(name) || 'audio'}.${ending}`
}
