import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  createTranscriptionQueue,
  type TranscriptionQueue,
  type TranscriptionQueueTotals,
} from '../../src/core.js'
import { audioFiles } from '../helpers/audioFiles.js'
import { pass } from '../helpers/pass.js'
import { done, failure, job, lineBroke, rateLimited, scriptedApi } from '../helpers/scriptedApi.js'

beforeAll(() => {
  vi.useFakeTimers()
})
afterAll(() => {
  vi.useRealTimers()
})

const answers = {
  done,
  lineBroke,
  hang: 'hang',
  queued: job('queued'),
  failed: job('failed', { error: { type: 'server_error', code: 'model_error' } }),
  rateLimited: rateLimited(20),
  tooMany: failure(429, 'concurrent_limit_exceeded', { retry_after: 7 }),
  down: failure(503, 'service_unavailable'),
  wrong: failure(400, 'invalid_json'),
  unknown: failure(404, 'job_not_found'),
} as const
const answer = fc.constantFrom(...(Object.keys(answers) as (keyof typeof answers)[]))

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('add'), count: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('follow'), id: fc.nat(3) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('cancel', 'retryNow', 'remove'), which: fc.nat(20) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constantFrom('pause', 'resume', 'retryNow', 'retryFailed', 'cancelAll', 'clearFinished'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(1, 150, 700, 5_000) }) },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const placeOf = {
  queued: 'waiting',
  offline: 'waiting',
  deciding: 'waiting',
  waiting: 'waiting',
  sending: 'active',
  processing: 'active',
  success: 'succeeded',
  error: 'failed',
  cancelled: 'cancelled',
} as const

function recount({ items }: ReturnType<TranscriptionQueue['getState']>): TranscriptionQueueTotals {
  const totals = { all: items.length, waiting: 0, active: 0, succeeded: 0, failed: 0, cancelled: 0 }
  for (const item of items) totals[placeOf[item.getState().phase]] += 1
  return totals
}

async function perform(queue: TranscriptionQueue, given: Step): Promise<void> {
  if ('act' in given) queue[given.act]()
  else if ('ms' in given) await pass(given.ms)
  else if ('count' in given) queue.add(audioFiles(given.count), { language: 'am' })
  else if ('id' in given) queue.follow([`kept_${given.id}`])
  else queue.getState().items[given.which]?.[given.do]()
}

test('in whatever order things happen, the totals are those of a recount, the order is kept and nothing is left behind', async () => {
  const property = fc.asyncProperty(
    fc.integer({ min: 1, max: 3 }),
    fc.array(answer, { minLength: 1, maxLength: 20 }),
    fc.array(step, { minLength: 5, maxLength: 25 }),
    async (maxConcurrent, script, steps) => {
      const { client, open } = scriptedApi(
        script.map((name) => answers[name]),
        { maxConcurrent },
      )
      const queue = createTranscriptionQueue(client)
      const order: string[] = []
      let told = queue.getState()
      queue.subscribe(() => {
        const state = queue.getState()
        expect(state).not.toEqual(told)
        told = state
      })
      for (const each of steps) {
        await perform(queue, each)
        const state = queue.getState()
        expect(state.totals).toEqual(recount(state))
        expect(state).toBe(told)
        for (const { id } of state.items) if (!order.includes(id)) order.push(id)
        expect(state.items.map(({ id }) => id)).toEqual(
          order.filter((id) => state.items.some((item) => item.id === id)),
        )
      }
      queue.cancelAll()
      expect(queue.getState().totals).toMatchObject({ waiting: 0, active: 0 })
      await pass(0)
      expect(queue.getState()).toMatchObject({ error: null, totals: recount(queue.getState()) })
      expect(open()).toBe(0)
      // What was removed could be brought back until then.
      await vi.advanceTimersByTimeAsync(8_000)
      expect(vi.getTimerCount()).toBe(0)
      expect(queue.getState().removed).toEqual([])
    },
  )
  await fc.assert(property, { numRuns: 60 })
}, 60_000)
