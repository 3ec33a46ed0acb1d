import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { failure, job, request, scriptedApi } from '../helpers/scriptedApi.js'
import { pass, renderHook } from './harness.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const other = { audioUrl: 'https://files.test/other.mp3', language: 'so' } as const

test('a retry that the app stops before it begins leaves nothing behind', async () => {
  const { client, sent } = scriptedApi([job('queued'), failure(400, 'invalid_json'), 'hang'])
  let refuse = false
  const onMutate = () => {
    if (refuse) throw new Error('not now')
  }
  const { hook } = await renderHook({ client, onMutate })
  hook().mutate(request)
  for (let second = 0; second < 4; second++) await pass(1_000)
  expect(hook()).toMatchObject({ phase: 'error', error: { jobId: 'job_1' } })
  refuse = true
  hook().retryNow()
  await pass(10)
  refuse = false
  // Another file must not be given the transcript of the first one's job.
  hook().mutate(other)
  await pass(200)
  expect(sent.at(-1)).toMatchObject({ method: 'POST' })
  expect(hook()).toMatchObject({ phase: 'sending', jobId: undefined, error: null })
})

test('"retry now" can be tried again after the app stopped it once', async () => {
  const { client, sent } = scriptedApi([failure(400, 'invalid_json'), 'hang'])
  let refuse = false
  const onMutate = () => {
    if (refuse) throw new Error('not now')
  }
  const { hook } = await renderHook({ client, onMutate })
  hook().mutate(request)
  await pass(100)
  refuse = true
  hook().retryNow()
  await pass(10)
  refuse = false
  hook().retryNow()
  await pass(200)
  expect(sent).toHaveLength(2)
})

test('"retry now" stays the same function, and one kept from before retries what is shown', async () => {
  const { client, sent } = scriptedApi([failure(400, 'invalid_json')])
  const { hook } = await renderHook({ client })
  hook().mutate(request)
  await pass(100)
  const { retryNow } = hook()
  hook().mutate(other)
  await pass(200)
  expect(hook().retryNow).toBe(retryNow)
  retryNow()
  await pass(200)
  expect(sent).toHaveLength(3)
  expect(hook().variables).toEqual(other)
})

test('switching abortOnUnmount off is no reason to abort', async () => {
  const { client } = scriptedApi(['hang'])
  const { hook, rerender } = await renderHook({ client, abortOnUnmount: true })
  hook().mutate(request)
  await pass(100)
  await rerender({ client, abortOnUnmount: false })
  await pass(100)
  expect(hook().phase).toBe('sending')
})
