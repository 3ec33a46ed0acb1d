import type { TranscriptSegment } from './TranscriptSegment.js'

const startNames = ['start', 'start_time', 'start_seconds', 'startTime', 'startSeconds']
const endNames = ['end', 'end_time', 'end_seconds', 'endTime', 'endSeconds']

/** What is known of a segment; a time that is not there is `undefined`. */
interface Found {
  text: string
  start: number | undefined
  end: number | undefined
}

/**
 * Reads `transcript.segments`, whose shape the API does not document: a list of objects, each with a `text` and with
 * numbers under one of the usual names (`start` and `end`, `start_time`, `start_seconds` …). A time that is missing or
 * before another is taken from its neighbours. Without a text in one, or a time in any, there is nothing: half a transcript
 * would look like a whole one.
 *
 * @param durationSeconds how long the audio is: tells seconds from milliseconds. `transcript.durationSeconds`
 * @returns `undefined` for anything else, and for an empty list
 */
export function readSegments(segments: unknown, durationSeconds?: number): TranscriptSegment[] | undefined {
  if (!Array.isArray(segments) || segments.length === 0) return undefined
  const found = segments.map(readSegment)
  if (!found.every((segment) => segment !== undefined)) return undefined
  const times = found.flatMap(({ start, end }) => [start, end]).filter((time) => time !== undefined)
  if (times.length === 0) return undefined
  const unit = unitOf(
    times.reduce((most, time) => Math.max(most, time), 0),
    durationSeconds,
  )
  return withTimes(found, unit)
}

function readSegment(value: unknown): Found | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = value as Record<string, unknown>
  const text = fields['text']
  if (typeof text !== 'string') return undefined
  return { text, start: timeIn(fields, startNames), end: timeIn(fields, endNames) }
}

function timeIn(fields: Record<string, unknown>, names: string[]): number | undefined {
  const time = names.map((name) => fields[name]).find((value) => value !== undefined && value !== null)
  return typeof time === 'number' && Number.isFinite(time) ? Math.max(0, time) : undefined
}

/** Milliseconds if they fit the audio better than seconds. */
function unitOf(last: number, durationSeconds = 0): 1 | 1_000 {
  const isMs =
    durationSeconds > 0 && Math.abs(last / 1_000 - durationSeconds) < Math.abs(last - durationSeconds)
  return isMs ? 1_000 : 1
}

function withTimes(found: readonly Found[], unit: number): TranscriptSegment[] {
  // From the back: each needs to know when the next that has a time begins.
  let next: number | undefined
  const ends = found.map(() => 0)
  for (let i = found.length - 1; i >= 0; i--) {
    const { text = '', start, end } = found[i] ?? {}
    ends[i] = end ?? next ?? (start === undefined ? 0 : start + readingSeconds(text) * unit)
    next = start ?? next
  }
  let before = 0
  return found.map(({ text, start = before }, index) => {
    const end = Math.max(start, ends[index] ?? start)
    before = end
    return { text, startSeconds: start / unit, endSeconds: end / unit }
  })
}

/** At 15 signs a second, which is what subtitles are made for. */
function readingSeconds(text: string): number {
  return Math.max(1, text.length / 15)
}
