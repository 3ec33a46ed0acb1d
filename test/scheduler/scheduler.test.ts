import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createVirtualApi } from '../../bench/scheduler/createVirtualApi.js'
import { createTranscriptionClient } from '../../src/core.js'
import { done, failure, job, rateLimited, request, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const unlimited = { limit: 1_000_000, windowMs: 60_000, algorithm: 'fixed-window' } as const

function phases(runs: { getState: () => { phase: string } }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const run of runs) counts[run.getState().phase] = (counts[run.getState().phase] ?? 0) + 1
  return counts
}

test('no more than ten jobs are under way at a time, in the order they were asked for', async () => {
  const { client, sent } = scriptedApi(['hang'])
  const runs = Array.from({ length: 12 }, () => client.start(request))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toHaveLength(10)
  expect(phases(runs)).toEqual({ sending: 10, queued: 2 })
  runs[3]?.cancel()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(runs[10]?.getState().phase).toBe('sending')
  expect(runs[11]?.getState().phase).toBe('queued')
})

test('after a rate limit nobody leaves before its end; then one goes ahead alone', async () => {
  const { client, seconds, sent } = scriptedApi([rateLimited(30), 'hang'])
  client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  for (let index = 0; index < 5; index++) client.start(request)
  await vi.advanceTimersByTimeAsync(28_900)
  expect(sent).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(150)
  expect(seconds()).toEqual([0, 30])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(sent).toHaveLength(7)
})

test('a run that starts while a limit holds requests shows why and until when', async () => {
  const { client } = scriptedApi([rateLimited(30), done])
  const first = client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  const second = client.start(request)
  await vi.advanceTimersByTimeAsync(0)
  expect(second.getState()).toMatchObject({ phase: 'waiting', retryAt: first.getState().retryAt })
  expect(second.getState().error?.code).toBe('rate_limit_exceeded')
})

test('of several refusals the longest wait counts, and the shown time follows it', async () => {
  const waits = [10, 30]
  const leftAt: number[] = []
  const startedAt = Date.now()
  const client = createTranscriptionClient({
    baseUrl: 'https://api.test',
    async fetch() {
      leftAt.push(Math.round((Date.now() - startedAt) / 1_000))
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      return rateLimited(waits.shift())
    },
  })
  const first = client.start(request)
  await vi.advanceTimersByTimeAsync(100)
  client.start(request)
  const secondsLeft = () => Math.round(((first.getState().retryAt ?? 0) - Date.now()) / 1_000)
  await vi.advanceTimersByTimeAsync(950)
  expect(secondsLeft()).toBe(10)
  await vi.advanceTimersByTimeAsync(100)
  expect(secondsLeft()).toBe(30)
  await vi.advanceTimersByTimeAsync(31_000)
  expect(leftAt).toEqual([0, 0, 31])
})

test('a cancelled probe makes the next request the probe', async () => {
  const { client, sent } = scriptedApi([rateLimited(5), 'hang'])
  const first = client.start(request)
  await vi.advanceTimersByTimeAsync(100)
  const runs = [first, client.start(request), client.start(request)]
  const sending = () => runs.filter((run) => run.getState().phase === 'sending')
  await vi.advanceTimersByTimeAsync(4_950)
  expect(sending()).toHaveLength(1)
  sending()[0]?.cancel()
  await vi.advanceTimersByTimeAsync(100)
  expect(sending()).toHaveLength(1)
  expect(sent).toHaveLength(3)
})

test('a probe that hangs does not hold the others for ever', async () => {
  const { client, sent } = scriptedApi([rateLimited(5), 'hang'])
  for (let index = 0; index < 3; index++) client.start(request)
  await vi.advanceTimersByTimeAsync(40_000)
  expect(sent.length).toBeGreaterThanOrEqual(4)
})

test('a daily quota holds new transcriptions, but jobs under way are still followed', async () => {
  const { client, sent } = scriptedApi([
    job('queued'),
    failure(429, 'daily_quota_exceeded', { retry_after: 3_600 }),
    job('queued'),
    done,
    'hang',
  ])
  const followed = client.start(request)
  await vi.advanceTimersByTimeAsync(500)
  const held = client.start(request)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(followed.getState().phase).toBe('success')
  expect(held.getState().phase).toBe('waiting')
  expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(2)
})

test('a job too many starts when one of ours ends, not after its whole wait', async () => {
  const api = createVirtualApi({ rate: unlimited, concurrentJobs: 2, serviceMs: 3_000 })
  const client = createTranscriptionClient({ baseUrl: 'https://api.test', fetch: api.fetch })
  const startedAt = Date.now()
  const all = Promise.all(Array.from({ length: 6 }, () => client.transcribe(request)))
  await vi.runAllTimersAsync()
  await all
  // Three rounds of 3.2 s; the refusals ask for 5 s each.
  expect(api.finishedAt() - startedAt).toBeLessThan(11_000)
  expect(api.refused()).toBeLessThanOrEqual(4)
})

