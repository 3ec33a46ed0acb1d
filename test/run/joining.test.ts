import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { retryOf } from '../helpers/retryOf.js'
import { done, failure, job, rateLimited, request, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const quota = failure(429, 'daily_quota_exceeded', { retry_after: 36_000 })

describe('a limit that another run ran into', () => {
  test('ends a run that is not to be retried, as its own would, and nothing is sent', async () => {
    const { client, sent } = scriptedApi([rateLimited(30), done])
    const first = client.start(request)
    await vi.advanceTimersByTimeAsync(1_000)
    const second = client.start(request, { retry: false })
    await vi.advanceTimersByTimeAsync(0)
    expect(second.getState()).toMatchObject({
      phase: 'error',
      retryAt: first.getState().retryAt,
      error: { code: 'rate_limit_exceeded', willRetry: false, phase: 'error' },
    })
    await expect(second.result).rejects.toMatchObject({ code: 'rate_limit_exceeded' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(2)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('is put to `retry` with what is left of its wait, once', async () => {
    const { client } = scriptedApi([quota, done])
    client.start(request)
    await vi.advanceTimersByTimeAsync(60_000)
    const asked: unknown[] = []
    const second = client.start(request, {
      retry(failureCount, error) {
        asked.push([failureCount, error])
        return new Promise((resolve) => setTimeout(resolve, 5_000, false))
      },
    })
    await vi.advanceTimersByTimeAsync(4_000)
    expect(second.getState().phase).toBe('waiting')
    expect(asked).toEqual([
      [0, expect.objectContaining({ code: 'daily_quota_exceeded', retryAfter: 36_000 - 60 })],
    ])
    await vi.advanceTimersByTimeAsync(2_000)
    expect(second.getState().phase).toBe('error')
  })

  test('is put to `retry` also if it comes while the run waits for its turn', async () => {
    const { client, sent } = scriptedApi(['hang', rateLimited(30), done], { maxConcurrent: 2 })
    client.start(request)
    client.start(request)
    const third = client.start(request, { retry: false })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(third.getState().phase).toBe('error')
    expect(sent).toHaveLength(2)
  })

  test('is what a run waits for that had failed for something else, and is said', async () => {
    const { client } = scriptedApi([failure(400, 'invalid_json'), rateLimited(30), done])
    const first = client.start(request)
    await expect(first.result).rejects.toMatchObject({ code: 'invalid_json' })
    client.start(request)
    await vi.advanceTimersByTimeAsync(1_000)
    const again = client.start(request, retryOf(first.getState().error))
    await vi.advanceTimersByTimeAsync(0)
    expect(again.getState()).toMatchObject({
      phase: 'waiting',
      error: { code: 'rate_limit_exceeded', willRetry: true },
    })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(again.getState()).toMatchObject({ phase: 'success', error: null })
  })

  test('does not end a run whose job is merely looked at later', async () => {
    const { client } = scriptedApi([job('queued'), rateLimited(30), done])
    const first = client.start(request, { retry: false })
    await vi.advanceTimersByTimeAsync(500)
    client.start(request)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(first.getState().phase).toBe('waiting')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(first.getState().phase).toBe('success')
  })
})

test('"retry now" against a browser that is wrong about the connection holds for the run', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  const { client, sent } = scriptedApi([job('queued'), job('processing'), job('processing'), done])
  const run = client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(run.getState().phase).toBe('offline')
  run.retryNow()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(run.getState().phase).toBe('success')
  expect(sent).toHaveLength(4)
})

test('once the browser says there is a connection, it is believed again', async () => {
  const navigator = { onLine: false }
  vi.stubGlobal('navigator', navigator)
  const { client } = scriptedApi([job('queued')])
  const run = client.start(request)
  await vi.advanceTimersByTimeAsync(0)
  run.retryNow()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(run.getState().phase).toBe('processing')
  navigator.onLine = true
  await vi.advanceTimersByTimeAsync(5_000)
  navigator.onLine = false
  await vi.advanceTimersByTimeAsync(5_000)
  expect(run.getState().phase).toBe('offline')
})
