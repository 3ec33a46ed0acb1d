import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answers } from '../api/helpers/answers.js'
import type { Engine } from './helpers/Engine.js'
import { engines, openFirefoxEngine } from './helpers/openEngines.js'
import { type EngineServer, REFUSED_SECONDS, startServer } from './helpers/startServer.js'
import type { Outcome } from './page.js'

const operations = ['create', 'upload', 'read'] as const
const roads = ['file', 'fetch'] as const
const names = Object.keys(answers)

let server: EngineServer

beforeAll(async () => {
  server = await startServer(operations.length * roads.length)
})

afterAll(async () => {
  await server?.close()
})

/** By operation, what each answer was in the engines before. */
const known: Record<string, Record<string, Outcome>> = {}

describe.each(Object.entries(engines))('in %s', (name, openEngine) => {
  let engine: Engine
  const home = () => server.origin(0)

  beforeAll(async () => {
    engine = await openEngine()
  })

  afterAll(async () => {
    await engine?.close()
  })

  test('the same answer means the same over both roads, to every request', async () => {
    const plays = operations.flatMap((operation) => roads.map((road) => ({ operation, road })))
    const played = await Promise.all(
      plays.map(async (play, i) => {
        const tab = await engine.open(server.origin(i))
        const outcomes = (await tab.play('answers', { ...play, count: names.length })) as Outcome[]
        await tab.close()
        return Object.fromEntries(names.map((answer, j) => [answer, outcomes[j] ?? { code: 'none' }]))
      }),
    )
    for (const [i, operation] of operations.entries()) {
      const [file = {}, fetched = {}] = played.slice(i * roads.length)
      const others = (known[operation] ??= fetched)
      // Given up after 5 s where nothing more comes; what was said before that stands.
      for (const [answer, outcome] of Object.entries(file)) {
        const { code, status } = outcome
        expect.soft(outcome, `${operation}: ${answer}`).toEqual(fetched[answer])
        expect.soft(outcome, `${operation}: ${answer}`).toEqual(others[answer])
        expect.soft(code, `${operation}: ${answer}`).not.toBe('never')
        const said = Number.parseInt(answer, 10)
        if (said >= 400 && !code.startsWith('done')) expect.soft(status, `${operation}: ${answer}`).toBe(said)
      }
    }
  })

  test('it is imported where storage may not be looked at', async () => {
    const tab = await engine.open(home())
    expect(await tab.play('importWithoutStorage')).toEqual({ storage: 'SecurityError' })
    await tab.close()
  })

  test('a file that was made in a frame is taken', async () => {
    const tab = await engine.open(home())
    expect(await tab.play('fileOfAFrame', { baseUrl: '/ok' })).toEqual({
      code: 'done: ሰላም',
      isOfThisPage: false,
    })
    await tab.close()
  })

  test.each(['include', undefined])(
    'to another origin cookies go along if they are to: %s',
    async (credentials) => {
      const path = `/ok/${name}/${credentials}`
      const tab = await engine.open(home())
      const sent = ['done: ሰላም', 'done: ሰላም']
      expect(await tab.play('signedIn', { baseUrl: server.origin(1) + path, credentials })).toEqual(sent)
      const cookie = credentials && 'session=1'
      expect(server.received(path)).toMatchObject([{ cookie }, { cookie }])
      await tab.close()
    },
  )

  test('a cancel ends the request itself, and nothing is sent after it', async () => {
    const baseUrl = `/never/${name}`
    const tab = await engine.open(home())
    expect(await tab.play('cancel', { baseUrl })).toMatchObject({ code: 'aborted' })
    await expect.poll(() => server.received(baseUrl)).toMatchObject([{ method: 'POST', end: 'broken' }])
    await tab.close()
  })

  test('the banner is worked by keys alone, and its dismissal hands the focus back', async () => {
    const baseUrl = `/refused/${name}`
    const tab = await engine.open(home())
    await tab.play('show', { baseUrl })
    await tab.press('Enter')
    expect(await tab.play('untilPhase', 'error')).toMatchObject({
      code: 'invalid_audio_format',
      focus: 'Transcribe',
    })
    for (let tabs = 0; tabs < 5; tabs++) {
      await tab.press('Tab')
      const { focus } = (await tab.play('state')) as { focus: string }
      if (focus === 'Dismiss') break
    }
    await tab.press('Enter')
    expect(await tab.play('untilPhase', 'idle')).toMatchObject({ title: null, focus: 'Transcribe' })
    expect(server.received(baseUrl)).toHaveLength(1)
    await tab.close()
  })

  test('a retry that is due in a hidden tab leaves in time', async () => {
    const baseUrl = `/refused-once/${name}`
    const tab = await engine.open(home())
    await tab.play('show', { baseUrl })
    await tab.play('start')
    expect(await tab.play('untilPhase', 'waiting')).toMatchObject({ code: 'rate_limit_exceeded' })
    const other = await engine.open(home())
    await expect.poll(() => tab.play('state')).toMatchObject({ visibility: 'hidden', phase: 'waiting' })
    expect(await tab.play('untilPhase', 'success')).toMatchObject({ visibility: 'hidden', code: null })
    const [first, second, ...more] = server.received(baseUrl)
    const wait = (second?.at ?? 0) - (first?.at ?? 0)
    expect(wait).toBeGreaterThanOrEqual(REFUSED_SECONDS * 1_000)
    expect(wait).toBeLessThan(REFUSED_SECONDS * 1_000 + 1_500)
    expect(more).toEqual([])
    await other.close()
    await tab.close()
  })

  // The last: from here on the worker answers.
  test('behind a service worker that passes requests on, a file arrives once', async () => {
    const baseUrl = `/ok/${name}/worker`
    const tab = await engine.open(home())
    await tab.play('registerWorker')
    await tab.reload()
    expect(await tab.play('upload', { baseUrl, bytes: 3_000_000 })).toEqual({
      code: 'done: ሰላም',
      isControlled: true,
    })
    expect(server.received(baseUrl)).toHaveLength(1)
    await tab.close()
  })
})

test.runIf(engines['Firefox'])(
  'in a Firefox that blocks all cookies it is imported, and transcribes',
  async () => {
    const firefox = await openFirefoxEngine({ 'network.cookie.cookieBehavior': 2 })
    const tab = await firefox.open(server.origin(0))
    expect(await tab.play('storage')).toBe('SecurityError')
    expect(await tab.play('fileOfAFrame', { baseUrl: '/ok' })).toMatchObject({ code: 'done: ሰላም' })
    await firefox.close()
  },
)
