import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  createTranscriptionClient,
  createTranscriptionQueue,
  type TranscriptionQueue,
  type TranscriptionQueueTotals,
} from '../../src/core.js'
import { audioFiles } from '../helpers/audioFiles.js'
import { pass } from '../helpers/pass.js'
import { done, failure, job, rateLimited, type Step, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const am = { language: 'am' } as const
const none: TranscriptionQueueTotals = {
  all: 0,
  waiting: 0,
  active: 0,
  succeeded: 0,
  failed: 0,
  cancelled: 0,
}

function setUp(steps: Step[], maxConcurrent = 10) {
  const api = scriptedApi(steps, { maxConcurrent })
  const queue = createTranscriptionQueue(api.client)
  return { ...api, queue, totals: () => queue.getState().totals }
}

function phases(queue: TranscriptionQueue): string[] {
  return queue.getState().items.map((item) => item.getState().phase)
}

test('files are transcribed in order, and the totals say where they are', async () => {
  const { queue, sent, totals } = setUp([done], 2)
  const items = queue.add(audioFiles(5), am)
  expect(queue.getState()).toEqual({
    items,
    removed: [],
    totals: { ...none, all: 5, waiting: 5 },
    isPaused: false,
    error: null,
  })
  expect(items.map(({ name }) => name)).toEqual(['0.wav', '1.wav', '2.wav', '3.wav', '4.wav'])
  expect(items[0]?.sizeBytes).toBeGreaterThan(44)
  const finished: string[] = []
  for (const item of items) {
    item.subscribe(() => {
      if (item.getState().phase === 'success') finished.push(item.name)
    })
  }
  await pass(2_000)
  expect(totals()).toEqual({ ...none, all: 5, succeeded: 5 })
  expect(finished).toEqual(items.map(({ name }) => name))
  expect(queue.getState().items).toEqual(items)
  expect(sent).toHaveLength(5)
})

test('two thousand files that wait their turn cost no timer and no request', async () => {
  const { queue, sent, totals } = setUp(['hang'])
  queue.add(audioFiles(2_000), am)
  await pass(5_000)
  expect(sent).toHaveLength(10)
  expect(totals()).toEqual({ ...none, all: 2_000, waiting: 1_990, active: 10 })
  // A time-out for each request, and at most one for the line.
  expect(vi.getTimerCount()).toBeLessThanOrEqual(11)
  queue.cancelAll()
  expect(totals()).toEqual({ ...none, all: 2_000, cancelled: 2_000 })
  await pass(0)
  expect(vi.getTimerCount()).toBe(0)
})

describe('paused', () => {
  test('nothing new is sent, and what is under way goes on', async () => {
    const { queue, sent, totals } = setUp([job('queued'), job('queued'), done], 2)
    queue.add(audioFiles(6), am)
    await pass(500)
    expect(totals()).toMatchObject({ active: 2 })
    queue.pause()
    expect(queue.getState().isPaused).toBe(true)
    await pass(60_000)
    expect(phases(queue)).toEqual(['success', 'success', 'queued', 'queued', 'queued', 'queued'])
    expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(2)
    queue.resume()
    await pass(60_000)
    expect(totals()).toEqual({ ...none, all: 6, succeeded: 6 })
  })

  test.each([
    ['a limit', rateLimited(5)],
    ['a fault of the server', failure(500, 'internal_error')],
  ])('what was under way and refused, for %s, is not sent again before it goes on', async (_, refusal) => {
    const answers: ((answer: Response) => void)[] = []
    const fetch = () => new Promise<Response>((resolve) => answers.push(resolve))
    const queue = createTranscriptionQueue(createTranscriptionClient({ fetch }))
    queue.add(audioFiles(1), am)
    await pass(500)
    queue.pause()
    expect(phases(queue)).toEqual(['sending'])
    answers.shift()?.(refusal.clone())
    await pass(20_000)
    expect([phases(queue), answers.length, vi.getTimerCount()]).toEqual([['queued'], 0, 0])
    queue.resume()
    await pass(500)
    answers.shift()?.(done.clone())
    await pass(500)
    expect(phases(queue)).toEqual(['success'])
  })

  test('by a listener in the middle of a start, nothing is sent', async () => {
    const { queue, sent } = setUp([done])
    queue.pause()
    const [first] = queue.add(audioFiles(5), am)
    first?.subscribe(queue.pause)
    queue.resume()
    await pass(2_000)
    expect([queue.getState().isPaused, new Set(phases(queue)), sent.length]).toEqual([
      true,
      new Set(['queued']),
      0,
    ])
  })

  test('a wait for a limit is no more than a turn to come', async () => {
    const { queue, sent, totals, open } = setUp([rateLimited(5), done], 1)
    queue.add(audioFiles(4), am)
    await pass(1_000)
    expect(queue.getState().error).not.toBeNull()
    const seen: string[] = []
    for (const item of queue.getState().items) item.subscribe(() => seen.push(item.getState().phase))
    queue.pause()
    expect(new Set(seen)).toEqual(new Set(['queued']))
    expect(queue.getState()).toMatchObject({ error: null, totals: { waiting: 4 } })
    expect(phases(queue)).toEqual(['queued', 'queued', 'queued', 'queued'])
    const before = sent.length
    await pass(20_000)
    expect([sent.length, open(), vi.getTimerCount()]).toEqual([before, 0, 0])
    queue.resume()
    await pass(10_000)
    expect(totals()).toEqual({ ...none, all: 4, succeeded: 4 })
  })
})

describe('a rate limit', () => {
  test('touches the few that are started, and shows as one error with one deadline', async () => {
    const { queue, sent, totals } = setUp([rateLimited(30), done])
    const errors = new Set<unknown>()
    queue.subscribe(() => errors.add(queue.getState().error))
    queue.add(audioFiles(50), am)
    await pass(5_000)
    const { error } = queue.getState()
    expect(error).toMatchObject({ code: 'rate_limit_exceeded', phase: 'waiting', willRetry: true })
    expect(phases(queue).filter((phase) => phase === 'waiting').length).toBeLessThanOrEqual(13)
    await pass(20_000)
    expect(queue.getState().error).toBe(error)
    expect(sent.length).toBeLessThanOrEqual(10)
    await pass(120_000)
    expect(totals().succeeded).toBe(50)
    expect(queue.getState().error).toBeNull()
    // `null` and the one error: each item's own news is not the queue's.
    expect(errors.size).toBe(2)
  })

  test('is not run into again by "retry now"', async () => {
    const { queue, sent } = setUp([rateLimited(30), done])
    queue.add(audioFiles(5), am)
    await pass(2_000)
    const before = sent.length
    queue.retryNow()
    await pass(2_000)
    expect(sent).toHaveLength(before)
  })
})

test('a file that the server has trouble with does not hold up the others, and is its own matter', async () => {
  const steps: Step[] = [failure(500, 'model_error'), done, done, failure(500, 'model_error'), done]
  const { queue, totals } = setUp(steps, 1)
  const errors = new Set<unknown>()
  queue.subscribe(() => errors.add(queue.getState().error))
  queue.add(audioFiles(4), am)
  await pass(800)
  expect(phases(queue)).toEqual(['waiting', 'success', 'success', 'waiting'])
  queue.retryNow()
  await pass(500)
  expect(totals().succeeded).toBe(4)
  expect([...errors]).toEqual([null])
})

test('offline, the queue says so, and a person may try all the same', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  const { queue, sent, totals } = setUp([done])
  queue.add(audioFiles(5), am)
  await pass(5_000)
  expect(sent).toEqual([])
  expect(queue.getState().error).toMatchObject({ code: 'connection_error', phase: 'offline' })
  queue.retryNow()
  await pass(1_000)
  // Those whose turn it was; it is the next ones' turn now.
  expect(totals()).toMatchObject({ succeeded: 3, waiting: 2 })
  queue.retryNow()
  await pass(1_000)
  expect(totals()).toEqual({ ...none, all: 5, succeeded: 5 })
  expect(queue.getState().error).toBeNull()
})

