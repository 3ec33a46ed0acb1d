import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTranscriptionClient, type TranscriptionRun } from '../../src/core.js'
import { done, failure, job, lineBroke, rateLimited } from '../helpers/scriptedApi.js'

/** A page that counts its listeners. Made before the modules under test look for one. */
const page = vi.hoisted(() => {
  const listeners = new Map<string, Set<unknown>>()
  const of = (type: string) => listeners.get(type) ?? new Set()
  class Page extends EventTarget {
    override addEventListener(...given: Parameters<EventTarget['addEventListener']>): void {
      listeners.set(given[0], of(given[0]).add(given[1]))
      super.addEventListener(...given)
    }
    override removeEventListener(...given: Parameters<EventTarget['removeEventListener']>): void {
      of(given[0]).delete(given[1])
      super.removeEventListener(...given)
    }
  }
  const window = new Page()
  Object.assign(globalThis, { window })
  return { window, listeners: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0) }
})
const navigator = { onLine: true }

beforeAll(() => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', navigator)
})
afterAll(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Always the same waits, so that the last refusal alone says until when nobody may leave. */
const RATE_S = 20
const QUOTA_S = 300
const answers = {
  done: () => done,
  queued: () => job('queued'),
  running: () => job('running'),
  failed: () => job('failed', { error: { type: 'server_error', code: 'model_error' } }),
  rateLimited: () => rateLimited(RATE_S),
  quota: () => failure(429, 'daily_quota_exceeded', { retry_after: QUOTA_S }),
  tooMany: () => failure(429, 'concurrent_limit_exceeded', { retry_after: 7 }),
  down: () => failure(503, 'service_unavailable'),
  wrong: () => failure(400, 'invalid_json'),
  lineBroke: () => lineBroke,
  hang: () => null,
}
type AnswerName = keyof typeof answers

const answer = fc.record({
  name: fc.constantFrom(...(Object.keys(answers) as AnswerName[])),
  afterMs: fc.constantFrom(0, 0, 30, 200, 3_000),
})
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('start'), retry: fc.constantFrom(undefined, false, 1) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('cancel', 'retryNow'), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('offline', 'online', 'focus', 'follow') }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(1, 50, 700, 6_000, 25_000) }),
  },
)

