import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { done, job, request, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('however many jobs are followed, looking takes at most 40 requests a minute', async () => {
  const { client, sent } = scriptedApi([job('running')])
  const runs = Array.from({ length: 20 }, (_, index) => client.follow(`job_${index}`))
  await vi.advanceTimersByTimeAsync(60_000)
  const before = sent.length
  await vi.advanceTimersByTimeAsync(120_000)
  expect(sent.length - before).toBeLessThanOrEqual(82)
  for (const run of runs) run.cancel()
})

test('transcriptions that are still being sent do not make looking at a job rarer', async () => {
  const { client, sent } = scriptedApi([job('running'), 'hang', 'hang', 'hang', 'hang', job('running')])
  const runs = [client.follow('job_1')]
  await vi.advanceTimersByTimeAsync(10)
  for (let index = 0; index < 4; index++) runs.push(client.start(request))
  await vi.advanceTimersByTimeAsync(10_000)
  const before = sent.length
  await vi.advanceTimersByTimeAsync(30_000)
  expect(sent.length - before).toBe(10)
  for (const run of runs) run.cancel()
})

test('many files that wait do not keep a job from being polled', async () => {
  const { client, sent } = scriptedApi([job('running'), ...Array(500).fill(done)])
  const followed = client.follow('job_1')
  await vi.advanceTimersByTimeAsync(10)
  const runs = Array.from({ length: 200 }, () => client.start(request))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(sent.filter(({ method }) => method === 'POST').length).toBeLessThan(200)
  expect(followed.getState().phase).toBe('success')
  for (const run of runs) run.cancel()
})
