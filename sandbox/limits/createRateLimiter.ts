export type RateLimitAlgorithm = 'fixed-window' | 'token-bucket'

export interface RateLimitOptions {
  /** Requests allowed in one window. */
  limit: number
  /** Length of the window, in milliseconds. */
  windowMs: number
  algorithm: RateLimitAlgorithm
  /** The current time, in milliseconds. */
  now: () => number
}

export interface RateLimitState {
  /** Whether the request may pass. */
  allowed: boolean
  limit: number
  /** Requests that may still follow at once. */
  remaining: number
  /** When the whole limit is free again, in unix seconds, rounded up. */
  resetAt: number
  /** Whole seconds until a request will pass; 0 if one would pass now. */
  retryAfterSeconds: number
}

export interface RateLimiter {
  /** Counts a request, unless it is refused. */
  take: () => RateLimitState
  /** The same without counting. */
  peek: () => RateLimitState
}

const toSeconds = (ms: number) => Math.ceil(ms / 1000)

/** A limiter with no timers of its own: time is what `now` says, so it runs in virtual time as well. */
export function createRateLimiter(options: RateLimitOptions): RateLimiter {
  return options.algorithm === 'fixed-window' ? fixedWindow(options) : tokenBucket(options)
}

/** A window opens with the first request after the last one closed. */
function fixedWindow({ limit, windowMs, now }: RateLimitOptions): RateLimiter {
  let closesAt = Number.NEGATIVE_INFINITY
  let used = 0

  function check(cost: 0 | 1): RateLimitState {
    const time = now()
    const isOpen = time < closesAt
    const usedNow = isOpen ? used : 0
    const end = isOpen ? closesAt : time + windowMs
    const allowed = usedNow < limit
    if (allowed && cost) {
      used = usedNow + 1
      closesAt = end
    }
    const remaining = limit - usedNow - (allowed ? cost : 0)
    return state(allowed, limit, remaining, end, allowed ? 0 : end - time)
  }

  return { take: () => check(1), peek: () => check(0) }
}

/** Tokens come back evenly over the window. Kept as the time the bucket needs to fill up again. */
function tokenBucket({ limit, windowMs, now }: RateLimitOptions): RateLimiter {
  const interval = windowMs / limit
  // Adding up intervals such as 60000 / 7 must not cost a token.
  const tolerance = 1e-6
  let countedAt = now()
  let owed = 0

  function check(cost: 0 | 1): RateLimitState {
    const time = now()
    const owedNow = Math.max(0, owed - (time - countedAt))
    const wait = owedNow + interval - windowMs
    const allowed = wait <= tolerance
    const owedAfter = allowed ? owedNow + cost * interval : owedNow
    if (allowed && cost) {
      owed = owedAfter
      countedAt = time
    }
    const remaining = Math.max(0, Math.floor((windowMs - owedAfter + tolerance) / interval))
    return state(allowed, limit, remaining, time + owedAfter, allowed ? 0 : wait)
  }

  return { take: () => check(1), peek: () => check(0) }
}

function state(
  allowed: boolean,
  limit: number,
  remaining: number,
  resetMs: number,
  waitMs: number,
): RateLimitState {
  return { allowed, limit, remaining, resetAt: toSeconds(resetMs), retryAfterSeconds: toSeconds(waitMs) }
}
