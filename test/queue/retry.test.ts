import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTranscriptionQueue } from '../../src/core.js'
import { audioFiles } from '../helpers/audioFiles.js'
import { pass } from '../helpers/pass.js'
import { done, failure, rateLimited, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('ten files whose answers were lost are not created again by one press; a row of its own is', async () => {
  // A 408 without an id: the API may go on with the job, and nobody knows which it is.
  const { client, sent } = scriptedApi([(index) => (index < 10 ? failure(408, '') : done)])
  const queue = createTranscriptionQueue(client)
  const items = queue.add(audioFiles(10), { language: 'am' })
  for (let i = 0; i < 5; i++) await pass(500)
  expect(queue.getState().totals.failed).toBe(10)
  expect(sent).toHaveLength(10)

  queue.retryFailed()
  for (let i = 0; i < 5; i++) await pass(500)
  expect(sent).toHaveLength(10)
  expect(queue.getState().totals.failed).toBe(10)

  items[3]?.retryNow()
  for (let i = 0; i < 5; i++) await pass(500)
  expect(sent).toHaveLength(11)
  expect(queue.getState().totals).toMatchObject({ succeeded: 1, failed: 9 })
})

test('what was refused for another reason is tried again beside it', async () => {
  const { client, sent } = scriptedApi([
    (index) => (index === 0 ? failure(408, '') : index === 1 ? failure(400, 'invalid_json') : done),
  ])
  const queue = createTranscriptionQueue(client)
  queue.add(audioFiles(2), { language: 'am' })
  for (let i = 0; i < 5; i++) await pass(500)
  expect(queue.getState().totals.failed).toBe(2)
  queue.retryFailed()
  for (let i = 0; i < 5; i++) await pass(500)
  expect(sent).toHaveLength(3)
  expect(queue.getState().totals).toMatchObject({ succeeded: 1, failed: 1 })
})

test('a limit of hours is probed with one file when a person asks; a short one is waited out', async () => {
  const { client, sent } = scriptedApi([rateLimited(7_200), done], { maxConcurrent: 1 })
  const queue = createTranscriptionQueue(client)
  queue.add(audioFiles(3), { language: 'am' })
  for (let i = 0; i < 3; i++) await pass(500)
  expect(sent).toHaveLength(1)
  queue.retryNow()
  await pass(10)
  expect(sent).toHaveLength(2)

  const short = scriptedApi([rateLimited(60), done], { maxConcurrent: 1 })
  const other = createTranscriptionQueue(short.client)
  other.add(audioFiles(3), { language: 'am' })
  for (let i = 0; i < 3; i++) await pass(500)
  other.retryNow()
  await pass(10)
  expect(short.sent).toHaveLength(1)
})
