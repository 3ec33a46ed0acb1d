import type { Account } from './createAccounts.js'

/** What `GET /v1/usage` says about a key. */
export function usageOf({ requests, jobs, daily }: Account) {
  const { limit, remaining, resetAt } = requests.peek()
  return {
    requests_used: limit - remaining,
    requests_limit: limit,
    requests_reset: new Date(resetAt * 1000).toISOString(),
    concurrent_jobs: jobs.running,
    concurrent_jobs_limit: jobs.limit,
    daily_minutes_used: daily.usedMinutes,
    daily_minutes_limit: daily.limitMinutes,
  }
}
