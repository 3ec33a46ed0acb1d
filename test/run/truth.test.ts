import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RunPhase, TranscriptionRun } from '../../src/core.js'
import { retryOf } from '../helpers/retryOf.js'
import { done, failure, job, rateLimited, request, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function phasesOf(run: TranscriptionRun): RunPhase[] {
  const seen: RunPhase[] = [run.getState().phase]
  run.subscribe(() => {
    const { phase } = run.getState()
    if (phase !== seen.at(-1)) seen.push(phase)
  })
  return seen
}

test('a job that is looked at again is never shown as queued, even if the look has to wait its turn', async () => {
  const { client } = scriptedApi([job('queued'), 'hang'])
  const first = client.start(request)
  const seen = phasesOf(first)
  await vi.advanceTimersByTimeAsync(1_450)
  client.start(request)
  // The first look is due at 1.5 s, a moment after the second transcription left.
  await vi.advanceTimersByTimeAsync(5_000)
  expect(seen).toEqual(['queued', 'sending', 'processing'])
})

test('back online but behind others it is queued, not offline', async () => {
  const navigator = { onLine: true }
  vi.stubGlobal('navigator', navigator)
  const { client } = scriptedApi([rateLimited(5), 'hang'], { maxConcurrent: 1 })
  const first = client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  navigator.onLine = false
  await vi.advanceTimersByTimeAsync(10_000)
  expect(first.getState().phase).toBe('offline')
  navigator.onLine = true
  client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  first.retryNow()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(first.getState()).toMatchObject({
    phase: 'queued',
    retryAt: null,
    error: { code: 'rate_limit_exceeded', phase: 'queued', retryAt: null },
  })
})

test('who waits for a permit when a limit is met is told why and until when', async () => {
  const { client } = scriptedApi([failure(429, 'daily_quota_exceeded', { retry_after: 3_600 })], {
    maxConcurrent: 1,
  })
  const first = client.start(request)
  const second = client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(second.getState()).toMatchObject({
    phase: 'waiting',
    retryAt: first.getState().retryAt,
    error: { code: 'daily_quota_exceeded' },
  })
})

test('an old failure is shown from the first moment of the new run; a cancel is none', async () => {
  const old = scriptedApi([failure(400, 'invalid_json'), 'hang'])
  const failed = old.client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  const cancelled = old.client.start(request)
  cancelled.cancel()
  const { client } = scriptedApi(['hang'])
  const again = client.start(request, retryOf(failed.getState().error))
  const afterCancel = client.start(request, retryOf(cancelled.getState().error))
  expect(again.getState()).toMatchObject({
    phase: 'queued',
    error: { code: 'invalid_json', phase: 'queued', willRetry: true },
  })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(afterCancel.getState()).toMatchObject({ phase: 'sending', error: null })
})

test('a job that does not exist under any code of a 404 is created anew when a person tries again', async () => {
  const gone = scriptedApi([job('queued'), new Response('Not found', { status: 404 })])
  const ended = gone.client.start(request)
  await vi.runAllTimersAsync()
  expect(ended.getState().error).toMatchObject({ status: 404, jobId: 'job_1' })
  const { client, sent } = scriptedApi([done])
  client.start(request, retryOf(ended.getState().error))
  await vi.runAllTimersAsync()
  expect(sent.map(({ method }) => method)).toEqual(['POST'])
})
