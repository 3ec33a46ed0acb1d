import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  createOpenJobs,
  createTranscriptionQueue,
  type KeptFile,
  type OpenJob,
  type OpenJobsOptions,
  type TranscriptionQueue,
} from '../../src/core.js'
import { audioFiles } from '../helpers/audioFiles.js'
import { pass } from '../helpers/pass.js'
import { done, failure, job, type Step, scriptedApi } from '../helpers/scriptedApi.js'

const am = { language: 'am' } as const
const KEY = 'kept'
let stored: Map<string, string>
/** Pages that are there. */
let pages: Set<string>

beforeEach(() => {
  vi.useFakeTimers()
  stored = new Map()
  pages = new Set(['lesan-react.page other'])
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    },
  })
  vi.stubGlobal('document', {})
  vi.stubGlobal('navigator', {
    onLine: true,
    locks: {
      async request(name: string, ...rest: unknown[]) {
        const callback = rest.at(-1) as (lock: object | null) => unknown
        const isFree = !pages.has(name)
        if (isFree && rest.length === 1) pages.add(name)
        return callback(isFree ? {} : null)
      },
    },
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function setUp(steps: Step[], options: OpenJobsOptions = {}) {
  const api = scriptedApi(steps, { openJobs: createOpenJobs({ key: KEY, ...options }), maxConcurrent: 1 })
  return { ...api, queue: createTranscriptionQueue<unknown>(api.client) }
}

const kept = () => JSON.parse(stored.get(KEY) ?? '[]') as (OpenJob | KeptFile)[]
const keep = (...entries: (string | object)[]) => void stored.set(KEY, JSON.stringify(entries))
const rows = (queue: TranscriptionQueue) =>
  queue
    .getState()
    .items.map(({ name, getState }) => [
      name,
      getState().phase,
      getState().error?.reason ?? getState().error?.code,
    ])

test('a file is kept by its name until it is a job, the job until it is removed, and data with both', async () => {
  const { queue } = setUp([job('queued'), done, 'hang'])
  const [first, second] = queue.add(audioFiles(2), { ...am, data: { patient: 12 } })
  const now = { data: { patient: 12 }, addedAt: first?.addedAt }
  expect(kept()).toMatchObject([
    { name: '0.wav', ...now },
    { name: '1.wav', ...now },
  ])
  await pass(500)
  expect(kept()).toMatchObject([{ name: '0.wav', id: 'job_1', ...now }, { name: '1.wav' }])
  await pass(5_000)
  expect(kept()).toMatchObject([
    { id: 'job_1', hasEnded: true },
    { name: '1.wav', wasSent: true },
  ])
  second?.cancel()
  expect(kept()).toMatchObject([{ id: 'job_1' }])
  first?.remove()
  expect(stored.size).toBe(0)
  first?.undo()
  expect(kept()).toMatchObject([{ id: 'job_1', name: '0.wav', hasEnded: true, ...now }])
})

test('after a reload rows have their names and data, finished and failed ones their end, which is no news', async () => {
  keep(
    { id: 'job_1', name: 'ended.mp3', addedAt: 5, data: 7, hasEnded: true },
    { id: 'job_2', name: 'failed.mp3', hasEnded: true },
    { id: 'job_3', name: 'gone.mp3', hasEnded: true },
    { id: 'job_4', name: 'open.mp3' },
    'job_of_old',
  )
  const settled: string[] = []
  const { client, sent } = scriptedApi(
    [
      job('completed', { id: 'job_4' }),
      job('completed', { id: 'job_of_old' }),
      done,
      job('failed', { id: 'job_2', error: { type: 'server_error', code: 'model_error' } }),
      failure(404, 'job_not_found'),
    ],
    { openJobs: createOpenJobs({ key: KEY }) },
  )
  const queue = createTranscriptionQueue(client, { onSettled: ({ name }) => settled.push(name) })
  const [first] = queue.restore()
  expect([first?.name, first?.addedAt, first?.data]).toEqual(['ended.mp3', 5, 7])
  expect(queue.restore()).toEqual([])
  await pass(5_000)
  expect(rows(queue)).toEqual([
    ['ended.mp3', 'success', undefined],
    ['failed.mp3', 'error', 'model_error'],
    // It was there, and is not gone without a word.
    ['gone.mp3', 'error', 'job_not_found'],
    ['open.mp3', 'success', undefined],
    ['', 'success', undefined],
  ])
  // What is under way comes before what is read once more.
  expect(sent.slice(0, 2).map(({ path }) => path.split('/').at(-1))).toEqual(['job_4', 'job_of_old'])
  expect(settled).toEqual(['open.mp3', ''])
  queue.retryFailed()
  expect(kept()).toHaveLength(5)
})

test('a hundred that are read again are in no file’s way', async () => {
  keep(...Array.from({ length: 100 }, (_, index) => ({ id: `job_${index}`, hasEnded: true })))
  const { queue, sent } = setUp(['hang'])
  queue.restore()
  queue.add(audioFiles(1), am)
  await pass(500)
  expect(sent.map(({ method }) => method).toSorted()).toEqual(['GET', 'GET', 'POST'])
  queue.cancelAll()
  await pass(500)
  expect(sent).toHaveLength(3)
})

test('files that were lost with their page are named, until they are added again or removed', async () => {
  const [first] = audioFiles(1)
  keep(
    { key: '1', page: 'gone', name: '0.wav', addedAt: 5, data: 7 },
    { key: '2', page: 'gone', name: '1.wav', wasSent: true },
    { key: '3', page: 'other', name: 'still there.wav' },
  )
  const { queue } = setUp([done])
  queue.restore()
  await pass(500)
  expect(rows(queue)).toEqual([
    ['0.wav', 'error', 'lost'],
    ['1.wav', 'error', 'lost_sending'],
  ])
  expect(queue.getState().items[0]).toMatchObject({ addedAt: 5, data: 7 })
  // Lost once more: it stays known, and what may have been sent stays that.
  pages.clear()
  expect(kept()).toMatchObject([{ name: '0.wav' }, { name: '1.wav', wasSent: true }, { page: 'other' }])
  queue.retryFailed()
  await pass(500)
  expect(queue.getState().totals).toMatchObject({ failed: 2 })
  queue.add([first as File], am)
  await pass(1_000)
  expect(rows(queue)).toEqual([
    ['1.wav', 'error', 'lost_sending'],
    ['0.wav', 'success', undefined],
  ])
  queue.getState().items[0]?.remove()
  expect(kept()).toMatchObject([{ page: 'other' }, { name: '0.wav', hasEnded: true }])
})

test('nothing is kept of what was refused or cancelled', async () => {
  const { queue } = setUp([done])
  queue.pause()
  const items = queue.add([...audioFiles(2), new File(['Not a recording'], 'notes.mp3')], am)
  items[0]?.cancel()
  await pass(500)
  expect(kept().map(({ name }) => name)).toEqual(['1.wav'])
})

test('names are not kept where that is unwanted: what was lost is told all the same', async () => {
  keep({ key: '1', page: 'gone' })
  const { queue } = setUp([done], { names: false })
  queue.restore()
  await pass(500)
  expect(rows(queue)).toEqual([['', 'error', 'lost']])
})
