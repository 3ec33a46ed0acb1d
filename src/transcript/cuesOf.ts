import type { TranscriptSegment } from './TranscriptSegment.js'

/** A segment as subtitles write it. */
export interface Cue {
  /** Without the empty lines that would end it. */
  text: string
  startMs: number
  endMs: number
}

/** In the order they begin; those without words are left out, and those without a length last a millisecond. */
export function cuesOf(segments: readonly TranscriptSegment[]): Cue[] {
  return segments
    .map(({ text, startSeconds, endSeconds }) => {
      const startMs = msOf(startSeconds)
      return {
        text: linesOf(text).join('\n'),
        startMs,
        endMs: Math.max(startMs + 1, msOf(endSeconds)),
      }
    })
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.startMs - b.startMs)
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

/** Without the spaces around them and without empty ones. */
function linesOf(text: string): string[] {
  return text
    .split(/[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
