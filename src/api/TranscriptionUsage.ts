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
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined
  const fields = raw as Record<string, unknown>
  const requestsUsed = number(fields['requests_used'])
  const requestsLimit = number(fields['requests_limit'])
  const dailyMinutesUsed = number(fields['daily_minutes_used'])
  const dailyMinutesLimit = number(fields['daily_minutes_limit'])
  return {
    requestsUsed,
    requestsLimit,
    requestsLeft: left(requestsUsed, requestsLimit),
    requestsResetAt: time(fields['requests_reset']),
    concurrentJobs: number(fields['concurrent_jobs']),
    concurrentJobsLimit: number(fields['concurrent_jobs_limit']),
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
function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined
}

function time(value: unknown): number | undefined {
  // `Date.parse` alone takes '5' for a day in 2001.
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? number(Date.parse(value)) : undefined
}
