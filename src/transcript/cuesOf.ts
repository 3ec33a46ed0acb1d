import { LINE_SIGNS, MOST_MS, packWords } from './packWords.js'
import type { TranscriptSegment } from './TranscriptSegment.js'

/** What is on the screen at once. */
export interface Cue {
  /** One line or two. */
  text: string
  startMs: number
  endMs: number
}

/**
 * Subtitles within the usual limits: two lines of 42 signs, seven seconds. In the order they begin; segments without words
 * are left out, and those without a length last a millisecond.
 */
export function cuesOf(segments: readonly TranscriptSegment[]): Cue[] {
  return segments
    .map(({ text, startSeconds, endSeconds }) => {
      const startMs = msOf(startSeconds)
      const lines = text.split(/[\r\n\u2028\u2029]/).map(wordsOf)
      return { lines: lines.filter(isNotEmpty), startMs, endMs: Math.max(startMs + 1, msOf(endSeconds)) }
    })
    .filter(({ lines }) => isNotEmpty(lines))
    .sort((a, b) => a.startMs - b.startMs)
    .flatMap(({ lines, startMs, endMs }) => {
      const own = lines.map((words) => words.join(' '))
      // Two who speak have a line each.
      const fits = own.length <= 2 && own.every((line) => line.length <= LINE_SIGNS)
      if (fits && endMs - startMs <= MOST_MS) return [{ text: own.join('\n'), startMs, endMs }]
      const words = lines.flat()
      const msPerSign = (endMs - startMs) / words.join(' ').length
      let at = startMs
      return packWords(words, msPerSign).map(({ text, signs, isLast }) => {
        const from = at
        at = isLast ? endMs : Math.max(from + 1, Math.round(from + signs * msPerSign))
        return { text, startMs: from, endMs: Math.max(from + 1, Math.min(at, from + MOST_MS)) }
      })
    })
}

/** Signs that are none (NUL, escapes) would end the file for some players. Ethiopic may do without spaces. */
function wordsOf(text: string): string[] {
  return text
    .replace(/([\u1361-\u1368])(?=\p{L})/gu, '$1 ')
    .split(/[\s\p{Cc}]+/u)
    .filter((word) => word !== '')
}

function isNotEmpty(list: readonly unknown[]): boolean {
  return list.length > 0
}

/** Players give up on a whole file for one time that is none: NaN, or before the start. */
function msOf(seconds: number): number {
  return Number.isFinite(seconds) ? Math.max(0, Math.round(seconds * 1_000)) : 0
}

/** `00:01:02.345`, with the sign between seconds and milliseconds that the format asks for; hours grow as they must. */
export function cueTime(ms: number, sign: '.' | ','): string {
  const seconds = Math.floor(ms / 1_000)
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) =>
    String(part).padStart(2, '0'),
  )
  return `${h}:${m}:${s}${sign}${String(ms % 1_000).padStart(3, '0')}`
}
