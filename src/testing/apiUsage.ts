/** The usage of a key as the API sends it; give what your test is about. */
export interface ApiUsageFields {
  /** How many requests were made in this minute. @default 12 */
  requests_used?: number | undefined
  /** How many a minute there may be. @default 60 */
  requests_limit?: number | undefined
  /** When there are more again, ISO 8601. @default in 30 seconds */
  requests_reset?: string | undefined
  /** How many jobs are under way. @default 1 */
  concurrent_jobs?: number | undefined
  /** How many may be at a time. @default 10 */
  concurrent_jobs_limit?: number | undefined
  /** How many minutes of audio were transcribed today. @default 42.5 */
  daily_minutes_used?: number | undefined
  /** How many there may be in a day. @default 600 */
  daily_minutes_limit?: number | undefined
}

/** What a key has used, or whatever `fields` make of it. */
export function apiUsage(fields: ApiUsageFields = {}): Record<string, unknown> {
  return {
    requests_used: 12,
    requests_limit: 60,
    requests_reset: new Date(Date.now() + 30_000).toISOString(),
    concurrent_jobs: 1,
    concurrent_jobs_limit: 10,
    daily_minutes_used: 42.5,
    daily_minutes_limit: 600,
    ...fields,
  }
}
