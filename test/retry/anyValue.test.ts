import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { type ErrorCode, errorCatalog } from '../../src/errors/errorCatalog.js'
import { TranscriptionError } from '../../src/errors/TranscriptionError.js'
import { createRetryPolicy } from '../../src/retry/createRetryPolicy.js'
import { retryDelay, shouldRetry } from '../../src/retry/defaultRetryPolicy.js'
import { errorOf } from '../errors/helpers/errorOf.js'

const MAX_TIMER_MS = 2 ** 31 - 1
const failureCount = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, 1, 2, 3, -1, 1_100, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
)

const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, 0.0004, 2_147_484, 1e10, 1e306))
const ownError = fc
  .record({
    code: fc.constantFrom(...(Object.keys(errorCatalog) as ErrorCode[])),
    retryAfter: fc.option(number, { nil: undefined }),
    operation: fc.constantFrom('create', 'upload', 'read', 'job', undefined),
  })
  .map((fields) => new TranscriptionError({ ...fields, message: 'm' }))
/** As another version of this package might make it. */
const strangeError = fc
  .record(
    {
      code: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', null, undefined)),
      operation: fc.oneof(fc.string(), fc.constant(null)),
      retryAfter: fc.oneof(number, fc.string(), fc.boolean(), fc.constant(null)),
    },
    { requiredKeys: [] },
  )
  .map((fields) => Object.assign(new TranscriptionError({ code: 'model_error', message: 'm' }), fields))
const anyError = fc.oneof(
  ownError,
  strangeError,
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
  fc.string().map((message) => new Error(message)),
  fc.constantFrom(null, undefined, new TypeError('Failed to fetch'), new DOMException('x', 'AbortError')),
)

function expectUsable(delayMs: number, decision: boolean): void {
  expect(decision).toBeTypeOf('boolean')
  expect(Number.isFinite(delayMs)).toBe(true)
  expect(delayMs).toBeGreaterThanOrEqual(0)
  expect(delayMs).toBeLessThanOrEqual(MAX_TIMER_MS)
}

describe('the policy', { timeout: 60_000 }, () => {
  test.prop([failureCount, anyError], { numRuns: 5_000 })(
    'gives a usable answer to anything',
    (count, error) => expectUsable(retryDelay(count, error as Error), shouldRetry(count, error as Error)),
  ) // 5.2 #37–#56, 5.3 #65, #71

  test.prop(
    [
      failureCount,
      anyError,
      fc.record(
        { maxRetries: number, baseDelayMs: number, maxDelayMs: number, maxWaitMs: number },
        { requiredKeys: [] },
      ),
    ],
    { numRuns: 3_000 },
  )('gives a usable answer whatever numbers it was made of', (count, error, options) => {
    const policy = createRetryPolicy(options)
    expectUsable(policy.retryDelay(count, error as Error), policy.shouldRetry(count, error as Error))
  })

  test.prop([failureCount, ownError], { numRuns: 3_000 })(
    'never sends earlier than the server said',
    (count, error) => {
      if (!shouldRetry(count, error)) return
      expect(retryDelay(count, error)).toBeGreaterThanOrEqual((error.retryAfter ?? 0) * 1_000 || 0)
    },
  ) // 5.2 #47
})

const rawValue = fc.oneof(
  fc.json(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom('1e400', '-1e400', '-0', '0', '0.0004', '"30"', '"30s"', '[5]', '1e10', '2147484'),
)
const headerValue = fc.oneof(
  fc.stringMatching(/^[ -~]{0,30}$/),
  number.map(String),
  fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
)
const headers = fc.record(
  { 'retry-after': headerValue, 'retry-after-ms': headerValue, date: headerValue },
  { requiredKeys: [] },
)

function isMoment(asked: number): boolean {
  return (asked >= 1e9 && asked < 1e10) || (asked >= 1e12 && asked < 1e13)
}

describe('whatever wait a server asks for', () => {
  test.prop([rawValue, headers, fc.constantFrom(429, 500, 503, 400, 200), failureCount], { numRuns: 3_000 })(
    'leads to a usable answer',
    async (raw, headers, status, count) => {
      const error = await errorOf({ status, body: `{"error":{"retry_after":${raw}}}`, headers })
      expectUsable(retryDelay(count, error), shouldRetry(count, error))
      const asked: unknown = JSON.parse(raw)
      // A number that large is a moment, not a wait.
      const isWait = typeof asked === 'number' && asked >= 0 && !isMoment(asked)
      if (isWait && shouldRetry(count, error) && Number.isFinite(asked)) {
        expect(retryDelay(count, error)).toBeGreaterThanOrEqual(asked * 1_000)
      }
    },
    60_000,
  ) // 5.2 #37–#56
})
