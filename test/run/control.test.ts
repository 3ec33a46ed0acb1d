import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isTranscriptionError, type RunPhase, type TranscriptionRun } from '../../src/core.js'
import { retryOf } from '../helpers/retryOf.js'
import { done, failure, job, lineBroke, rateLimited, request, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** Steps that lead to a phase, and what to do to get there. */
const ways: [RunPhase, Parameters<typeof scriptedApi>[0], () => void][] = [
  ['sending', ['hang'], () => {}],
  ['waiting', [rateLimited(3_600)], () => {}],
  ['waiting', [failure(503, 'service_unavailable')], () => {}],
  ['processing', [job('queued'), 'hang'], () => {}],
  ['offline', ['hang'], () => vi.stubGlobal('navigator', { onLine: false })],
]

test.each(ways)(
  'cancel while %s settles in the same tick and leaves nothing behind',
  async (phase, steps, prepare) => {
    prepare()
    const { client, sent, open } = scriptedApi(steps)
    const run = client.start(request)
    const settled = vi.fn()
    run.result.catch(settled)
    await vi.advanceTimersByTimeAsync(200)
    expect(run.getState().phase).toBe(phase)
    const before = sent.length
    run.cancel('changed my mind')
    expect(run.getState()).toMatchObject({ phase: 'cancelled', retryAt: null })
    await Promise.resolve()
    await Promise.resolve()
    expect(settled).toHaveBeenCalledOnce()
    expect(run.getState().error).toMatchObject({ code: 'aborted', cause: 'changed my mind' })
    await vi.advanceTimersByTimeAsync(0)
    expect(vi.getTimerCount()).toBe(0)
    expect(open()).toBe(0)
    await vi.advanceTimersByTimeAsync(10_000_000)
    expect(sent).toHaveLength(before)
  },
)

test('cancel while queued gives the place up', async () => {
  const { client, sent } = scriptedApi(['hang'], { maxConcurrent: 1 })
  client.start(request)
  const queued = client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(queued.getState().phase).toBe('queued')
  queued.cancel()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent).toHaveLength(1)
})

test('cancel before anything was sent sends nothing', async () => {
  const { client, sent } = scriptedApi([done])
  const run = client.start(request)
  run.cancel()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent).toHaveLength(0)
  expect(run.getState().phase).toBe('cancelled')
})

test('a second cancel, and one after success, change nothing', async () => {
  const { client } = scriptedApi([done])
  const run = client.start(request)
  await vi.advanceTimersByTimeAsync(10)
  run.cancel()
  run.cancel()
  expect(run.getState().phase).toBe('success')
})

test('a signal that is aborted already means no request', async () => {
  const { client, sent } = scriptedApi([done])
  await expect(client.transcribe(request, { signal: AbortSignal.abort('no') })).rejects.toMatchObject({
    code: 'aborted',
    cause: 'no',
  })
  expect(sent).toHaveLength(0)
})

test("a cancel from inside a listener is safe, and a listener's fault is its own", async () => {
  const faults: unknown[] = []
  vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((task) => {
    void Promise.resolve()
      .then(task)
      .catch((fault: unknown) => faults.push(fault))
  })
  const { client } = scriptedApi([rateLimited(60)])
  const run = client.start(request)
  const heard = vi.fn()
  run.subscribe(() => {
    throw new Error('bug of a listener')
  })
  run.subscribe(() => {
    if (run.getState().phase === 'waiting') run.cancel()
  })
  run.subscribe(heard)
  await vi.advanceTimersByTimeAsync(100)
  expect(run.getState().phase).toBe('cancelled')
  expect(heard).toHaveBeenCalled()
  expect(faults[0]).toEqual(new Error('bug of a listener'))
})

async function waiting(run: TranscriptionRun): Promise<void> {
  await vi.waitFor(() => expect(run.getState().phase).toBe('waiting'), { timeout: 10_000 })
}

