import { cuesOf, cueTime } from './cuesOf.js'
import type { TranscriptSegment } from './TranscriptSegment.js'

/** WebVTT subtitles, in the order the segments begin; what would be markup in a text is escaped. */
export function toVtt(segments: readonly TranscriptSegment[]): string {
  const cues = cuesOf(segments).map(({ text, startMs, endMs }) => {
    const times = `${cueTime(startMs, '.')} --> ${cueTime(endMs, '.')}`
    return `${times}\n${escaped(text)}\n`
  })
  return ['WEBVTT\n', ...cues].join('\n')
}

/** The arrow between times goes with its `>`. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
