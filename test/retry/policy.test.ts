import { describe, expect, test } from 'vitest'
import { TranscriptionError } from '../../src/errors/TranscriptionError.js'
import { createRetryPolicy } from '../../src/retry/createRetryPolicy.js'
import { retryDelay, shouldRetry } from '../../src/retry/defaultRetryPolicy.js'
import { apiError, errorOf } from '../errors/helpers/errorOf.js'

const MAX_TIMER_MS = 2 ** 31 - 1
const HOUR_S = 3_600

const rateLimit = (retryAfter?: number) =>
  new TranscriptionError({ code: 'rate_limit_exceeded', message: 'm', status: 429, retryAfter })
const serverError = (retryAfter?: number) =>
  new TranscriptionError({ code: 'service_unavailable', message: 'm', status: 503, retryAfter })

/** Of how many failures in a row each is followed by another try. */
const retries = (error: unknown, upTo = 10) =>
  Array.from({ length: upTo }, (_, count) => shouldRetry(count, error as Error)).filter(Boolean).length
const delays = (error: unknown, counts = 4) =>
  Array.from({ length: counts }, (_, count) => retryDelay(count, error as Error))

describe('which failures are tried again', () => {
  test.each([
    ...[400, 401, 403, 404], // 5.3 #57
    ...[402, 405, 408, 409, 410, 413, 415, 422, 425, 431, 451, 499], // 5.3 #58
  ])('a %d is final', async (status) => {
    for (const operation of ['create', undefined] as const) {
      expect(retries(await errorOf({ status }, { operation }))).toBe(0)
    }
  })

  test.each([
    ...[500, 502, 503, 504, 529, 599], // 5.3 #59
    ...[501, 505], // 5.3 #60
  ])('a %d is tried again three times', async (status) => {
    const error = await errorOf({ status })
    expect(error.type).toBe('server_error')
    expect(retries(error)).toBe(3)
    expect(delays(error, 3)).toEqual([1_000, 2_000, 4_000])
  })

  test('a 429 is tried again without end', () => {
    expect(retries(rateLimit(), 50)).toBe(50)
    expect(delays(rateLimit(), 50)).toEqual([
      ...[1_000, 2_000, 4_000, 8_000, 16_000, 32_000],
      ...Array<number>(44).fill(60_000),
    ])
    expect(shouldRetry(1_100, rateLimit())).toBe(true)
  }) // 5.3 #64

  test('what is not an error of ours is final', () => {
    for (const value of [
      null,
      undefined,
      'x',
      429,
      new Error('x'),
      { status: 429 },
      new TypeError('Failed to fetch'),
    ]) {
      expect(retries(value)).toBe(0)
    }
  }) // 5.3 #71

  test('a code that a newer copy of this package knows is final here', () => {
    const foreign = Object.assign(new TranscriptionError({ code: 'model_error', message: 'm' }), {
      code: 'brand_new',
    })
    expect(retries(foreign)).toBe(0)
    expect(retries(Object.assign(foreign, { code: '__proto__' }))).toBe(0)
  }) // 5.7 #130

  test('an unusable answer is asked for again if it was a read', async () => {
    expect(retries(await errorOf({ status: 200, body: '{"id' }, { operation: 'create' }))).toBe(0)
    expect(retries(await errorOf({ status: 200, body: '{"id' }, { operation: 'read' }))).toBe(3)
  }) // 5.1 #16

  test('a 401 after an hour in the queue is final', async () => {
    expect(retries(await errorOf({ status: 401, body: apiError({ code: 'expired_api_key' }) }))).toBe(0)
  }) // 5.3 #76
})