test('in whatever order things happen, no rule of the scheduler is broken and nothing is left behind', async () => {
  const property = fc.asyncProperty(
    fc.integer({ min: 1, max: 3 }),
    fc.array(answer, { maxLength: 25 }),
    fc.array(step, { minLength: 5, maxLength: 40 }),
    async (maxConcurrent, script, steps) => {
      navigator.onLine = true
      const runs: TranscriptionRun[] = []
      const settled: string[] = []
      /** Runs that a person hurried: they may pass every rule. */
      const forced = new Set<number>()
      /** Creates in flight, and jobs of runs that are not over. */
      const creating = new Map<number, number>()
      const heldSince = { rate: Number.NEGATIVE_INFINITY, quota: Number.NEGATIVE_INFINITY }
      let requests = 0
      /** Thrown where they are found, they would be taken for failures of the network. */
      const broken: string[] = []
      const rule = (kept: boolean, text: string) => void (kept || broken.push(text))
      let finale = false

      const client = createTranscriptionClient({
        baseUrl: 'https://api.test',
        maxConcurrent,
        async fetch(_, init) {
          const isCreate = init?.method === 'POST'
          const which = isCreate ? Number(JSON.stringify(init.body).match(/a(\d+)\.mp3/)?.[1]) : -1
          const now = Date.now()
          const heldFor = (since: number, seconds: number) => now > since && now < since + seconds * 1_000
          if (isCreate ? !forced.has(which) : forced.size === 0) {
            rule(!heldFor(heldSince.rate, RATE_S), 'left during a rate limit')
            rule(!(isCreate && heldFor(heldSince.quota, QUOTA_S)), 'left during a quota')
          }
          const next = finale ? undefined : script[requests]
          requests += 1
          if (isCreate) creating.set(which, (creating.get(which) ?? 0) + 1)
          let follows = false
          try {
            rule((creating.get(which) ?? 1) === 1, 'sent twice at a time')
            const unforced = [...creating.keys()].filter((one) => !forced.has(one)).length
            rule(!isCreate || forced.has(which) || unforced <= maxConcurrent, 'too many at a time')
            const given = answers[next?.name ?? 'done']()
            await waitOrAbort(given === null ? 10_000_000 : (next?.afterMs ?? 0), init?.signal)
            if (next?.name === 'rateLimited') heldSince.rate = Date.now()
            if (next?.name === 'quota' && isCreate) heldSince.quota = Date.now()
            if (given instanceof Error) throw given
            // Who is let through during a hold shows that it is no longer true.
            if (given?.ok && now > heldSince.rate) heldSince.rate = Number.NEGATIVE_INFINITY
            if (given?.ok && isCreate && now > heldSince.quota) heldSince.quota = Number.NEGATIVE_INFINITY
            follows = isCreate && (next?.name === 'queued' || next?.name === 'running')
            return given?.clone() ?? done.clone()
          } finally {
            if (!follows) creating.delete(which)
          }
        },
      })

      function watch(run: TranscriptionRun): void {
        const index = runs.push(run) - 1
        let over = false
        run.subscribe(() => {
          const { phase, retryAt, error, transcript } = run.getState()
          rule(!over, 'changed after its end')
          over = phase === 'success' || phase === 'error' || phase === 'cancelled'
          if (over) creating.delete(index)
          rule(over || (retryAt !== null) === (phase === 'waiting'), `retryAt ${retryAt} while ${phase}`)
          if (phase === 'success') rule(error === null && transcript?.status === 'completed', 'no transcript')
          if (['waiting', 'offline', 'error', 'cancelled'].includes(phase))
            rule(error !== null, `${phase}, why?`)
          if (error?.phase && !over) rule(error.phase === phase, `error says ${error.phase} while ${phase}`)
        })
        run.result.then(
          () => (settled[index] = 'success'),
          () => (settled[index] = 'failure'),
        )
      }

      for (const one of steps) {
        if ('ms' in one) await vi.advanceTimersByTimeAsync(one.ms)
        else if ('retry' in one) {
          const audioUrl = `https://files.test/a${runs.length}.mp3`
          watch(client.start({ audioUrl, language: 'am' }, { retry: one.retry }))
        } else if (one.do === 'follow') watch(client.follow('job_1'))
        else if (one.do === 'online' || one.do === 'offline') {
          navigator.onLine = one.do === 'online'
          page.window.dispatchEvent(new Event(one.do))
        } else if (one.do === 'focus') page.window.dispatchEvent(new Event('focus'))
        else if ('which' in one) {
          const which = one.which % Math.max(runs.length, 1)
          const run = runs[which]
          if (one.do === 'cancel') run?.cancel()
          else if (run?.getState().phase === 'waiting') {
            forced.add(which)
            run.retryNow()
          }
        }
      }
      finale = true
      navigator.onLine = true
      page.window.dispatchEvent(new Event('online'))
      await vi.advanceTimersByTimeAsync(3_600_000)
      for (const [index, run] of runs.entries()) {
        const { phase } = run.getState()
        expect(phase === 'success' ? 'success' : 'failure', `run ${index} ended as ${phase}`).toBe(
          settled[index],
        )
      }
      expect(broken).toEqual([])
      expect(vi.getTimerCount(), 'timers').toBe(0)
      expect(page.listeners(), 'listeners').toBe(0)
      expect(creating.size, 'requests').toBe(0)
    },
  )
  await fc.assert(property, { numRuns: 600 })
}, 120_000)

function waitOrAbort(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