test('also one that went offline while a limit held it', async () => {
  const navigator = { onLine: true }
  vi.stubGlobal('navigator', navigator)
  const { queue, totals } = setUp([rateLimited(5), done])
  queue.add(audioFiles(1), am)
  await pass(1_000)
  navigator.onLine = false
  await pass(5_000)
  expect(queue.getState().error).toMatchObject({ code: 'rate_limit_exceeded', phase: 'offline' })
  queue.retryNow()
  await pass(1_000)
  expect(totals()).toMatchObject({ succeeded: 1 })
})

describe('a further try', () => {
  test('takes up all that failed, before those that came later', async () => {
    const { queue, totals, sent } = setUp(
      [failure(400, 'invalid_json'), failure(400, 'invalid_json'), done],
      1,
    )
    queue.add(audioFiles(2), am)
    await pass(1_000)
    expect(totals()).toEqual({ ...none, all: 2, failed: 2 })
    queue.pause()
    const [late] = queue.add(audioFiles(1), am)
    queue.retryFailed()
    expect(totals()).toEqual({ ...none, all: 3, waiting: 3 })
    expect(queue.getState().items.map((item) => item.getState().error)).toEqual([null, null, null])
    const order: number[] = []
    queue.getState().items.forEach((item, index) => {
      item.subscribe(() => item.getState().phase === 'success' && order.push(index))
    })
    queue.resume()
    await pass(1_000)
    expect(order).toEqual([0, 1, 2])
    expect(queue.getState().items[2]).toBe(late)
    expect(sent).toHaveLength(5)
  })

  test('follows the job that a cancelled item left, even if it was cancelled once more before its turn', async () => {
    const { queue, sent } = setUp([job('queued'), done], 1)
    const [item] = queue.add(audioFiles(1), am)
    await pass(500)
    item?.cancel()
    expect(item?.getState()).toMatchObject({ phase: 'cancelled', jobId: 'job_1' })
    queue.pause()
    item?.retryNow()
    item?.cancel()
    item?.retryNow()
    expect(item?.getState()).toMatchObject({ phase: 'queued', error: null })
    queue.resume()
    await pass(5_000)
    expect(item?.getState().phase).toBe('success')
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'GET'])
  })

  test('has no effect on what succeeded or was taken off the list', async () => {
    const { queue, sent } = setUp([done])
    const [first, second] = queue.add(audioFiles(2), am)
    second?.remove()
    await pass(500)
    first?.retryNow()
    second?.retryNow()
    await pass(500)
    expect([first, second].map((item) => item?.getState().phase)).toEqual(['success', 'cancelled'])
    expect(sent).toHaveLength(1)
  })
})

