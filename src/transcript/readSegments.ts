import type { TranscriptSegment } from './TranscriptSegment.js'

const startNames = ['start', 'start_time', 'start_seconds', 'startTime', 'startSeconds']
const endNames = ['end', 'end_time', 'end_seconds', 'endTime', 'endSeconds']

/**
 * Reads `transcript.segments`, whose shape the API does not document: a list of objects, each with a `text` and with
 * numbers of seconds under one of the usual names (`start` and `end`, `start_time`, `start_seconds` …). One that is not
 * like that, and there is nothing: half a transcript would look like a whole one.
 *
 * @returns `undefined` for anything else, and for an empty list
 */
export function readSegments(segments: unknown): TranscriptSegment[] | undefined {
  if (!Array.isArray(segments) || segments.length === 0) return undefined
  const read = segments.map(readSegment)
  return read.every((segment) => segment !== undefined) ? read : undefined
}

function readSegment(value: unknown): TranscriptSegment | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = value as Record<string, unknown>
  const text = fields['text']
  const startSeconds = secondsIn(fields, startNames)
  const endSeconds = secondsIn(fields, endNames)
  if (typeof text !== 'string' || startSeconds === undefined || endSeconds === undefined) return undefined
  return endSeconds < startSeconds ? undefined : { text, startSeconds, endSeconds }
}

function secondsIn(fields: Record<string, unknown>, names: string[]): number | undefined {
  const seconds = names.map((name) => fields[name]).find((value) => value !== undefined)
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined
}
