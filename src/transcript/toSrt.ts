import { cuesOf, cueTime } from './cuesOf.js'
import type { TranscriptSegment } from './TranscriptSegment.js'

/** SubRip subtitles, in the order the segments begin. The format has no escapes: an arrow like the one between times becomes `->`. */
export function toSrt(segments: readonly TranscriptSegment[]): string {
  return cuesOf(segments)
    .map(({ text, startMs, endMs }, index) => {
      const times = `${cueTime(startMs, ',')} --> ${cueTime(endMs, ',')}`
      return `${index + 1}\n${times}\n${text.replace(/-{2,}>?/g, shortArrow)}\n`
    })
    .join('\n')
}

/** Of dashes with no arrow behind them nothing is taken. To look for the arrow alone would take the square of their number. */
function shortArrow(dashes: string): string {
  return dashes.endsWith('>') ? '->' : dashes
}
