import { describe, expect, test } from 'vitest'
import { errorFromThrown } from '../../src/errors/errorFromThrown.js'
import { TranscriptionError } from '../../src/errors/TranscriptionError.js'
import { customRetryPolicy } from '../../src/retry/customRetryPolicy.js'
import { defaultRetryPolicy } from '../../src/retry/defaultRetryPolicy.js'

const error = new TranscriptionError({ code: 'invalid_field_value', message: 'm', status: 400 })
const serverError = new TranscriptionError({ code: 'model_error', message: 'm', status: 500 })

test("without options of the app it is the API's own strategy", () => {
  const policy = customRetryPolicy(undefined, undefined)
  expect(policy.shouldRetry(0, error)).toBe(false)
  expect(policy.shouldRetry(2, serverError)).toBe(true)
  expect(policy.retryDelay(2, serverError)).toBe(4_000)
  expect(policy.retriesOf?.(serverError)).toBe(3)
})

describe("an app's own retry", () => {
  test.each([
    [true, [true, true, true]],
    [false, [false, false, false]],
    [0, [false, false, false]],
    [2, [true, true, false]],
    [Number.POSITIVE_INFINITY, [true, true, true]],
    [Number.NaN, [false, false, false]],
    [(failureCount: number) => failureCount === 1, [false, true, false]],
  ])('decides: %s', (retry, decisions) => {
    const policy = customRetryPolicy(retry, undefined)
    expect([0, 1, 2].map((count) => policy.shouldRetry(count, error))).toEqual(decisions)
    expect(policy.retriesOf).toBeUndefined()
  }) // 5.3 #58

  test.each([true, 5])('of %s does not repeat what was cancelled', (retry) => {
    const cancelled = errorFromThrown(new DOMException('x', 'AbortError'))
    expect(customRetryPolicy(retry, undefined).shouldRetry(0, cancelled)).toBe(false)
  }) // 5.3 #68

  test('may take its time', async () => {
    const policy = customRetryPolicy(async () => false, undefined)
    expect(await policy.shouldRetry(0, error)).toBe(false)
  }) // 5.3 #72

  test('that throws is heard, not swallowed', () => {
    const policy = customRetryPolicy(() => {
      throw new Error('mine')
    }, undefined)
    expect(() => policy.shouldRetry(0, error)).toThrow('mine')
  }) // 5.3 #72
})

describe("an app's own retryDelay", () => {
  test('is used, as a number or a function', () => {
    expect(customRetryPolicy(undefined, 10).retryDelay(3, error)).toBe(10)
    expect(customRetryPolicy(undefined, 0).retryDelay(3, error)).toBe(0)
    expect(customRetryPolicy(undefined, (count) => count * 7).retryDelay(3, error)).toBe(21)
  })

  test.each([Number.NaN, -1, Number.POSITIVE_INFINITY, '5', null, undefined, {}, Promise.resolve(5)])(
    'that is not a usable number (%o) gives way to the default',
    (value) => {
      const policy = customRetryPolicy(undefined, () => value as number)
      expect(policy.retryDelay(1, serverError)).toBe(2_000)
      expect(customRetryPolicy(undefined, value as number).retryDelay(1, serverError)).toBe(2_000)
    },
  ) // 5.3 #73

  test('leaves the decision as it was', () => {
    expect(customRetryPolicy(undefined, 10).shouldRetry).toBe(defaultRetryPolicy.shouldRetry)
  })
})
