import { describe, expect, test } from 'vitest'
import { retryAfterSeconds } from '../../src/errors/retryAfter.js'
import { retryDelay, shouldRetry } from '../../src/retry/defaultRetryPolicy.js'
import { apiError, errorOf } from './helpers/errorOf.js'

const now = Date.UTC(2026, 9, 21, 7, 28, 0)
const date = 'Wed, 21 Oct 2026 07:28:00 GMT'
const later = 'Wed, 21 Oct 2026 07:30:00 GMT'

const inBody = (value: unknown) => retryAfterSeconds(value, new Headers(), now)
const inHeader = (value: string, others: HeadersInit = {}) => {
  const headers = new Headers(others)
  headers.append('retry-after', value)
  return retryAfterSeconds(undefined, headers, now)
}

describe("the body's retry_after", () => {
  test.each([
    [30, 30], // 5.2 #37
    [1.5, 1.5], // 5.2 #38
    ['30', 30], // 5.2 #39
    ['1.5', 1.5], // 5.2 #39
    [' 30 ', 30], // 5.2 #39
    [0, 0], // 5.2 #44
    [-0, 0], // 5.2 #44
    [86_400, 86_400], // 5.2 #45
    [1e10, 1e10], // 5.2 #47
    [999_999_999, 999_999_999], // 5.2 #47
    ['99999999999999999999', 1e20], // 5.2 #47
  ])('%j is that many seconds', (value, seconds) => {
    expect(inBody(value)).toBe(seconds)
  })

  test.each<unknown>([
    ...['30s', '1e3', '0x10', '', ' ', '5, 10', '+5', '.5', '5.', '٣', 'Infinity'], // 5.2 #40
    ...[-5, '-5', '-0'], // 5.2 #41
    ...[Number.NaN, null, undefined, true, [5], {}, { valueOf: () => 5 }, 5n, Symbol.iterator], // 5.2 #42
    Number.POSITIVE_INFINITY, // 5.2 #43
    '9'.repeat(400), // 5.2 #43
  ])('%o is not a wait', (value) => {
    expect(inBody(value)).toBeUndefined()
  })

  test.each([
    [now / 1_000 + 30, 30],
    [now + 30_000, 30],
    [String(now / 1_000 + 30), 30],
    [String(now + 30_000), 30],
    // What has been is no wait.
    [1_764_000_000, 0],
  ])('%j is a moment, as epoch seconds or milliseconds', (value, seconds) => {
    expect(inBody(value)).toBe(seconds)
    expect(inHeader(String(value))).toBe(seconds)
  }) // 5.2 #48

  test('1e400 in JSON is not a wait', async () => {
    const error = await errorOf({ status: 429, body: '{"error":{"retry_after":1e400}}' })
    expect(error.retryAfter).toBeUndefined()
  }) // 5.2 #43

  test('beside the envelope counts as well', async () => {
    const error = await errorOf({ status: 429, body: { error: { code: 'x' }, retry_after: 4 } })
    expect(error.retryAfter).toBe(4)
  })
})

describe('the Retry-After header', () => {
  test.each([
    ['20', 20], // 5.2 #49
    [later, 120], // 5.2 #51
    [date, 0], // 5.2 #51
    ['Wednesday, 21-Oct-26 07:30:00 GMT', 120],
    ['Wed Oct 21 07:30:00 2026', 120],
    ['Sun Nov  1 07:28:00 2026', 11 * 86_400],
    ['10, Wednesday, 21-Oct-26 07:30:00 GMT', 120],
    ['Wed Oct 21 07:30:00 2026, 10', 120],
    ['Tue, 20 Oct 2026 07:28:00 GMT', 0], // 5.2 #52
    ['5, 10', 10], // 5.2 #40
    [`${later}, 10`, 120], // 5.2 #40
    [`10, ${later}`, 120], // 5.2 #40
    ['soon, 10', 10], // 5.2 #40
  ])('"%s" is %d seconds', (value, seconds) => {
    expect(inHeader(value)).toBe(seconds)
  })

  test.each([
    ...['5 apples', '-5', '2026-10-21', '1e3', '', 'soon', '21 Oct 2026 07:30:00 GMT'], // 5.2 #53
    ...['Wed Oct 21 07:30:00 2026 GMT', 'Wed, 21 Oct 2026 07:30:00'],
    ...['Wed, 99 Oct 2026 07:30:00 GMT', 'Wed, 21 Foo 2026 07:30:00 GMT', `${later} or so`], // 5.2 #53
  ])('"%s" is not a wait', (value) => {
    expect(inHeader(value)).toBeUndefined()
  })

  test("a date counts from the server's own clock where it tells it", () => {
    expect(inHeader(later, { date: 'Wed, 21 Oct 2026 07:29:30 GMT' })).toBe(30)
    expect(inHeader(later, { date: 'half past seven' })).toBe(120)
  }) // 5.2 #51

  test('retry-after-ms is in milliseconds', () => {
    expect(retryAfterSeconds(undefined, new Headers({ 'retry-after-ms': '1500' }), now)).toBe(1.5)
  }) // 5.2 #54

  test('that the browser may not show leads to back-off', async () => {
    const error = await errorOf({ status: 429, body: apiError({ code: 'rate_limit_exceeded' }) })
    expect(error.retryAfter).toBeUndefined()
    expect([0, 1, 2].map((count) => retryDelay(count, error))).toEqual([1_000, 2_000, 4_000])
  }) // 5.2 #50
})

test('where body and header differ the larger counts', () => {
  expect(retryAfterSeconds(3, new Headers({ 'retry-after': '7' }), now)).toBe(7)
  expect(retryAfterSeconds(7, new Headers({ 'retry-after': '3' }), now)).toBe(7)
  expect(retryAfterSeconds(-1, new Headers({ 'retry-after': '3', 'retry-after-ms': '4000' }), now)).toBe(4)
}) // 5.1 #35

test.each([400, 401, 403, 404, 413, 422])('a wait on a %d is ignored', async (status) => {
  const error = await errorOf({
    status,
    body: apiError({ retry_after: 1 }),
    headers: { 'retry-after': '1' },
  })
  expect(error.retryAfter).toBeUndefined()
  expect(shouldRetry(0, error)).toBe(false)
}) // 5.2 #55
