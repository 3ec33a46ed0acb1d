import { MutationCache, QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { done, failure, job, lineBroke, rateLimited, request, scriptedApi } from '../helpers/scriptedApi.js'
import { pass, renderHook } from './harness.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }))
afterEach(() => void vi.useRealTimers())

describe.each([
  ['StrictMode off', false],
  ['StrictMode on', true],
])('%s', (_, strict) => {
  test('before the first call it is idle', async () => {
    const { client } = scriptedApi([done])
    const { hook } = await renderHook({ client }, { strict })
    expect(hook()).toMatchObject({
      status: 'idle',
      phase: 'idle',
      error: null,
      attempt: 0,
      failureCount: 0,
      data: undefined,
    })
  })

  test('while a retry waits the error is there, and it is not over', async () => {
    const { client } = scriptedApi([rateLimited(30), done])
    const { hook } = await renderHook({ client }, { strict })
    hook().mutate(request)
    await pass(100)
    expect(hook()).toMatchObject({
      status: 'pending',
      isError: false,
      phase: 'waiting',
      attempt: 1,
      failureCount: 1,
    })
    expect(hook().error).toMatchObject({ code: 'rate_limit_exceeded', willRetry: true, attempt: 1 })
    expect(hook().failureReason).toBe(hook().error)
    expect(hook().retryAt).toBe(hook().error?.retryAt)
    await pass(30_000)
    expect(hook()).toMatchObject({
      status: 'success',
      phase: 'success',
      error: null,
      failureCount: 0,
      failureReason: null,
    })
    expect(hook().data?.text).toBe('ሰላም')
  })

  test('the final failure is the error of the mutation', async () => {
    const { client, sent } = scriptedApi([failure(503, 'service_unavailable')])
    const onError = vi.fn()
    const { hook } = await renderHook({ client, onError }, { strict })
    hook().mutate(request)
    for (let second = 0; second < 8; second++) await pass(1_000)
    expect(hook()).toMatchObject({ status: 'error', phase: 'error', failureCount: 4 })
    expect(hook().error).toMatchObject({ code: 'service_unavailable', willRetry: false, attempt: 4 })
    expect(onError).toHaveBeenCalledOnce()
    expect(sent).toHaveLength(4)
  })

  test("an app's default of five retries does not multiply ours", async () => {
    const { client, sent } = scriptedApi([failure(400, 'invalid_json')])
    const queryClient = new QueryClient({ defaultOptions: { mutations: { retry: 5 } } })
    const { hook } = await renderHook({ client }, { strict, queryClient })
    hook().mutate(request)
    await pass(60_000)
    expect(sent).toHaveLength(1)
  })

  test('cancel ends a wait in the same tick; it is shown as cancelled, with the code aborted', async () => {
    const { client, sent } = scriptedApi([rateLimited(30)])
    const { hook } = await renderHook({ client }, { strict })
    hook().mutate(request)
    await pass(100)
    hook().cancel()
    await pass(0)
    expect(hook()).toMatchObject({ status: 'error', phase: 'cancelled' })
    expect(hook().error?.code).toBe('aborted')
    await pass(60_000)
    expect(sent).toHaveLength(1)
    expect(vi.getTimerCount()).toBeLessThanOrEqual(1) // TanStack's own, for its cache
  })

  test('reset cancels the run and is idle again', async () => {
    const { client, sent } = scriptedApi([rateLimited(30)])
    const { hook } = await renderHook({ client }, { strict })
    hook().mutate(request)
    await pass(100)
    hook().reset()
    await pass(60_000)
    expect(hook()).toMatchObject({ status: 'idle', phase: 'idle', error: null })
    expect(sent).toHaveLength(1)
  })

  test('"retry now" sends at once; twice is once', async () => {
    const { client, sent } = scriptedApi([failure(503, 'service_unavailable'), done])
    const { hook } = await renderHook({ client }, { strict })
    hook().mutate(request)
    await pass(150)
    hook().retryNow()
    hook().retryNow()
    await pass(50)
    expect(hook().status).toBe('success')
    expect(sent).toHaveLength(2)
  })

  test('"retry now" after the end tries the same again, and the banner does not blink', async () => {
    const { client, sent } = scriptedApi([lineBroke, 'hang'])
    const { hook } = await renderHook({ client }, { strict })
    hook().mutate(request)
    await pass(50)
    expect(hook()).toMatchObject({ status: 'error', error: { code: 'connection_error', willRetry: false } })
    hook().retryNow()
    hook().retryNow()
    await pass(150)
    expect(hook()).toMatchObject({ status: 'pending', phase: 'sending' })
    expect(hook().error).toMatchObject({ code: 'connection_error', willRetry: true, phase: 'sending' })
    expect(sent).toHaveLength(2)
  })

  test('"retry now" when there is nothing to retry does nothing', async () => {
    const { client, sent } = scriptedApi([done])
    const { hook } = await renderHook({ client }, { strict })
    hook().retryNow()
    hook().mutate(request)
    await pass(10)
    hook().retryNow()
    await pass(1_000)
    expect(sent).toHaveLength(1)
  })

  test('a second mutate replaces the first: nothing is sent twice', async () => {
    const { client, open } = scriptedApi(['hang'])
    const { hook } = await renderHook({ client }, { strict })
    hook().mutate(request)
    await pass(10)
    hook().mutate(request)
    await pass(200)
    expect(open()).toBe(1)
    expect(hook()).toMatchObject({ status: 'pending', phase: 'sending', error: null })
  })

  test('an unmounted run goes on; with abortOnUnmount it does not', async () => {
    const kept = scriptedApi([rateLimited(5), done])
    const first = await renderHook({ client: kept.client }, { strict })
    first.hook().mutate(request)
    await pass(10)
    await first.unmount()
    await pass(6_000)
    expect(kept.sent).toHaveLength(2)

    const dropped = scriptedApi([rateLimited(5), done])
    const second = await renderHook({ client: dropped.client, abortOnUnmount: true }, { strict })
    second.hook().mutate(request)
    await pass(10)
    expect(second.hook().phase).toBe('waiting')
    await second.unmount()
    await pass(6_000)
    expect(dropped.sent).toHaveLength(1)
  })

  test('new inline options do not restart a wait, and a run keeps its client', async () => {
    const one = scriptedApi([rateLimited(5), done])
    const other = scriptedApi([done])
    const { hook, rerender } = await renderHook(
      { client: one.client, retry: (count) => count < 3 },
      { strict },
    )
    hook().mutate(request)
    await pass(2_000)
    const { retryAt } = hook()
    await rerender({ client: other.client, retry: (count) => count < 9 })
    expect(hook().retryAt).toBe(retryAt)
    await pass(4_000)
    expect(one.sent).toHaveLength(2)
    hook().mutate(request)
    await pass(10)
    expect(other.sent).toHaveLength(1)
  })

  test('the host renders for changes of state, never for the clock', async () => {
    const { client } = scriptedApi([rateLimited(60), done])
    const { hook, renders } = await renderHook({ client }, { strict })
    hook().mutate(request)
    await pass(100)
    const before = renders()
    for (let second = 0; second < 59; second++) await pass(1_000)
    expect(renders()).toBe(before)
    expect(hook().phase).toBe('waiting')
  })

  test('a cancel does not reach an error boundary, a final failure does', async () => {
    const caught = vi.fn()
    const { client } = scriptedApi([rateLimited(5)])
    const { hook } = await renderHook(
      { client, throwOnError: (error) => caught(error.code) ?? false },
      { strict },
    )
    hook().mutate(request)
    await pass(100)
    expect(caught).not.toHaveBeenCalled()
    hook().cancel()
    await pass(10)
    expect(caught).not.toHaveBeenCalled()

    const broken = scriptedApi([failure(401, 'revoked_api_key')])
    const second = await renderHook(
      { client: broken.client, throwOnError: (error) => caught(error.code) ?? false },
      { strict },
    )
    second.hook().mutate(request)
    await pass(100)
    expect(caught).toHaveBeenCalledWith('revoked_api_key')
  })

  test('the whole app hears of the end through the mutation cache, as of any mutation', async () => {
    const onError = vi.fn()
    const { client } = scriptedApi([failure(404, 'job_not_found')])
    const queryClient = new QueryClient({ mutationCache: new MutationCache({ onError }) })
    const { hook } = await renderHook({ client }, { strict, queryClient })
    hook().mutate(request)
    await pass(100)
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: 'job_not_found' })
  })

  test('the id of a job is there before its transcript', async () => {
    const { client } = scriptedApi([job('queued'), 'hang'])
    const { hook } = await renderHook({ client }, { strict })
    hook().mutate(request)
    await pass(100)
    expect(hook()).toMatchObject({ phase: 'processing', jobId: 'job_1', data: undefined })
  })

  test('mutateAsync resolves with the transcript after all waits', async () => {
    const { client } = scriptedApi([rateLimited(10), done])
    const { hook } = await renderHook({ client }, { strict })
    const transcript = hook().mutateAsync(request)
    await pass(11_000)
    await expect(transcript).resolves.toMatchObject({ text: 'ሰላም' })
  })
})

test('without a client the error says what is missing and how to give it', async () => {
  vi.mocked(console.error).mockImplementation(() => {})
  await expect(renderHook({})).rejects.toThrow(
    /no client.*\n.*outside of <TranscriptionProvider>.*\n.*createTranscriptionClient/,
  )
  vi.mocked(console.error).mockClear()
  vi.mocked(console.warn).mockClear()
})
