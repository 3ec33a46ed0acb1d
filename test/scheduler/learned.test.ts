import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTranscriptionClient } from '../../src/core.js'
import { done, failure, rateLimited, request, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const MINUTE_MS = 60_000

/** A client whose API runs so many jobs at a time, each for ten seconds; the number can change. */
function jobsApi(allowed: number) {
  const api = { allowed, running: 0, refused: 0, most: 0 }
  const client = createTranscriptionClient({
    baseUrl: 'https://api.test',
    async fetch() {
      if (api.running >= api.allowed) {
        api.refused += 1
        return failure(429, 'concurrent_limit_exceeded', { retry_after: 5 })
      }
      api.running += 1
      api.most = Math.max(api.most, api.running)
      await new Promise((resolve) => setTimeout(resolve, 10_000))
      api.running -= 1
      return done.clone()
    },
  })
  return { api, client }
}

test('a pace is forgotten after five minutes without a refusal', async () => {
  const { client, sent } = scriptedApi([rateLimited(1), rateLimited(1), done])
  await Promise.all([client.start(request).result, vi.advanceTimersByTimeAsync(10_000)])
  const learned = sent.length
  for (let index = 0; index < 10; index++) client.start(request)
  await vi.advanceTimersByTimeAsync(50)
  expect(sent.length - learned).toBeLessThanOrEqual(1)
  await vi.advanceTimersByTimeAsync(6 * MINUTE_MS)
  const forgotten = sent.length
  for (let index = 0; index < 10; index++) client.start(request)
  await vi.advanceTimersByTimeAsync(0)
  expect(sent.length - forgotten).toBe(10)
})

test('jobs that others no longer run are ours again', async () => {
  const { api, client } = jobsApi(3)
  for (let index = 0; index < 400; index++) client.start(request)
  await vi.advanceTimersByTimeAsync(MINUTE_MS)
  expect(api.most).toBe(3)
  api.allowed = 10
  await vi.advanceTimersByTimeAsync(4 * MINUTE_MS)
  expect(api.running).toBe(10)
})

test('a job too many is tried more and more rarely', async () => {
  const { api, client } = jobsApi(3)
  for (let index = 0; index < 2_000; index++) client.start(request)
  await vi.advanceTimersByTimeAsync(MINUTE_MS)
  const first = api.refused
  await vi.advanceTimersByTimeAsync(59 * MINUTE_MS)
  expect(first).toBeLessThanOrEqual(9)
  expect(api.refused - first).toBeLessThanOrEqual(9)
  expect(api.running).toBe(3)
})
