import { MutationObserver, QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { retryDelay, shouldRetry } from '../../src/retry/defaultRetryPolicy.js'
import { type Answer, apiError, errorOf } from '../errors/helpers/errorOf.js'

const ok: Answer = { status: 200 }
const unavailable: Answer = { status: 503 }
const rateLimited = (retryAfter?: number): Answer => ({
  status: 429,
  body: apiError({ code: 'rate_limit_exceeded', retry_after: retryAfter }),
})

let client: QueryClient

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  client = new QueryClient()
  client.mount()
})

afterEach(() => {
  client.unmount()
  client.clear()
  vi.useRealTimers()
})

/** A request that gets these answers one after the other, the last one for ever, and notes when it was sent. */
function requestTo(...answers: [Answer, ...Answer[]]) {
  const sentAt: number[] = []
  const send = async () => {
    sentAt.push(Date.now())
    const answer = answers[Math.min(sentAt.length, answers.length) - 1] ?? answers[0]
    if (answer.status === 200) return 'transcript'
    throw await errorOf(answer)
  }
  return { send, sentAt }
}

const policy = {
  retry: vi.fn(shouldRetry),
  retryDelay: vi.fn(retryDelay),
}

/** The same request as a mutation and as a query of the app. */
const kinds = {
  mutation(send: () => Promise<string>) {
    const observer = new MutationObserver(client, { mutationFn: send, ...policy })
    const stop = observer.subscribe(() => {})
    observer.mutate().catch(() => {})
    return { result: () => observer.getCurrentResult(), stop }
  },
  query(send: () => Promise<string>) {
    const observer = new QueryObserver(client, { queryKey: ['job'], queryFn: send, ...policy })
    const stop = observer.subscribe(() => {})
    return { result: () => observer.getCurrentResult(), stop }
  },
}

describe.each(Object.entries(kinds))("as retry and retryDelay of TanStack Query's %s", (_, start) => {
  test.each([400, 401, 402, 403, 404, 413, 422])('a %d is sent once', async (status) => {
    const { send, sentAt } = requestTo({ status })
    const { result, stop } = start(send)
    await vi.advanceTimersByTimeAsync(1)
    expect(result()).toMatchObject({ status: 'error', error: { status }, failureCount: 1 })
    await vi.advanceTimersByTimeAsync(100_000)
    expect(sentAt).toEqual([0])
    stop()
  }) // 5.3 #57, #58

  test('a 503 is sent at 0, 1, 3 and 7 s, then it is an error', async () => {
    const { send, sentAt } = requestTo(unavailable)
    const { result, stop } = start(send)
    await vi.advanceTimersByTimeAsync(6_999)
    expect(result()).toMatchObject({ status: 'pending', failureCount: 3 })
    await vi.advanceTimersByTimeAsync(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(sentAt).toEqual([0, 1_000, 3_000, 7_000])
    expect(result()).toMatchObject({
      status: 'error',
      error: { code: 'service_unavailable' },
      failureCount: 4,
    })
    await vi.advanceTimersByTimeAsync(100_000)
    expect(sentAt).toHaveLength(4)
    stop()
  }) // 5.3 #61

  test('a 429 that says 2 s is sent again after 2 s and never earlier', async () => {
    const { send, sentAt } = requestTo(rateLimited(2), rateLimited(2), ok)
    const { result, stop } = start(send)
    await vi.advanceTimersByTimeAsync(1_999)
    expect(sentAt).toEqual([0])
    await vi.advanceTimersByTimeAsync(1)
    expect(sentAt).toEqual([0, 2_000])
    await vi.advanceTimersByTimeAsync(1_999)
    expect(sentAt).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(sentAt).toEqual([0, 2_000, 4_000])
    expect(result()).toMatchObject({ status: 'success', data: 'transcript' })
    stop()
  }) // 5.2 #37

  test('a 429 without a wait goes on, at most a minute apart', async () => {
    const { send, sentAt } = requestTo(rateLimited())
    const { result, stop } = start(send)
    await vi.advanceTimersByTimeAsync(63_000 + 44 * 60_000)
    expect(sentAt.slice(0, 8)).toEqual([0, 1_000, 3_000, 7_000, 15_000, 31_000, 63_000, 123_000])
    expect(sentAt).toHaveLength(51)
    expect(result().status).toBe('pending')
    stop()
  }) // 5.3 #64

  test('a wait that no timer holds is an error, not a hot loop', async () => {
    const { send, sentAt } = requestTo(rateLimited(2_147_484))
    const { result, stop } = start(send)
    await vi.advanceTimersByTimeAsync(1)
    expect(result()).toMatchObject({ status: 'error', error: { retryAfter: 2_147_484 } })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sentAt).toEqual([0])
    stop()
  }) // 5.2 #46

  test('a wait of a day is one request, a day later', async () => {
    const { send, sentAt } = requestTo(rateLimited(86_400), ok)
    const { stop } = start(send)
    await vi.advanceTimersByTimeAsync(86_400_000)
    expect(sentAt).toEqual([0, 86_400_000])
    stop()
  }) // 5.2 #45

  test('being asked changes nothing: the delay of a final error is asked for and not used', async () => {
    const { send, sentAt } = requestTo({ status: 400, body: apiError({ retry_after: 1 }) })
    policy.retry.mockClear()
    policy.retryDelay.mockClear()
    const { result, stop } = start(send)
    await vi.advanceTimersByTimeAsync(1)
    const error = result().error as Error
    const before = JSON.stringify(error)
    expect(policy.retryDelay.mock.calls).toEqual([[0, error]])
    expect(policy.retry.mock.calls).toEqual([[0, error]])
    const asked = () => [
      shouldRetry(0, error),
      retryDelay(0, error),
      shouldRetry(5, error),
      retryDelay(5, error),
    ]
    expect(asked()).toEqual(asked())
    expect(JSON.stringify(error)).toBe(before)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sentAt).toEqual([0])
    stop()
  })
})

test('one counter serves all kinds of error there: a 503 after three rate limits is final', async () => {
  const { send, sentAt } = requestTo(rateLimited(1), rateLimited(1), rateLimited(1), unavailable)
  const { result, stop } = kinds.mutation(send)
  await vi.advanceTimersByTimeAsync(3_000)
  await vi.advanceTimersByTimeAsync(1)
  expect(sentAt).toEqual([0, 1_000, 2_000, 3_000])
  expect(result().status).toBe('error')
  stop()
}) // 5.3 #62: a run counts them apart, TanStack Query can't