describe('after which time', () => {
  test.each([
    { retryAfter: 30, delayMs: 30_000 }, // 5.2 #37
    { retryAfter: 1.5, delayMs: 1_500 }, // 5.2 #38
    { retryAfter: 0.0004, delayMs: 250 }, // 5.2 #38
    { retryAfter: 0, delayMs: 250 }, // 5.2 #44
    { retryAfter: -0, delayMs: 250 }, // 5.2 #44
    { retryAfter: 86_400, delayMs: 86_400_000 }, // 5.2 #45
  ])('a 429 that says $retryAfter s is tried again in $delayMs ms', ({ retryAfter, delayMs }) => {
    expect(shouldRetry(0, rateLimit(retryAfter))).toBe(true)
    expect(retryDelay(0, rateLimit(retryAfter))).toBe(delayMs)
  })

  test.each([0, 0.0004])('a second "%d s" in a row is not believed', (retryAfter) => {
    expect(delays(rateLimit(retryAfter))).toEqual([250, 2_000, 4_000, 8_000])
  }) // 5.2 #44

  test.each([Number.NaN, Number.NEGATIVE_INFINITY, -5])('a 429 that says %d s backs off', (retryAfter) => {
    expect(delays(rateLimit(retryAfter))).toEqual([1_000, 2_000, 4_000, 8_000])
    expect(retries(rateLimit(retryAfter))).toBe(10)
  }) // 5.2 #41, #42

  test("the server's wait is the same however often it failed, and never jittered", () => {
    expect(new Set(delays(rateLimit(7), 100))).toEqual(new Set([7_000]))
  }) // 5.2 #37

  test('a server error waits for the longer of its own back-off and what the server says', () => {
    expect(delays(serverError(3), 3)).toEqual([3_000, 3_000, 4_000])
    expect(delays(serverError(0), 3)).toEqual([1_000, 2_000, 4_000])
    expect(retries(serverError(3))).toBe(3)
  }) // 5.2 #56, 5.1 #14

  test.each([1_100, Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY])(
    '%d failures still wait a minute',
    (count) => {
      expect(retryDelay(count, rateLimit())).toBe(60_000)
    },
  ) // 5.3 #65

  test.each([Number.NaN, -1, Number.NEGATIVE_INFINITY])('%d failures wait a second', (count) => {
    expect(retryDelay(count, rateLimit())).toBe(1_000)
  }) // 5.3 #65
})

describe('a wait too long to sleep through', () => {
  test.each([
    ...[25 * HOUR_S + 1, 2_147_484], // 5.2 #46
    ...[1e10, 1e20, 1e300, 1e306, Number.POSITIVE_INFINITY], // 5.2 #47
    1_764_000_000, // 5.2 #48
  ])('%d s ends with the error, for a 429 and a 503 alike', (retryAfter) => {
    expect(retries(rateLimit(retryAfter))).toBe(0)
    expect(retries(serverError(retryAfter))).toBe(0)
    expect(retryDelay(0, rateLimit(retryAfter))).toBeLessThanOrEqual(MAX_TIMER_MS)
  })

  test('just under 25 hours is slept through', () => {
    expect(retries(rateLimit(25 * HOUR_S))).toBe(10)
    expect(retryDelay(0, rateLimit(25 * HOUR_S))).toBe(25 * HOUR_S * 1_000)
  }) // 5.2 #45

  test('is up to the app, as far as a timer goes: never is it cut short', () => {
    const patient = createRetryPolicy({ maxWaitMs: Number.POSITIVE_INFINITY })
    expect(patient.shouldRetry(0, rateLimit(2_147_483))).toBe(true)
    expect(patient.retryDelay(0, rateLimit(2_147_483))).toBe(2_147_483_000)
    expect(patient.shouldRetry(0, rateLimit(2_147_484))).toBe(false)
  }) // 5.2 #46

  test("is about the server's waits: the policy's own are its own affair", () => {
    const impatient = createRetryPolicy({ maxWaitMs: 500 })
    expect(impatient.shouldRetry(0, serverError())).toBe(true)
    expect(impatient.shouldRetry(0, rateLimit())).toBe(true)
    expect(impatient.shouldRetry(0, rateLimit(0.5))).toBe(true)
    expect(impatient.shouldRetry(0, rateLimit(0.6))).toBe(false)
  }) // 5.2 #47
})

describe('a policy with other numbers', () => {
  test('keeps them', () => {
    const policy = createRetryPolicy({ maxRetries: 1, baseDelayMs: 10, maxDelayMs: 15 })
    expect([0, 1].map((count) => policy.shouldRetry(count, serverError()))).toEqual([true, false])
    expect([0, 1, 2].map((count) => policy.retryDelay(count, serverError()))).toEqual([10, 15, 15])
    expect(policy.shouldRetry(99, rateLimit())).toBe(true)
  })
})