describe('taken off the list', () => {
  test('an item is cancelled in the same tick, whatever it was doing', async () => {
    const { queue, open, totals } = setUp(['hang'], 2)
    const [sending, , waiting] = queue.add(audioFiles(5), am)
    await pass(1_000)
    sending?.remove()
    waiting?.remove()
    const { items } = queue.getState()
    waiting?.remove()
    expect(queue.getState().items).toBe(items)
    expect(totals()).toMatchObject({ all: 3, cancelled: 0 })
    expect(queue.getState().items.map(({ name }) => name)).toEqual(['1.wav', '3.wav', '4.wav'])
    await pass(1_000)
    expect(open()).toBe(2)
  })

  test('is all that was transcribed or cancelled, at one stroke', async () => {
    const { queue, totals } = setUp([done, failure(400, 'invalid_json'), 'hang'])
    const items = queue.add(audioFiles(4), am)
    await pass(1_000)
    items[3]?.cancel()
    let told = 0
    queue.subscribe(() => {
      told += 1
    })
    queue.clearFinished()
    expect(told).toBe(1)
    expect(totals()).toEqual({ ...none, all: 2, active: 1, failed: 1 })
    expect(queue.getState().items).toEqual([items[1], items[2]])
  })
})

describe('jobs from before a reload', () => {
  test('are followed at once, even paused, and each only once', async () => {
    const { queue, sent, totals } = setUp([
      job('processing'),
      job('processing', { id: 'job_2' }),
      done,
      job('completed', { id: 'job_2' }),
    ])
    queue.pause()
    const items = queue.follow(['job_1', 'job_2', 'job_1'])
    expect(items.map((item) => [item.name, item.sizeBytes, item.getState().jobId])).toEqual([
      ['', undefined, 'job_1'],
      ['', undefined, 'job_2'],
    ])
    expect(queue.follow(['job_2'])).toEqual([])
    await pass(10_000)
    expect(totals()).toEqual({ ...none, all: 2, succeeded: 2 })
    expect(sent.map(({ method }) => method)).not.toContain('POST')
  })

  test('do not hold up files, however many there are', async () => {
    const { queue, sent } = setUp([job('processing')])
    queue.follow(Array.from({ length: 200 }, (_, index) => `job_${index}`))
    queue.add(audioFiles(1), am)
    await pass(500)
    expect(sent.map(({ method }) => method)).toContain('POST')
  })

  test('that the API does not know leave without a word', async () => {
    const { queue, totals } = setUp([failure(404, 'job_not_found')])
    const failed: number[] = []
    queue.subscribe(() => failed.push(totals().failed))
    queue.follow(['job_0', 'job_1'])
    await pass(10_000)
    expect(totals()).toEqual(none)
    expect(new Set(failed)).toEqual(new Set([0]))
  })

  test('that fail stay, and can be looked at again', async () => {
    const { queue, totals } = setUp([failure(401, 'expired_api_key'), done])
    queue.follow(['job_1'])
    await pass(1_000)
    expect(totals()).toEqual({ ...none, all: 1, failed: 1 })
    queue.retryFailed()
    await pass(1_000)
    expect(totals()).toEqual({ ...none, all: 1, succeeded: 1 })
  })
})

test('a key that the API does not take stops the queue after the first files, which says why', async () => {
  const { queue, totals, sent } = setUp([failure(401, 'revoked_api_key'), done], 1)
  queue.add(audioFiles(20), am)
  await pass(2_000)
  expect(totals()).toMatchObject({ failed: 1, waiting: 19 })
  expect(queue.getState()).toMatchObject({ isPaused: true, error: { code: 'revoked_api_key' } })
  expect(sent).toHaveLength(1)
  queue.retryFailed()
  expect(queue.getState()).toMatchObject({ isPaused: false, error: null })
  await pass(5_000)
  expect(totals()).toEqual({ ...none, all: 20, succeeded: 20 })
})