test("when others use up the jobs, the server's time alone decides", async () => {
  const tooMany = failure(429, 'concurrent_limit_exceeded', { retry_after: 5 })
  const { client, seconds } = scriptedApi([tooMany, tooMany, done])
  await Promise.all([client.start(request).result, vi.advanceTimersByTimeAsync(20_000)])
  expect(seconds()).toEqual([0, 5, 10])
})

test('a success that was under way before the refusal is delivered and opens nothing', async () => {
  let answer: (response: Response) => void = () => {}
  const late = new Promise<Response>((resolve) => {
    answer = resolve
  })
  let calls = 0
  const client = createTranscriptionClient({
    baseUrl: 'https://api.test',
    fetch: async () => (calls++ === 0 ? late : rateLimited(60)),
  })
  const first = client.start(request)
  client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  answer(done.clone())
  await vi.advanceTimersByTimeAsync(1_000)
  expect(first.getState().phase).toBe('success')
  client.start(request)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(calls).toBe(2)
})

test('"retry now" lets that run go ahead and opens nothing for the others', async () => {
  const { client, sent } = scriptedApi([rateLimited(60), rateLimited(60), 'hang'])
  const run = client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  run.retryNow()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(sent).toHaveLength(2)
})

test('two thousand queued runs cost one timer', async () => {
  const { client } = scriptedApi([rateLimited(3_600), done])
  const runs = Array.from({ length: 2_000 }, () => client.start(request))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(vi.getTimerCount()).toBe(1)
  for (const run of runs) run.cancel()
  await vi.advanceTimersByTimeAsync(0)
  expect(vi.getTimerCount()).toBe(0)
})

test('two clients do not hold each other', async () => {
  const closed = scriptedApi([rateLimited(3_600)])
  const open = scriptedApi([done])
  closed.client.start(request)
  await vi.advanceTimersByTimeAsync(100)
  await expect(open.client.transcribe(request)).resolves.toMatchObject({ text: 'ሰላም' })
})

test('"retry now" beside a probe opens nothing for the others either', async () => {
  let calls = 0
  const client = createTranscriptionClient({
    baseUrl: 'https://api.test',
    async fetch() {
      if (++calls > 1) return new Promise(() => {})
      await new Promise((resolve) => setTimeout(resolve, 3_000))
      return rateLimited(5)
    },
  })
  client.start(request)
  await vi.advanceTimersByTimeAsync(4_000)
  const runs = Array.from({ length: 5 }, () => client.start(request))
  // The probe leaves at 8 s; from how long the refusal took it is known by 14 s what comes of it.
  await vi.advanceTimersByTimeAsync(4_100)
  expect(calls).toBe(2)
  runs[4]?.retryNow()
  client.start(request)
  await vi.advanceTimersByTimeAsync(4_000)
  expect(calls).toBe(3)
})

test('after a refusal the old wait never lets more jobs go than this client may have', async () => {
  const tooMany = failure(429, 'concurrent_limit_exceeded', { retry_after: 30 })
  const { client, sent, open } = scriptedApi(['hang', tooMany, job('queued'), 'hang'], { maxConcurrent: 2 })
  const first = client.start(request)
  for (let index = 0; index < 4; index++) client.start(request)
  await vi.advanceTimersByTimeAsync(500)
  first.cancel()
  await vi.advanceTimersByTimeAsync(120_000)
  const creates = sent.filter(({ method }) => method === 'POST').length
  // One was cancelled, one refused; one job is followed, so one create is in flight.
  expect([creates, open()]).toEqual([4, 2])
})

test('a refusal that took minutes does not make the next probe hold the others for longer than half a minute', async () => {
  let calls = 0
  const client = createTranscriptionClient({
    baseUrl: 'https://api.test',
    async fetch() {
      if (++calls > 1) return new Promise(() => {})
      await new Promise((resolve) => setTimeout(resolve, 120_000))
      return rateLimited(5)
    },
  })
  client.start(request)
  await vi.advanceTimersByTimeAsync(121_000)
  client.start(request)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(calls).toBe(2)
  await vi.advanceTimersByTimeAsync(31_000)
  expect(calls).toBe(3)
})

test('a refusal that one run does not wait for still speaks for all', async () => {
  const { client, seconds } = scriptedApi([rateLimited(30), 'hang'])
  const first = client.start(request, { retry: false })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(first.getState().phase).toBe('error')
  const second = client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(second.getState().phase).toBe('waiting')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(seconds()).toEqual([0, 30])
})
