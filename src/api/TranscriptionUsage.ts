import { readFields } from '../transcript/readFields.js'

/** What a key has used of what it may. What the API did not send, or not as expected, is absent. */
export interface TranscriptionUsage {
  /** How many requests were made in this minute. */
  requestsUsed?: number | undefined
  /** How many a minute there may be. */
  requestsLimit?: number | undefined
  /** How many are left in this minute. */
  requestsLeft?: number | undefined
  /** When there are more again, epoch milliseconds. */
  requestsResetAt?: number | undefined
  /** How many jobs are under way. */
  concurrentJobs?: number | undefined
  /** How many may be at a time. */
  concurrentJobsLimit?: number | undefined
  /** How many minutes of audio were transcribed today. */
  dailyMinutesUsed?: number | undefined
  /** How many there may be in a day. */
  dailyMinutesLimit?: number | undefined
  /** How many are left today. */
  dailyMinutesLeft?: number | undefined
  /** The object as received. */
  raw: unknown
}

/** Reads a usage object of the API; `undefined` if it is none. */
export function readTranscriptionUsage(raw: unknown): TranscriptionUsage | undefined {
  const fields = readFields(raw)
  if (!fields) return undefined
  const numberOf = (name: string) => count(fields.numberOf(name))
  const requestsUsed = numberOf('requests_used')
  const requestsLimit = numberOf('requests_limit')
  const dailyMinutesUsed = numberOf('daily_minutes_used')
  const dailyMinutesLimit = numberOf('daily_minutes_limit')
  return {
    requestsUsed,
    requestsLimit,
    requestsLeft: left(requestsUsed, requestsLimit),
    requestsResetAt: momentOf(fields.textOf('requests_reset')),
    concurrentJobs: numberOf('concurrent_jobs'),
    concurrentJobsLimit: numberOf('concurrent_jobs_limit'),
    dailyMinutesUsed,
    dailyMinutesLimit,
    dailyMinutesLeft: left(dailyMinutesUsed, dailyMinutesLimit),
    raw,
  }
}

function left(used: number | undefined, limit: number | undefined): number | undefined {
  return used === undefined || limit === undefined ? undefined : Math.max(0, limit - used)
}

/** Below 0 it is a word for something else: -1 for a limit that there is none. */
function count(number = -1): number | undefined {
  return number >= 0 ? number : undefined
}

/** `Date.parse` alone takes '5' for a day in 2001. */
function momentOf(text = ''): number | undefined {
  return /^\d{4}-\d\d-\d\dT/.test(text) ? count(Date.parse(text)) : undefined
}