test('what is wrong with one is its error, at once, and the others go on', async () => {
  const { queue, totals, sent } = setUp([done])
  const [good, other] = audioFiles(2)
  const mixed = [good, 'not a file', null, new Blob([]), other] as Blob[]
  const items = queue.add(mixed, am)
  expect(items.map((item) => item.getState().error?.code)).toEqual([
    undefined,
    'invalid_field_value',
    'missing_required_field',
    // Whether a file is empty or gone only a look into it tells.
    undefined,
    undefined,
  ])
  expect(items[1]?.getState().error).toMatchObject({ phase: 'error', willRetry: false })
  await pass(1_000)
  expect(items[3]?.getState().error).toMatchObject({ code: 'invalid_audio_format', phase: 'error' })
  expect(totals()).toEqual({ ...none, all: 5, succeeded: 2, failed: 3 })
  const unsaid = queue.add(audioFiles(3).slice(2), undefined as unknown as typeof am)
  expect(unsaid[0]?.getState().error).toMatchObject({ code: 'missing_required_field', param: 'language' })
  expect(sent).toHaveLength(2)
})

test('a wrong file shows as one long before its turn', async () => {
  const { queue, totals } = setUp(['hang'], 1)
  const text = new File(['Not a recording at all'], 'notes.mp3', { type: 'audio/mpeg' })
  const files = audioFiles(52)
  queue.add([...files.slice(0, 50), text, ...files.slice(50)], am)
  await pass(1_000)
  expect(totals()).toEqual({ ...none, all: 53, waiting: 51, active: 1, failed: 1 })
  expect(queue.getState().items[50]?.getState()).toMatchObject({
    phase: 'error',
    error: { code: 'invalid_audio_format', willRetry: false },
  })
})

test('what is found in a file that was cancelled meanwhile is no news', async () => {
  const { queue } = setUp(['hang'], 1)
  const items = queue.add([...audioFiles(3), new File(['Not a recording'], 'notes.mp3')], am)
  items[3]?.cancel()
  await pass(500)
  expect(items[3]?.getState().phase).toBe('cancelled')
})

test('the queue tells of what is its own, an item of itself, once for all that one act changes', async () => {
  const { queue } = setUp(['hang'], 1)
  let told = 0
  queue.subscribe(() => {
    told += 1
  })
  const items = queue.add(audioFiles(100), am)
  const list = queue.getState().items
  expect(told).toBe(1)
  const rows = items.map((item) => {
    const row = { told: 0 }
    item.subscribe(() => {
      row.told += 1
    })
    return row
  })
  await pass(1_000)
  expect(told).toBe(2)
  expect(queue.getState().items).toBe(list)
  expect(rows.slice(5).every((row) => row.told === 0)).toBe(true)
  queue.pause()
  queue.pause()
  expect(told).toBe(3)
  expect(queue.getState().items).toBe(list)
  queue.cancelAll()
  expect(told).toBe(4)
  expect(rows.every((row) => row.told > 0)).toBe(true)
})

test('a listener that throws, or acts, does not upset the queue', async () => {
  const thrown: unknown[] = []
  const report = (error: unknown) => thrown.push(error)
  process.on('uncaughtException', report)
  const { queue, totals } = setUp([done])
  queue.subscribe(() => {
    throw new Error('A listener of the queue')
  })
  const [first, second] = queue.add(audioFiles(3), am)
  first?.subscribe(() => {
    second?.remove()
    throw new Error('A listener of an item')
  })
  await pass(2_000)
  process.off('uncaughtException', report)
  expect(totals()).toEqual({ ...none, all: 2, succeeded: 2 })
  expect(thrown.length).toBeGreaterThan(1)
})

test('queues of one client share its line', async () => {
  const api = scriptedApi(['hang'], { maxConcurrent: 3 })
  const queues = [createTranscriptionQueue(api.client), createTranscriptionQueue(api.client)]
  for (const queue of queues) queue.add(audioFiles(5), am)
  await pass(2_000)
  expect(api.open()).toBe(3)
})

test('a list that breaks off loses nothing', async () => {
  const client = createTranscriptionClient({ baseUrl: 'https://api.test' })
  const queue = createTranscriptionQueue(client)
  const broken = {
    *[Symbol.iterator]() {
      yield* audioFiles(2)
      throw new Error('The list broke off')
    },
  }
  expect(() => queue.add(broken, am)).toThrow('The list broke off')
  expect(queue.getState().items).toHaveLength(2)
  queue.cancelAll()
})
