import { afterAll, expect, test } from 'vitest'
import { createWorkerThread } from '../../sandbox/worker/WorkerThread.js'
import { waitFor } from './helpers/waitFor.js'

const thread = createWorkerThread<string, string>(new URL('./helpers/echoWorker.ts', import.meta.url))
afterAll(() => thread.close())

test('calls are answered, each with its own answer', async () => {
  expect(await Promise.all(['a', 'b'].map((text) => thread.call(text)))).toEqual(['a', 'b'])
})

test.each([
  ['throw', 'no more'],
  ['exit', 'exit code 3'],
])('a crash by %s fails the calls under way, and the thread comes back', async (how, message) => {
  await thread.start()
  await expect(thread.call(how)).rejects.toThrow(message)
  expect(thread.isReady).toBe(false)
  await waitFor(() => thread.isReady)
  expect(await thread.call('again')).toBe('again')
})

test('a crash fails the call that caused it and none of those that wait', async () => {
  const calls = ['a', 'throw', 'b', 'exit', 'c'].map((text) => thread.call(text))
  const results = await Promise.allSettled(calls)
  expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed'))).toEqual([
    'a',
    'failed',
    'b',
    'failed',
    'c',
  ])
})

test('a call that says nothing for too long is ended, and the next is answered', async () => {
  const hanging = thread.call('hang', { longestStepMs: 100 })
  const next = thread.call('a')
  await expect(hanging).rejects.toThrow('exit code')
  expect(await next).toBe('a')
})

test('what can not be loaded fails its start', async () => {
  const broken = createWorkerThread(new URL('./helpers/nothing.ts', import.meta.url))
  await expect(broken.start()).rejects.toThrow('nothing.ts')
  expect(broken.isReady).toBe(false)
})

test('a closed thread stays closed', async () => {
  const closed = createWorkerThread<string, string>(new URL('./helpers/echoWorker.ts', import.meta.url))
  await closed.start()
  await closed.close()
  await expect(closed.call('a')).rejects.toThrow('closed')
})
