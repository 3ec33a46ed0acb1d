import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { limitsOf } from '../../src/client/limitsOf.js'
import { createTranscriptionClient } from '../../src/core.js'
import { deadlineIn } from '../../src/time/deadline.js'
import { done, failure, rateLimited, request, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const MINUTE_MS = 60_000
const quota = failure(429, 'daily_quota_exceeded', { retry_after: 36_000 })

describe('a hold that is no longer true', () => {
  test('ends when a create that a person hurried is let through: a daily quota that was raised', async () => {
    const { client } = scriptedApi([quota, done])
    const runs = [client.start(request)]
    await vi.advanceTimersByTimeAsync(1_000)
    runs.push(client.start(request), client.start(request))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(runs.map((run) => run.getState().phase)).toEqual(['waiting', 'waiting', 'waiting'])
    runs[2]?.retryNow()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(runs.map((run) => run.getState().phase)).toEqual(['success', 'success', 'success'])
  })

  test('ends as well if it was a rate limit', async () => {
    const { client } = scriptedApi([rateLimited(3_600), done])
    const runs = [client.start(request)]
    await vi.advanceTimersByTimeAsync(1_000)
    runs.push(client.start(request))
    await vi.advanceTimersByTimeAsync(1_000)
    runs[1]?.retryNow()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(runs.map((run) => run.getState().phase)).toEqual(['success', 'success'])
  })

  test('ends as well if another tab told of it', async () => {
    const { client } = scriptedApi([rateLimited(1), done], { maxConcurrent: 1 })
    const first = client.start(request)
    await vi.advanceTimersByTimeAsync(500)
    const error = first.getState().error
    if (!error) throw new Error('It should have been refused.')
    limitsOf.get(client)?.hold({ error, deadline: deadlineIn(MINUTE_MS) })
    const second = client.start(request)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(second.getState().phase).toBe('waiting')
    second.retryNow()
    await vi.advanceTimersByTimeAsync(1_000)
    expect([first.getState().phase, second.getState().phase]).toEqual(['success', 'success'])
  })

  test('is found out by one new act of a person after five minutes, and by one more after five more', async () => {
    const { client, sent } = scriptedApi([quota, quota, done])
    client.start(request)
    await vi.advanceTimersByTimeAsync(4 * MINUTE_MS)
    client.start(request)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS)
    const runs = [client.start(request), client.start(request)]
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toHaveLength(2)
    expect(runs.map((run) => run.getState().phase)).toEqual(['waiting', 'waiting'])
    await vi.advanceTimersByTimeAsync(6 * MINUTE_MS)
    runs.push(client.start(request))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(runs.map((run) => run.getState().phase)).toEqual(['success', 'success', 'success'])
  })

  test('is not found out by who waits for a job to end: there may be another hold by then', async () => {
    const { client, sent } = scriptedApi([quota, rateLimited(20), done], { maxConcurrent: 1 })
    const first = client.start(request)
    await vi.advanceTimersByTimeAsync(6 * MINUTE_MS)
    first.retryNow()
    client.start(request)
    await vi.advanceTimersByTimeAsync(19_000)
    expect(sent).toHaveLength(2)
  })
})

test('"retry now" on several runs starts no more jobs than may run; the next starts when one ends', async () => {
  const { client, open } = scriptedApi([rateLimited(60), 'hang'], { maxConcurrent: 1 })
  const runs = [client.start(request)]
  await vi.advanceTimersByTimeAsync(100)
  for (let index = 0; index < 4; index++) runs.push(client.start(request))
  await vi.advanceTimersByTimeAsync(100)
  for (const run of runs) run.retryNow()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(open()).toBe(1)
  expect(runs.map((run) => run.getState().phase)).toEqual(['sending', 'queued', 'queued', 'queued', 'queued'])
  runs[0]?.cancel()
  await vi.advanceTimersByTimeAsync(100)
  expect(open()).toBe(1)
  expect(runs[1]?.getState().phase).toBe('sending')
})

describe('no request leaves during the wait of a 429', () => {
  test('that came while its headers were made', async () => {
    let slow = false
    const { client, seconds } = scriptedApi([rateLimited(30), done], {
      async headers() {
        if (slow) await new Promise((resolve) => setTimeout(resolve, 2_000))
        slow = true
        return {}
      },
    })
    const first = client.start(request)
    const second = client.start(request)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(second.getState()).toMatchObject({
      phase: 'waiting',
      attempt: 1,
      retryAt: first.getState().retryAt,
    })
    await vi.advanceTimersByTimeAsync(40_000)
    expect([first.getState().phase, second.getState().phase]).toEqual(['success', 'success'])
    expect(Math.min(...seconds().slice(1))).toBeGreaterThanOrEqual(30)
  })

  test('whose body is still coming in; the wait begins with its head', async () => {
    const leftAt: number[] = []
    const startedAt = Date.now()
    const client = createTranscriptionClient({
      baseUrl: 'https://api.test',
      async fetch() {
        leftAt.push(Date.now() - startedAt)
        if (leftAt.length > 1) return done.clone()
        const text = await rateLimited(10).text()
        const body = new ReadableStream<Uint8Array>({
          start(stream) {
            setTimeout(() => {
              stream.enqueue(new TextEncoder().encode(text))
              stream.close()
            }, 3_000)
          },
        })
        return new Response(body, { status: 429 })
      },
    })
    client.start(request)
    await vi.advanceTimersByTimeAsync(1_000)
    client.start(request)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(leftAt).toHaveLength(3)
    expect(leftAt[1]).toBeGreaterThanOrEqual(10_000)
    expect(leftAt[1]).toBeLessThan(10_200)
  })

  test('about which an app takes its time to decide', async () => {
    const { client, seconds } = scriptedApi([rateLimited(10), done])
    client.start(request, { retry: () => new Promise((resolve) => setTimeout(resolve, 20_000, true)) })
    await vi.advanceTimersByTimeAsync(1_000)
    client.start(request)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(seconds()).toEqual([0, 10, 20])
  })
})
