import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTranscriptionClient } from '../../src/core.js'
import { done, failure, rateLimited, request, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('an answer that comes after a cancel is ignored', async () => {
  let answer: (response: Response) => void = () => {}
  const client = createTranscriptionClient({
    baseUrl: 'https://api.test',
    // A fetch that does not listen to the signal.
    fetch: () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  })
  const run = client.start(request)
  await vi.advanceTimersByTimeAsync(10)
  run.cancel()
  answer(done.clone())
  await vi.advanceTimersByTimeAsync(1_000)
  expect(run.getState()).toMatchObject({ phase: 'cancelled', transcript: null })
  await expect(run.result).rejects.toMatchObject({ code: 'aborted' })
})

test('"retry now" in the moment the time is up is one request', async () => {
  const { client, sent } = scriptedApi([failure(503, 'service_unavailable'), 'hang'])
  const run = client.start(request)
  await vi.advanceTimersByTimeAsync(5)
  const { retryAt } = run.getState()
  setTimeout(() => run.retryNow(), (retryAt ?? 0) - Date.now())
  await vi.advanceTimersByTimeAsync(3_000)
  expect(sent).toHaveLength(2)
})

test('fifty runs that come back online leave ten at a time, not all at once', async () => {
  const navigator = { onLine: false }
  vi.stubGlobal('navigator', navigator)
  const { client, sent } = scriptedApi(['hang'])
  const runs = Array.from({ length: 50 }, () => client.start(request))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(new Set(runs.map((run) => run.getState().phase))).toEqual(new Set(['offline']))
  navigator.onLine = true
  for (const run of runs) run.retryNow()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent).toHaveLength(10)
})

test('two runs of the same file know nothing of each other', async () => {
  const { client } = scriptedApi([failure(400, 'invalid_json'), done])
  const [first, second] = [client.start(request), client.start(request)]
  await vi.advanceTimersByTimeAsync(1_000)
  expect(first.getState().phase).toBe('error')
  expect(second.getState().phase).toBe('success')
})

test('with another key, which is another client, nothing of the old one’s wait is left', async () => {
  const held = scriptedApi([rateLimited(86_400)], { apiKey: 'sk_test_a' })
  held.client.start(request)
  await vi.advanceTimersByTimeAsync(10)
  const { client, sent } = scriptedApi([done], { apiKey: 'sk_test_b' })
  client.start(request)
  await vi.advanceTimersByTimeAsync(10)
  expect(sent).toHaveLength(1)
})
