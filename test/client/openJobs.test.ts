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

const idsOf = (openJobs: OpenJobs) => openJobs.getJobs().map(({ id }) => id)

const KEY = 'lesan-react.open-jobs'

test('on a server there are none, and nothing goes wrong', () => {
  const openJobs = createOpenJobs()
  const stop = openJobs.subscribe(() => {})
  openJobs.add('job_1')
  openJobs.delete('job_2')
  stop()
  expect(idsOf(openJobs)).toEqual([])
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
    expect(idsOf(openJobs)).toEqual([])
  })

  test.each([
    '{',
    '"job_1"',
    '{"0":"job_1"}',
    '[2, "", "..", "."]',
    'null',
    '__proto__',
    '[[]]',
    '[{}, {"id":7}, {"page":"a"}]',
  ])('filled with rubbish (%s), there are none, and the next is kept', (rubbish) => {
    const stored = stubStorage({ [KEY]: rubbish })
    const openJobs = createOpenJobs()
    expect(idsOf(openJobs)).toEqual([])
    openJobs.add('job_1')
    expect(stored.get(KEY)).toBe('[{"id":"job_1"}]')
  })

  test('filled with too many, the newest hundred are kept', () => {
    stubStorage({ [KEY]: JSON.stringify(Array.from({ length: 5_000 }, (_, index) => `job_${index}`)) })
    const openJobs = createOpenJobs()
    openJobs.add('job_new')
    expect(idsOf(openJobs)).toHaveLength(100)
    expect(idsOf(openJobs).at(0)).toBe('job_4901')
    expect(idsOf(openJobs).at(-1)).toBe('job_new')
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
  expect([idsOf(one.openJobs), idsOf(other.openJobs)]).toEqual([['job_1'], []])
  await start('https://api.test/third', [job('queued')], createOpenJobs({ key: 'mine' }))
  expect([...stored.keys()]).toEqual([`${KEY} https://api.test/one`, 'mine'])
})

test('what is known of a job is kept, in order and each once, and nothing at all once there are none', () => {
  const stored = stubStorage()
  const openJobs = createOpenJobs({ key: 'mine' })
  for (const id of ['b', 'a', 'b']) openJobs.add(id)
  expect([...stored]).toEqual([['mine', '[{"id":"b"},{"id":"a"}]']])
  expect(openJobs.getJobs()).toBe(openJobs.getJobs())
  const known = { id: 'a', key: 'k', name: 'ጥሪ.mp3', addedAt: 7, data: { patient: 12 } }
  openJobs.add(known)
  expect(createOpenJobs({ key: 'mine' }).getJobs()).toEqual([{ id: 'b' }, known])
  openJobs.delete('b')
  openJobs.delete('b')
  expect(idsOf(createOpenJobs({ key: 'mine' }))).toEqual(['a'])
  openJobs.delete('a')
  expect([...stored]).toEqual([])
})

test('a name is not kept where that is unwanted, nor data that are not JSON', () => {
  stubStorage()
  const openJobs = createOpenJobs({ names: false })
  const circle: { own?: unknown } = {}
  circle.own = circle
  openJobs.add(
    { id: 'a', name: 'patient 12.mp3', data: 12 },
    { id: 'b', data: circle },
    { id: 'c', data: 1n },
  )
  expect(openJobs.getJobs()).toEqual([{ id: 'a', data: 12 }, { id: 'b' }, { id: 'c' }])
})

test('of what others wrote the good is taken: ids of older versions, and parts of the right kind', () => {
  const kept = [
    'job_of_old',
    { id: 'job_1', name: 7, addedAt: 'now', hasEnded: 'yes', data: { __proto__: 1 } },
    { id: '..', name: 'a' },
    { id: 'job_2', name: 'ሀ'.repeat(100_000) },
    { key: 'k', page: 'p', name: 'a.mp3', wasSent: true },
  ]
  stubStorage({ [KEY]: JSON.stringify(kept) })
  const openJobs = createOpenJobs()
  expect(openJobs.getJobs()).toEqual([{ id: 'job_of_old' }, { id: 'job_1', data: {} }, { id: 'job_2' }])
  expect(openJobs.getFiles()).toEqual([{ key: 'k', page: 'p', name: 'a.mp3', wasSent: true }])
})

