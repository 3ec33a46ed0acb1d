import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { failure, rateLimited, request, scriptedApi } from '../helpers/scriptedApi.js'

/** Faked clocks stand still between two readings. Real ones don't. */
beforeEach(() => {
  vi.useFakeTimers()
  const stopped = performance.now.bind(performance)
  let readings = 0
  vi.spyOn(performance, 'now').mockImplementation(() => stopped() + ++readings * 0.001)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

test('a job too many is woken by the end of one of ours, also on a clock that moves while it is read', async () => {
  const tooMany = failure(429, 'concurrent_limit_exceeded', { retry_after: 600 })
  const { client, sent } = scriptedApi(['hang', tooMany, 'hang'])
  const first = client.start(request)
  const second = client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(second.getState().phase).toBe('waiting')
  first.cancel()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(second.getState().phase).toBe('sending')
  expect(sent).toHaveLength(3)
})

test('who was refused goes first when the limit opens, and waits for its permit without a timer of its own', async () => {
  const { client } = scriptedApi([rateLimited(30), 'hang'])
  const first = client.start(request)
  await vi.advanceTimersByTimeAsync(500)
  const runs = [first, client.start(request)]
  await vi.advanceTimersByTimeAsync(500)
  expect(vi.getTimerCount()).toBe(1)
  await vi.advanceTimersByTimeAsync(29_050)
  expect(runs.map((run) => run.getState().phase)).toEqual(['sending', 'waiting'])
})
