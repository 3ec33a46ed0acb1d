import { describe, expect, test } from 'vitest'
import { createDailyQuota } from '../../sandbox/limits/createDailyQuota.js'
import { createJobCounter } from '../../sandbox/limits/createJobCounter.js'
import { createRateLimiter, type RateLimitAlgorithm } from '../../sandbox/limits/createRateLimiter.js'

const START = 1_700_000_000_500

function limiter(algorithm: RateLimitAlgorithm, limit: number) {
  const clock = { ms: START }
  const { take, peek } = createRateLimiter({ limit, windowMs: 60_000, algorithm, now: () => clock.ms })
  return { clock, take, peek }
}

describe('a fixed window', () => {
  test('lets the limit through and refuses the next request until the window ends', () => {
    const { clock, take } = limiter('fixed-window', 2)
    expect(take()).toEqual({
      allowed: true,
      limit: 2,
      remaining: 1,
      resetAt: 1_700_000_061,
      retryAfterSeconds: 0,
    })
    clock.ms += 10_000
    expect(take()).toMatchObject({ allowed: true, remaining: 0, resetAt: 1_700_000_061 })
    expect(take()).toMatchObject({ allowed: false, remaining: 0, retryAfterSeconds: 50 })
    clock.ms += 49_999
    expect(take()).toMatchObject({ allowed: false, retryAfterSeconds: 1 })
    clock.ms += 1
    expect(take()).toMatchObject({ allowed: true, remaining: 1 })
  })

  test('opens with the first request after the last one closed', () => {
    const { clock, take } = limiter('fixed-window', 1)
    take()
    clock.ms += 90_000
    take()
    clock.ms += 59_000
    expect(take()).toMatchObject({ allowed: false, retryAfterSeconds: 1 })
  })

  test('does not count what it refuses or what only peeks', () => {
    const { clock, take, peek } = limiter('fixed-window', 2)
    take()
    peek()
    expect(peek()).toMatchObject({ allowed: true, remaining: 1 })
    take()
    for (let i = 0; i < 10; i++) take()
    clock.ms += 60_000
    expect(take()).toMatchObject({ allowed: true, remaining: 1 })
  })
})

describe('a token bucket', () => {
  test('gives tokens back evenly', () => {
    const { clock, take } = limiter('token-bucket', 60)
    for (let i = 0; i < 60; i++) expect(take().allowed).toBe(true)
    expect(take()).toMatchObject({ allowed: false, remaining: 0, retryAfterSeconds: 1 })
    clock.ms += 999
    expect(take().allowed).toBe(false)
    clock.ms += 1
    expect(take().allowed).toBe(true)
    expect(take().allowed).toBe(false)
    clock.ms += 3000
    expect([take(), take(), take(), take()].map(({ allowed }) => allowed)).toEqual([true, true, true, false])
  })

  test('says when it is full again', () => {
    const { take } = limiter('token-bucket', 60)
    take()
    expect(take()).toMatchObject({ remaining: 58, resetAt: 1_700_000_003 })
  })

  test('lets exactly its limit through at once, whatever the limit is', () => {
    for (let limit = 1; limit <= 300; limit++) {
      const { clock, take } = limiter('token-bucket', limit)
      const burst = () => Array.from({ length: limit * 2 }, take).filter(({ allowed }) => allowed).length
      expect(burst()).toBe(limit)
      clock.ms += 60_000
      expect(burst()).toBe(limit)
    }
  })

  test('never holds more than the limit', () => {
    const { clock, peek } = limiter('token-bucket', 5)
    clock.ms += 3_600_000
    expect(peek().remaining).toBe(5)
  })
})

test.each(['fixed-window', 'token-bucket'] as const)(
  '%s: a request passes once retryAfterSeconds are over',
  (algorithm) => {
    for (let step = 0; step < 5000; step += 137) {
      const { clock, take } = limiter(algorithm, 7)
      for (let i = 0; i < 7; i++) take()
      clock.ms += step
      clock.ms += take().retryAfterSeconds * 1000
      expect(take().allowed).toBe(true)
    }
  },
)

describe('the job counter', () => {
  test('gives a place back once, however often it is told to', () => {
    const counter = createJobCounter({ limit: 2 })
    const release = counter.take()
    counter.take()
    expect(counter.take()).toBeUndefined()
    release?.()
    release?.()
    expect(counter.running).toBe(1)
    expect(counter.isFull).toBe(false)
  })
})

describe('the daily quota', () => {
  test('is free again at midnight UTC', () => {
    let time = Date.UTC(2026, 0, 1, 23, 59, 30)
    const quota = createDailyQuota({ limitMinutes: 1, now: () => time })
    quota.add(59)
    expect(quota.isUsedUp).toBe(false)
    quota.add(1)
    expect(quota.isUsedUp).toBe(true)
    expect(quota.resetsInSeconds).toBe(30)
    time += 30_000
    expect(quota.isUsedUp).toBe(false)
    expect(quota.usedMinutes).toBe(0)
    expect(quota.resetsInSeconds).toBe(86_400)
  })
})
