import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { done, failure, job, request, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const unknown = failure(404, 'job_not_found')

test('a job that a replica does not know yet is asked for again, for some seconds', async () => {
  const { client } = scriptedApi([job('queued'), unknown, unknown, job('processing'), done])
  const run = client.start(request)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(run.getState()).toMatchObject({ phase: 'success', error: null })
})

test('one that stays unknown is lost, and is not created again', async () => {
  const { client, sent } = scriptedApi([job('queued'), unknown])
  const run = client.start(request)
  await vi.advanceTimersByTimeAsync(8_000)
  expect(run.getState().phase).toBe('processing')
  await vi.advanceTimersByTimeAsync(30_000)
  expect(run.getState()).toMatchObject({ phase: 'error', error: { code: 'job_not_found' } })
  expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

test('one that is taken up right after a reload is asked for again as well, however late its first answer', async () => {
  const down = failure(503, 'service_unavailable')
  const { client } = scriptedApi([down, down, down, unknown, unknown, job('processing'), done])
  const run = client.follow('job_1')
  await vi.advanceTimersByTimeAsync(30_000)
  expect(run.getState()).toMatchObject({ phase: 'success', error: null })
})