test('"retry now" ends a back-off at once; a double click is one request', async () => {
  const { client, sent } = scriptedApi([failure(503, 'service_unavailable'), 'hang'])
  const run = client.start(request)
  await vi.advanceTimersByTimeAsync(200)
  await waiting(run)
  run.retryNow()
  run.retryNow()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toHaveLength(2)
  expect(run.getState()).toMatchObject({ phase: 'sending', attempt: 2 })
  run.retryNow()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(sent).toHaveLength(2)
})

test('"retry now" that is refused again starts a new countdown, never a success in between', async () => {
  const { client } = scriptedApi([rateLimited(60), rateLimited(90)])
  const run = client.start(request)
  const seen: string[] = []
  run.subscribe(() => seen.push(run.getState().error?.code ?? 'none'))
  await vi.advanceTimersByTimeAsync(10_000)
  run.retryNow()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(Math.round(((run.getState().retryAt ?? 0) - Date.now()) / 1_000)).toBe(89)
  expect(seen.slice(1)).not.toContain('none')
})

test('offline before anything was sent is a wait, not a failure, and it can be overruled', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  const { client, sent } = scriptedApi([done])
  const run = client.start(request)
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(sent).toHaveLength(0)
  expect(run.getState()).toMatchObject({
    phase: 'offline',
    error: { code: 'connection_error', willRetry: true },
  })
  run.retryNow()
  await vi.advanceTimersByTimeAsync(10)
  expect(run.getState().phase).toBe('success')
})

test('a connection that comes and goes gets one request, once it stays', async () => {
  const navigator = { onLine: false }
  vi.stubGlobal('navigator', navigator)
  const window = new EventTarget()
  vi.stubGlobal('window', window)
  vi.resetModules()
  const { scriptedApi: freshApi } = await import('../helpers/scriptedApi.js')
  const { client, sent } = freshApi([done])
  const run = client.start(request)
  await vi.advanceTimersByTimeAsync(100)
  for (let flip = 0; flip < 10; flip++) {
    navigator.onLine = !navigator.onLine
    window.dispatchEvent(new Event(navigator.onLine ? 'online' : 'offline'))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(run.getState().phase).toBe('offline')
  expect(sent).toHaveLength(0)
  navigator.onLine = true
  window.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent).toHaveLength(1)
})

test('a connection that is gone at the deadline is waited for', async () => {
  const navigator = { onLine: true }
  vi.stubGlobal('navigator', navigator)
  const { client, sent } = scriptedApi([failure(503, 'service_unavailable'), done])
  const run = client.start(request)
  await vi.advanceTimersByTimeAsync(500)
  navigator.onLine = false
  await vi.advanceTimersByTimeAsync(60_000)
  expect(run.getState()).toMatchObject({ phase: 'offline', error: { code: 'service_unavailable' } })
  expect(sent).toHaveLength(1)
})

test('trying an old failure again shows it until it is known better, and follows its job', async () => {
  const first = scriptedApi([Response.json({ id: 'job_1' }, { status: 408 }), failure(403, 'ip_not_allowed')])
  const ended = first.client.start(request)
  await vi.advanceTimersByTimeAsync(2_000)
  const error = ended.getState().error
  if (!isTranscriptionError(error)) throw new Error('expected a failure')
  const { client, sent } = scriptedApi([job('running'), done])
  const run = client.start(request, retryOf(error))
  await vi.advanceTimersByTimeAsync(0)
  expect(run.getState().jobId).toBe('job_1')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(run.getState().phase).toBe('success')
  expect(sent.map(({ method }) => method)).toEqual(['GET', 'GET'])
})

test('a lost create without an id is created again when a person asks for it', async () => {
  const first = scriptedApi([lineBroke])
  const ended = first.client.start(request)
  await vi.advanceTimersByTimeAsync(10)
  const { client, sent } = scriptedApi([done])
  client.start(request, retryOf(ended.getState().error))
  await vi.advanceTimersByTimeAsync(10)
  expect(sent.map(({ method }) => method)).toEqual(['POST'])
})
