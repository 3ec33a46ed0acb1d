import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createAudioFile } from '../../src/testing/createAudioFile.js'
import { buildLibrary } from './helpers/buildLibrary.js'
import { createBrowser } from './helpers/createBrowser.js'
import { MemoryFile, MemoryForm } from './helpers/MemoryFile.js'
import { openOutbox } from './helpers/openOutbox.js'

const sound = new Uint8Array(await createAudioFile({ seconds: 0.2 }).arrayBuffer())
const load = await buildLibrary()

beforeAll(() => void vi.useFakeTimers())
afterAll(() => void vi.useRealTimers())

/** The network takes its time: on the way there, and on the way back. */
const LEG_MS = 40

/** One file, one page after the other, and a server that counts. */
function setUp() {
  let created = 0
  let polls = 0
  const texts: string[] = []
  const browser = createBrowser({
    load,
    toss: () => false,
    onError(thrown) {
      throw thrown
    },
    async fetch(_, init) {
      await pass(LEG_MS, init?.signal)
      const isCreate = init?.body instanceof MemoryForm
      if (isCreate) created += 1
      else polls += 1
      const isDone = polls > 1
      const job = { id: 'job-1', status: isDone ? 'completed' : 'queued', text: isDone ? 'Said.' : '' }
      await pass(LEG_MS, init?.signal)
      return Response.json(job)
    },
  })
  return {
    texts,
    created: () => created,
    open: () =>
      openOutbox(browser, {
        async onTranscript(text) {
          await pass(LEG_MS)
          texts.push(text)
        },
      }),
  }
}

function pass(ms: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => reject(signal.reason))
  })
}

/** The job is waited for, and nothing is written or sent. */
function isQuiet(at: number, lengthMs: number): boolean {
  return at > 4 * LEG_MS && at < lengthMs - 8 * LEG_MS
}

const fileOf = () => new MemoryFile([sound], 'a.wav', { type: 'audio/wav' }) as unknown as File

describe('a page that dies at any millisecond of the way', () => {
  test('sends nothing twice by itself, loses nothing, and asks only where it must', async () => {
    const whole = setUp()
    const probe = whole.open()
    void probe.outbox.add([fileOf()], { language: 'am' })
    let lengthMs = 0
    for (; whole.texts.length === 0; lengthMs += 1) await vi.advanceTimersByTimeAsync(1)
    expect(whole.created()).toBe(1)
    probe.crash()

    const seen = { asked: 0, followed: 0, sentAfresh: 0, given: 0 }
    // After the end as well.
    for (let at = 0; at < lengthMs + 20; at += isQuiet(at, lengthMs) ? 50 : 1) {
      const life = setUp()
      const first = life.open()
      void first.outbox.add([fileOf()], { language: 'am' })
      await vi.advanceTimersByTimeAsync(at)
      const before = life.created()
      const wasGiven = life.texts.length
      const isOnDevice = first.outbox.getState().items.length > 0 || wasGiven > 0
      first.crash()

      const second = life.open()
      await vi.advanceTimersByTimeAsync(10_000)
      expect(life.created(), `at ${at} ms`).toBeLessThanOrEqual(1)
      const [item] = second.outbox.getState().items
      if (item) {
        const { error } = item.getState()
        expect(error, `at ${at} ms`).toMatchObject({ code: 'still_processing', reason: 'lost_sending' })
        seen.asked += 1
        const arrived = life.created()
        // Online again, seen again: nothing but a person sends it.
        second.happens('online')
        second.happens('pageshow')
        await vi.advanceTimersByTimeAsync(10_000)
        expect(life.created(), `at ${at} ms`).toBe(arrived)
        item.retryNow()
        await vi.advanceTimersByTimeAsync(10_000)
        expect(life.created()).toBe(arrived + 1)
        expect(second.outbox.getState().items).toEqual([])
      } else if (before === 0) seen.sentAfresh += 1
      else if (wasGiven > 0) seen.given += 1
      else seen.followed += 1
      if (isOnDevice) expect(new Set(life.texts), `at ${at} ms`).toEqual(new Set(['Said.']))
      second.crash()
    }
    console.log(JSON.stringify({ lengthMs, ...seen }))
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(0)
  }, 60_000)
})

test('what is spoken is not guessed: without a language nothing is sent, and the item says so', async () => {
  const life = setUp()
  const page = life.open()
  await Promise.all([page.store.put(fileOf(), { name: 'a.wav' }), vi.advanceTimersByTimeAsync(100)])
  await vi.advanceTimersByTimeAsync(10_000)
  const [item] = page.outbox.getState().items
  expect(item?.getState().error).toMatchObject({ code: 'missing_required_field', param: 'language' })
  expect(life.created()).toBe(0)
  page.crash()
})
