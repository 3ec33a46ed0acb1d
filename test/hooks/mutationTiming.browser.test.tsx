import { MutationCache, onlineManager, QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { isAborted } from '../../src/index.js'
import { done, failure, job, rateLimited, request, scriptedApi } from '../helpers/scriptedApi.js'
import { pass, renderHook } from './harness.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }))
afterEach(() => {
  onlineManager.setOnline(true)
  vi.useRealTimers()
})

const other = { audioUrl: 'https://files.test/other.mp3', language: 'so' } as const
const slowly = () => new Promise<void>((resolve) => setTimeout(resolve, 500))

describe.each([
  ['in the same tick', undefined, 0],
  ['during an async onMutate', slowly, 100],
])('%s', (_, onMutate, ms) => {
  test('cancel ends it: nothing is sent', async () => {
    const { client, sent } = scriptedApi([done])
    const onError = vi.fn()
    const { hook } = await renderHook({ client, onMutate, onError })
    hook().mutate(request)
    if (ms > 0) await pass(ms)
    hook().cancel()
    await pass(0)
    expect(hook()).toMatchObject({ status: 'error', phase: 'cancelled', error: { code: 'aborted' } })
    await pass(5_000)
    expect(sent).toEqual([])
    expect(onError).toHaveBeenCalledOnce()
  })

  test('reset ends it: nothing is sent', async () => {
    const { client, sent } = scriptedApi([done])
    const { hook } = await renderHook({ client, onMutate })
    hook().mutate(request)
    if (ms > 0) await pass(ms)
    hook().reset()
    await pass(5_000)
    expect(hook()).toMatchObject({ status: 'idle', phase: 'idle' })
    expect(sent).toEqual([])
  })

  test('abortOnUnmount ends it: nothing is sent', async () => {
    const { client, sent } = scriptedApi([done])
    const { hook, unmount } = await renderHook({ client, onMutate, abortOnUnmount: true })
    hook().mutate(request)
    if (ms > 0) await pass(ms)
    await unmount()
    await pass(5_000)
    expect(sent).toEqual([])
  })

  test('a second mutate of the same request replaces it: one is sent, and its callbacks are called', async () => {
    const { client, sent } = scriptedApi([done])
    const { hook } = await renderHook({ client, onMutate })
    const [first, second] = [vi.fn(), vi.fn()]
    hook().mutate(request, { onSettled: first })
    if (ms > 0) await pass(ms)
    hook().mutate(request, { onSettled: second })
    await pass(5_000)
    expect(sent).toHaveLength(1)
    expect(first).not.toHaveBeenCalled()
    expect(second).toHaveBeenCalledOnce()
    expect(second.mock.calls[0]?.slice(0, 3)).toMatchObject([{ text: 'ሰላም' }, null, request])
    expect(hook().data?.text).toBe('ሰላም')
  })
})

test('while onMutate takes its time it is queued, and pending', async () => {
  const { client } = scriptedApi([done])
  const { hook } = await renderHook({ client, onMutate: slowly })
  hook().mutate(request)
  await pass(100)
  expect(hook()).toMatchObject({ status: 'pending', phase: 'queued', variables: request })
  await pass(1_000)
  await expect.poll(() => hook().status).toBe('success')
})

test('what onMutate throws is the error, and a job that a failure left behind is not forgotten over it', async () => {
  const { client, sent } = scriptedApi([job('queued'), failure(403, 'ip_not_allowed'), done])
  let refuse = false
  const onMutate = () => {
    if (refuse) throw new Error('not now')
  }
  const { hook } = await renderHook({ client, onMutate })
  hook().mutate(request)
  for (let second = 0; second < 3; second++) await pass(1_000)
  expect(hook()).toMatchObject({ phase: 'error', error: { code: 'ip_not_allowed', jobId: 'job_1' } })
  refuse = true
  hook().retryNow()
  await pass(10)
  expect(hook()).toMatchObject({
    phase: 'error',
    error: { code: 'unknown_error', cause: { message: 'not now' }, jobId: 'job_1' },
  })
  refuse = false
  hook().retryNow()
  await pass(100)
  expect(hook().status).toBe('success')
  expect(sent.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET'])
})

test('the callbacks of a mutate are called after "Retry now" as well', async () => {
  const { client } = scriptedApi([failure(400, 'invalid_json'), done])
  const { hook } = await renderHook({ client })
  const [onSuccess, onError, onSettled] = [vi.fn(), vi.fn(), vi.fn()]
  hook().mutate(request, { onSuccess, onError, onSettled })
  await pass(100)
  hook().retryNow()
  await pass(100)
  expect(onSuccess.mock.calls[0]?.slice(0, 2)).toMatchObject([{ text: 'ሰላም' }, request])
  expect([onError, onSettled].map(({ mock }) => mock.calls.length)).toEqual([1, 2])
})

describe('a scope among the defaults', () => {
  const scoped = () => new QueryClient({ defaultOptions: { mutations: { scope: { id: 'all' } } } })

  test('does not hold back a second mutate', async () => {
    const { client, sent } = scriptedApi(['hang'])
    const { hook } = await renderHook({ client }, { queryClient: scoped() })
    hook().mutate(request)
    await pass(200)
    hook().mutate(other)
    await pass(200)
    expect(sent).toHaveLength(2)
    expect(hook().phase).toBe('sending')
  })

  test('does not send after a cancel', async () => {
    const { client, sent } = scriptedApi(['hang'])
    const { hook } = await renderHook({ client }, { queryClient: scoped() })
    hook().mutate(request)
    await pass(200)
    hook().mutate(other)
    hook().cancel()
    await pass(5_000)
    expect(sent).toHaveLength(1)
    expect(hook().phase).toBe('cancelled')
  })
})

describe("an app's own onlineManager", () => {
  test('is waited for, and its return is noticed', async () => {
    const { client, sent } = scriptedApi([done])
    const { hook } = await renderHook({ client })
    onlineManager.setOnline(false)
    hook().mutate(request)
    await pass(60_000)
    expect(hook()).toMatchObject({ isPaused: true, phase: 'offline', status: 'pending' })
    expect(sent).toEqual([])
    onlineManager.setOnline(true)
    await pass(1_000)
    expect(hook().status).toBe('success')
  })

  test('holds a retry that is due', async () => {
    const { client, sent } = scriptedApi([rateLimited(5), done])
    const { hook } = await renderHook({ client })
    hook().mutate(request)
    await pass(500)
    onlineManager.setOnline(false)
    await pass(10_000)
    expect(hook().phase).toBe('offline')
    expect(sent).toHaveLength(1)
    hook().retryNow()
    await pass(500)
    expect(hook().status).toBe('success')
  })
})

test('a global onError can tell a cancel', async () => {
  const toast = vi.fn()
  const mutationCache = new MutationCache({
    onError(error) {
      if (!isAborted(error)) toast(error.message)
    },
  })
  const { client } = scriptedApi(['hang', failure(400, 'invalid_json')])
  const { hook } = await renderHook({ client }, { queryClient: new QueryClient({ mutationCache }) })
  hook().mutate(request)
  await pass(100)
  hook().cancel()
  await pass(100)
  expect(toast).not.toHaveBeenCalled()
  hook().mutate(request)
  await pass(500)
  expect(toast).toHaveBeenCalledOnce()
})
