import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createOpenJobs, type OpenJobs } from '../../src/core.js'
import {
  done,
  failure,
  job,
  lineBroke,
  rateLimited,
  request,
  type Step,
  scriptedApi,
} from '../helpers/scriptedApi.js'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** A page's storage, as far as it is used. */
function stubStorage(entries: Record<string, string> = {}): Map<string, string> {
  const stored = new Map(Object.entries(entries))
  const localStorage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  }
  vi.stubGlobal('window', { localStorage })
  return stored
}

const KEY = 'lesan-react.open-jobs'

test('on a server there are none, and nothing goes wrong', () => {
  const openJobs = createOpenJobs()
  const stop = openJobs.subscribe(() => {})
  openJobs.add('job_1')
  openJobs.delete('job_2')
  stop()
  expect(openJobs.getIds()).toEqual([])
})

describe('where storage is', () => {
  test.each([
    ['forbidden', () => Object.defineProperty({}, 'localStorage', { get: () => forbid() })],
    ['refusing to read', () => ({ localStorage: { getItem: forbid } })],
    ['full', () => ({ localStorage: { getItem: () => null, setItem: forbid } })],
  ])('%s, there are none', (_, page) => {
    vi.stubGlobal('window', page())
    const openJobs = createOpenJobs()
    openJobs.add('job_1')
    expect(openJobs.getIds()).toEqual([])
  })

  test.each(['{', '"job_1"', '{"0":"job_1"}', '[2, "", "..", "."]', 'null', '__proto__', '[[]]'])(
    'filled with rubbish (%s), there are none, and the next is kept',
    (rubbish) => {
      const stored = stubStorage({ [KEY]: rubbish })
      const openJobs = createOpenJobs()
      expect(openJobs.getIds()).toEqual([])
      openJobs.add('job_1')
      expect(stored.get(KEY)).toBe('["job_1"]')
    },
  )

  test('filled with too many, the newest hundred are kept', () => {
    stubStorage({ [KEY]: JSON.stringify(Array.from({ length: 5_000 }, (_, index) => `job_${index}`)) })
    const openJobs = createOpenJobs()
    openJobs.add('job_new')
    expect(openJobs.getIds()).toHaveLength(100)
    expect(openJobs.getIds().at(0)).toBe('job_4901')
    expect(openJobs.getIds().at(-1)).toBe('job_new')
  })
})

test('apps of one origin keep theirs apart by the address of their API, unless they name a key', async () => {
  vi.useFakeTimers()
  const stored = stubStorage()
  const start = async (baseUrl: string, steps: Step[], openJobs = createOpenJobs()) => {
    const { client } = scriptedApi(steps, { baseUrl, openJobs })
    client.start(request)
    await vi.advanceTimersByTimeAsync(500)
    return { client, openJobs }
  }
  const one = await start('https://api.test/one', [job('queued')])
  const other = await start('https://api.test/other', [job('queued'), failure(404, 'job_not_found')])
  // Followed too long ago to be new to the API.
  other.client.follow('job_1')
  await vi.advanceTimersByTimeAsync(60_000)
  expect([one.openJobs.getIds(), other.openJobs.getIds()]).toEqual([['job_1'], []])
  await start('https://api.test/third', [job('queued')], createOpenJobs({ key: 'mine' }))
  expect([...stored.keys()]).toEqual([`${KEY} https://api.test/one`, 'mine'])
})

test('ids alone are kept, in order and each once, and nothing at all once there are none', () => {
  const stored = stubStorage()
  const openJobs = createOpenJobs({ key: 'mine' })
  for (const id of ['b', 'a', 'b']) openJobs.add(id)
  expect([...stored]).toEqual([['mine', '["b","a"]']])
  expect(openJobs.getIds()).toBe(openJobs.getIds())
  openJobs.delete('b')
  openJobs.delete('b')
  expect(createOpenJobs({ key: 'mine' }).getIds()).toEqual(['a'])
  openJobs.delete('a')
  expect([...stored]).toEqual([])
})