test('of too many those that have ended go first, and names of files never make a job go', () => {
  stubStorage()
  const openJobs = createOpenJobs()
  openJobs.add('open')
  openJobs.add(...Array.from({ length: 150 }, (_, index) => ({ id: `ended_${index}`, hasEnded: true })))
  openJobs.add(...Array.from({ length: 1_200 }, (_, index) => ({ key: `k${index}`, page: 'p' })))
  expect([idsOf(openJobs).length, idsOf(openJobs)[0], idsOf(openJobs)[1]]).toEqual([100, 'open', 'ended_51'])
  expect(openJobs.getFiles()).toHaveLength(1_000)
})

test('what another tab wrote is not overwritten, and its event is heard only while somebody listens', () => {
  const stored = stubStorage()
  const listeners = new Set<(event: object) => void>()
  vi.stubGlobal('addEventListener', (_: 'storage', listener: () => void) => listeners.add(listener))
  vi.stubGlobal('removeEventListener', (_: 'storage', listener: () => void) => listeners.delete(listener))
  const openJobs = createOpenJobs()
  stored.set(KEY, '["theirs"]')
  openJobs.add('ours')
  expect(idsOf(openJobs)).toEqual(['theirs', 'ours'])

  const told: (readonly string[])[] = []
  const stops = [openJobs.subscribe(() => told.push(idsOf(openJobs))), openJobs.subscribe(() => {})]
  expect(listeners.size).toBe(1)
  const [hear] = listeners
  stored.set(KEY, '["theirs"]')
  hear?.({ key: 'something else' })
  // A look while rendering tells nobody.
  expect(idsOf(openJobs)).toEqual(['theirs', 'ours'])
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
    expect(idsOf(openJobs)).toEqual(['job_1'])
    await vi.advanceTimersByTimeAsync(30_000)
    return run
  }

  test.each<[string, Step[]]>([
    ['is transcribed', [done]],
    ['failed', [job('failed', { error: { type: 'server_error', code: 'internal_error' } })]],
    ['is unknown', [failure(404, 'job_not_found')]],
  ])('until it %s', async (_, steps) => {
    await start(steps)
    expect(idsOf(openJobs)).toEqual([])
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
    expect(idsOf(openJobs)).toEqual(['job_1'])
    run.cancel()
    expect(idsOf(openJobs)).toEqual([])
  })

  test.each<[string, Step[]]>([
    ['a broken line', [lineBroke]],
    ['a rate limit', [rateLimited(3_600)]],
    ['a wait that is too long', [rateLimited(9e8)]],
    ['a failing server', [failure(503, 'service_unavailable')]],
    ['a key that expired', [failure(401, 'expired_api_key')]],
  ])('after %s: it may still finish', async (_, steps) => {
    await start(steps)
    expect(idsOf(openJobs)).toEqual(['job_1'])
  })

  test('that another run follows to its end, which then is forgotten; it adds none', async () => {
    await start([lineBroke])
    const { client } = scriptedApi([job('queued'), done], { openJobs })
    client.follow('job_1')
    client.follow('job_of_another_page')
    expect(idsOf(openJobs)).toEqual(['job_1'])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(idsOf(openJobs)).toEqual([])
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
    expect(idsOf(openJobs)).toEqual(['job_1'])
    client.follow('job_1').cancel()
    expect(idsOf(openJobs)).toEqual([])
    await vi.advanceTimersByTimeAsync(0)
    expect(open()).toBe(0)
  })
})

function forbid(): never {
  throw new DOMException('Not here.', 'SecurityError')
}
