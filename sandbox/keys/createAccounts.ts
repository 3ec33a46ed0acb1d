import { createDailyQuota, type DailyQuota } from '../limits/createDailyQuota.js'
import { createJobCounter, type JobCounter } from '../limits/createJobCounter.js'
import { createRateLimiter, type RateLimiter } from '../limits/createRateLimiter.js'
import type { SandboxLimits } from '../SandboxOptions.js'
import type { ApiKey } from './findKey.js'

/** What one key has used up. */
export interface Account {
  requests: RateLimiter
  jobs: JobCounter
  daily: DailyQuota
}

export interface Accounts {
  of(key: string, rules: ApiKey): Account
  /** Stands in for requests without a good key: never used up. */
  readonly anonymous: RateLimiter
  clear(): void
}

const MINUTE_MS = 60_000

export function createAccounts(limits: SandboxLimits, now: () => number): Accounts {
  const accounts = new Map<string, Account>()
  const newLimiter = () =>
    createRateLimiter({
      limit: limits.requestsPerMinute,
      windowMs: MINUTE_MS,
      algorithm: limits.algorithm,
      now,
    })

  return {
    anonymous: newLimiter(),
    of(key, rules) {
      const known = accounts.get(key)
      if (known) return known
      const account: Account = {
        requests: newLimiter(),
        jobs: createJobCounter({ limit: limits.concurrentJobs }),
        daily: createDailyQuota({ limitMinutes: rules.dailyMinutes ?? limits.dailyMinutes, now }),
      }
      accounts.set(key, account)
      return account
    },
    clear: () => accounts.clear(),
  }
}
