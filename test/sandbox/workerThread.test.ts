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
