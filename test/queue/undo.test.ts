import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTranscriptionQueue, type TranscriptionQueueItem } from '../../src/core.js'
import { audioFiles } from '../helpers/audioFiles.js'
import { pass } from '../helpers/pass.js'
import { done, failure, type Step, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp(steps: Step[], count: number) {
  const api = scriptedApi(steps, { maxConcurrent: 1 })
  const queue = createTranscriptionQueue(api.client)
  const items = queue.add(audioFiles(count), { language: 'am' })
  const names = () => queue.getState().items.map(({ name }) => name)
  return { ...api, queue, items, names }
}

test('what was removed comes back to its place, with its text, up to eight seconds later', async () => {
  const { queue, items, names, sent } = setUp([done], 3)
  await pass(1_000)
  items[1]?.remove()
  expect(queue.getState()).toMatchObject({ removed: [items[1]], totals: { all: 2, succeeded: 2 } })
  expect(names()).toEqual(['0.wav', '2.wav'])
  await pass(7_500)
  items[1]?.undo()
  expect(names()).toEqual(['0.wav', '1.wav', '2.wav'])
  expect(queue.getState()).toMatchObject({ removed: [], totals: { all: 3, succeeded: 3 } })
  expect(items[1]?.getState().transcript?.text).toBe('ሰላም')
  items[1]?.remove()
  await pass(8_000)
  items[1]?.undo()
  queue.undo()
  expect(names()).toEqual(['0.wav', '2.wav'])
  expect([queue.getState().removed, sent.length, vi.getTimerCount()]).toEqual([[], 3, 0])
})

test('what one act removed comes back together; `undo` of the queue takes the acts back one by one', async () => {
  const { queue, items, names } = setUp([done, failure(400, 'invalid_json'), done], 3)
  await pass(1_000)
  items[1]?.remove()
  queue.clearFinished()
  expect(names()).toEqual([])
  items[0]?.undo()
  expect(names()).toEqual(['0.wav', '2.wav'])
  queue.clearFinished()
  queue.undo()
  expect(names()).toEqual(['0.wav', '2.wav'])
  queue.undo()
  expect(names()).toEqual(['0.wav', '1.wav', '2.wav'])
})

test('removed while it was sent, it is cancelled in the same tick; brought back, it can be started again', async () => {
  const { queue, items, open, sent } = setUp(['hang', done], 2)
  await pass(500)
  items[0]?.remove()
  expect(items[0]?.getState().phase).toBe('cancelled')
  // Not while it is off the list.
  items[0]?.retryNow()
  await pass(1_000)
  expect([open(), sent.length]).toEqual([0, 2])
  queue.undo()
  expect(queue.getState().totals).toMatchObject({ all: 2, cancelled: 1, succeeded: 1 })
  items[0]?.retryNow()
  await pass(1_000)
  expect(queue.getState().totals).toMatchObject({ all: 2, succeeded: 2 })
})

test('the queue tells when an item ends, once, when all is up to date, and whatever the app does then', async () => {
  const api = scriptedApi([done, failure(400, 'invalid_json'), done], { maxConcurrent: 1 })
  const ended: unknown[] = []
  const thrown: unknown[] = []
  const report = (error: unknown) => thrown.push(error)
  process.on('uncaughtException', report)
  const queue = createTranscriptionQueue<{ patient: number }>(api.client, {
    onSettled(item) {
      ended.push([item.name, item.data?.patient, item.getState().phase, queue.getState().totals.waiting])
      throw new Error('The app’s own')
    },
  })
  const [, , third] = queue.add(audioFiles(3), { language: 'am', data: { patient: 12 } })
  third?.cancel()
  await pass(1_000)
  queue.retryFailed()
  await pass(1_000)
  process.off('uncaughtException', report)
  expect(ended).toEqual([
    ['2.wav', 12, 'cancelled', 2],
    ['0.wav', 12, 'success', 1],
    ['1.wav', 12, 'error', 0],
    ['1.wav', 12, 'success', 0],
  ])
  expect(thrown).toHaveLength(4)
})

test('`retry` and `retryDelay` hold for all of its items', async () => {
  const api = scriptedApi([failure(500, 'internal_error'), done])
  const queue = createTranscriptionQueue(api.client, { retry: false })
  queue.add(audioFiles(1), { language: 'am' })
  await pass(1_000)
  expect(queue.getState().totals.failed).toBe(1)
  const late = scriptedApi([failure(500, 'internal_error'), done])
  const patient = createTranscriptionQueue(late.client, { retryDelay: 40_000 })
  const [item] = patient.add(audioFiles(1), { language: 'am' })
  await pass(1_000)
  expect((item as TranscriptionQueueItem).getState()).toMatchObject({ phase: 'waiting' })
  await pass(40_000)
  expect(late.seconds()).toEqual([0, 40])
})