test('what another tab wrote is not overwritten, and its event is heard only while somebody listens', () => {
  const stored = stubStorage()
  const listeners = new Set<(event: object) => void>()
  vi.stubGlobal('addEventListener', (_: 'storage', listener: () => void) => listeners.add(listener))
  vi.stubGlobal('removeEventListener', (_: 'storage', listener: () => void) => listeners.delete(listener))
  const openJobs = createOpenJobs()
  stored.set(KEY, '["theirs"]')
  openJobs.add('ours')
  expect(openJobs.getIds()).toEqual(['theirs', 'ours'])

  const told: (readonly string[])[] = []
  const stops = [openJobs.subscribe(() => told.push(openJobs.getIds())), openJobs.subscribe(() => {})]
  expect(listeners.size).toBe(1)
  const [hear] = listeners
  stored.set(KEY, '["theirs"]')
  hear?.({ key: 'something else' })
  // A look while rendering tells nobody.
  expect(openJobs.getIds()).toEqual(['theirs', 'ours'])
  expect(told).toEqual([])
  hear?.({ key: KEY })
  stored.clear()
  hear?.({ key: null })
  expect(told).toEqual([['theirs'], []])
  for (const stop of [...stops, ...stops]) stop()
  expect(listeners.size).toBe(0)
})

describe('a client keeps the id of a job', () => {
  let openJobs: OpenJobs
  beforeEach(() => {
    vi.useFakeTimers()
    stubStorage()
    openJobs = createOpenJobs()
  })

  async function start(steps: Step[]) {
    const run = scriptedApi([job('queued'), ...steps], { openJobs }).client.start(request)
    await vi.advanceTimersByTimeAsync(500)
    expect(openJobs.getIds()).toEqual(['job_1'])
    await vi.advanceTimersByTimeAsync(30_000)
    return run
  }

  test.each<[string, Step[]]>([
    ['is transcribed', [done]],
    ['failed', [job('failed', { error: { type: 'server_error', code: 'internal_error' } })]],
    ['is unknown', [failure(404, 'job_not_found')]],
  ])('until it %s', async (_, steps) => {
    await start(steps)
    expect(openJobs.getIds()).toEqual([])
  })

  test('not at all if it is over as soon as it is known', async () => {
    let told = 0
    openJobs.subscribe(() => {
      told += 1
    })
    const { client } = scriptedApi([done], { openJobs })
    await client.transcribe(request)
    expect(told).toBe(0)
  })

  test('until a person cancels', async () => {
    const run = await start([job('processing')])
    expect(openJobs.getIds()).toEqual(['job_1'])
    run.cancel()
    expect(openJobs.getIds()).toEqual([])
  })

  test.each<[string, Step[]]>([
    ['a broken line', [lineBroke]],
    ['a rate limit', [rateLimited(3_600)]],
    ['a wait that is too long', [rateLimited(9e8)]],
    ['a failing server', [failure(503, 'service_unavailable')]],
    ['a key that expired', [failure(401, 'expired_api_key')]],
  ])('after %s: it may still finish', async (_, steps) => {
    await start(steps)
    expect(openJobs.getIds()).toEqual(['job_1'])
  })

  test('that another run follows to its end, which then is forgotten; it adds none', async () => {
    await start([lineBroke])
    const { client } = scriptedApi([job('queued'), done], { openJobs })
    client.follow('job_1')
    client.follow('job_of_another_page')
    expect(openJobs.getIds()).toEqual(['job_1'])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(openJobs.getIds()).toEqual([])
  })

  test('when following ends by a signal, though not when it is cancelled', async () => {
    const { client, open } = scriptedApi(['hang'], { openJobs })
    openJobs.add('job_1')
    const controller = new AbortController()
    const left = client.follow('job_1', { signal: controller.signal })
    await vi.advanceTimersByTimeAsync(500)
    controller.abort()
    expect(left.getState().phase).toBe('cancelled')
    expect(client.follow('job_1', { signal: controller.signal }).getState().phase).toBe('cancelled')
    expect(openJobs.getIds()).toEqual(['job_1'])
    client.follow('job_1').cancel()
    expect(openJobs.getIds()).toEqual([])
    await vi.advanceTimersByTimeAsync(0)
    expect(open()).toBe(0)
  })
})

function forbid(): never {
  throw new DOMException('Not here.', 'SecurityError')
}
