import { describe, expect, test } from 'vitest'
import { errorFromThrown } from '../../src/errors/errorFromThrown.js'
import { TranscriptionError } from '../../src/errors/TranscriptionError.js'
import { withRetryState } from '../../src/errors/withRetryState.js'
import { createRetryPolicy } from '../../src/retry/createRetryPolicy.js'
import { customRetryPolicy, type RetryOptions } from '../../src/retry/customRetryPolicy.js'

const wrong = new TranscriptionError({ code: 'invalid_field_value', message: 'm', status: 400 })
const down = new TranscriptionError({ code: 'model_error', message: 'm', status: 500 })
const refused = new TranscriptionError({ code: 'rate_limit_exceeded', message: 'm', retryAfter: 2 })
const lost = new TranscriptionError({ code: 'connection_error', message: 'm', operation: 'create' })
const context = { signal: new AbortController().signal }
const endless = Number.POSITIVE_INFINITY

/** After the first, second, third and fourth failure in a row. */
function left(options: RetryOptions, error: TranscriptionError) {
  const policy = customRetryPolicy(options)
  return [0, 1, 2, 3].map((count) =>
    policy.retriesLeft(count, withRetryState(error, { attempt: count + 1 }), context),
  )
}

describe('how many retries are left', () => {
  test.each<[RetryOptions['retry'], TranscriptionError, unknown[]]>([
    [undefined, down, [3, 2, 1, 0]],
    [undefined, refused, [endless, endless, endless, endless]],
    [undefined, lost, [0, 0, 0, 0]],
    [2, down, [2, 1, 0, -1]],
    [2, refused, [2, 1, 0, -1]],
    [2, lost, [0, 0, 0, 0]],
    [2, wrong, [0, 0, 0, 0]],
    [1.5, down, [2, 1, 0, -1]],
    [Number.NaN, down, [Number.NaN, Number.NaN, Number.NaN, Number.NaN]],
    [true, down, [endless, endless, endless, endless]],
    [true, lost, [0, 0, 0, 0]],
    [false, down, [0, -1, -2, -3]],
    [createRetryPolicy({ maxRetries: 1 }), down, [1, 0, 0, 0]],
    [(count) => count === 1, lost, [false, true, false, false]],
  ])('%s', (retry, error, expected) => {
    expect(left({ retry }, error)).toEqual(expected)
  }) // 5.3 #58, #61

  test('a wait longer than maxWaitMs leaves none', () => {
    expect(left({ maxWaitMs: 1_000 }, refused)).toEqual([0, 0, 0, 0])
    expect(left({ maxWaitMs: 1_000, retry: 5 }, refused)).toEqual([0, 0, 0, 0])
  })

  test('a function that overrules does not repeat what was cancelled', () => {
    const cancelled = errorFromThrown(new DOMException('x', 'AbortError'))
    expect(left({ retry: () => true }, cancelled)).toEqual([false, false, false, false])
  }) // 5.3 #68

  test('a function may take its time', async () => {
    const policy = customRetryPolicy({ retry: async () => false })
    expect(await policy.retriesLeft(0, down, context)).toBe(false)
  }) // 5.3 #72

  test('a function that throws is heard, not swallowed', () => {
    const policy = customRetryPolicy({
      retry() {
        throw new Error('mine')
      },
    })
    expect(() => policy.retriesLeft(0, down, context)).toThrow('mine')
  }) // 5.3 #72
})

describe('in how many milliseconds', () => {
  const delay = (options: RetryOptions, count: number, error = down) =>
    customRetryPolicy(options).retryDelay(count, error)

  test("an app's own is used, as a number or a function", () => {
    expect(delay({ retryDelay: 10 }, 3)).toBe(10)
    expect(delay({ retryDelay: 0 }, 3)).toBe(0)
    expect(delay({ retryDelay: (count) => count * 7 }, 3)).toBe(21)
  })

  test.each([Number.NaN, -1, Number.POSITIVE_INFINITY, '5', null, undefined, {}, Promise.resolve(5)])(
    'what is not a usable number (%o) gives way to the policy',
    (value) => {
      expect(delay({ retryDelay: () => value as number }, 1)).toBe(2_000)
      expect(delay({ retryDelay: value as number }, 1)).toBe(2_000)
      const policy = { shouldRetry: () => true, retryDelay: () => value as number }
      expect(delay({ retry: policy }, 1)).toBe(2_000)
    },
  ) // 5.3 #73

  test("a server's wait is never cut short, by whomever", () => {
    expect(delay({ retryDelay: 10 }, 0, refused)).toBe(2_000)
    expect(delay({ retryDelay: 5_000 }, 0, refused)).toBe(5_000)
    expect(delay({ retry: { shouldRetry: () => true, retryDelay: () => 10 } }, 0, refused)).toBe(2_000)
  })
})
