import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createVirtualApi } from '../../bench/scheduler/createVirtualApi.js'
import { type Scenario, scenarios } from '../../bench/scheduler/scenarios.js'
import { createTranscriptionClient } from '../../src/core.js'
import { request } from '../helpers/scriptedApi.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Transcribes all files of a scenario at once; says what that cost. */
async function play({ files, idealMs, ...limits }: Scenario) {
  const startedAt = Date.now()
  const api = createVirtualApi(limits)
  const client = createTranscriptionClient({ baseUrl: 'https://api.test', fetch: api.fetch })
  const all = Promise.all(Array.from({ length: files }, () => client.transcribe(request)))
  await vi.runAllTimersAsync()
  await all
  return { refused: api.refused(), timesIdeal: (api.finishedAt() - startedAt) / idealMs }
}

describe('a limit on requests', () => {
  test.each([scenarios.windows, scenarios.bucket])(
    'costs at most 10 refusals and a hundredth of its time: $title',
    async (scenario) => {
      const { refused, timesIdeal } = await play(scenario)
      expect(refused).toBeLessThanOrEqual(10)
      expect(timesIdeal).toBeLessThan(1.01)
    },
  )

  test('is known better the longer it is met: 1,000 files cost no more refusals than 200', async () => {
    const { refused, timesIdeal } = await play({
      title: '1,000 files of 5 s, a bucket of 60 filled by one a second',
      files: 1_000,
      rate: { limit: 60, windowMs: 60_000, algorithm: 'token-bucket' },
      concurrentJobs: 10,
      serviceMs: 5_000,
      idealMs: 945_200,
    })
    expect(refused).toBeLessThanOrEqual(10)
    expect(timesIdeal).toBeLessThan(1.01)
  })
})

describe('a limit on jobs', () => {
  test.each([1_000, 5_000, 30_000])(
    'of 3, where the client expects 10, lets 60 files of %s ms through with at most 12 refusals',
    async (serviceMs) => {
      const { refused, timesIdeal } = await play({
        ...scenarios.fewJobs,
        serviceMs,
        idealMs: 20 * (serviceMs + 200),
      })
      expect(refused).toBeLessThanOrEqual(12)
      expect(timesIdeal).toBeLessThan(1.02)
    },
  )
})

test.each([scenarios.noLimit, scenarios.longFiles])(
  'where no limit is met nothing waits for more than its job: $title',
  async (scenario) => {
    const { refused, timesIdeal } = await play(scenario)
    expect(refused).toBe(0)
    expect(timesIdeal).toBeLessThan(1.02)
  },
)
