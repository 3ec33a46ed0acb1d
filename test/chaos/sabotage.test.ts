import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type * as CreateApi from '../../src/api/createApi.js'
import type * as CreateRetryPolicy from '../../src/retry/createRetryPolicy.js'
import type * as CreateScheduler from '../../src/scheduler/createScheduler.js'
import type * as StartWait from '../../src/time/startWait.js'
import { fakePage } from './fakePage.js'
import { playScenario } from './playScenario.js'
import { brokenIn, type Tally } from './Tally.js'

const page = fakePage()

beforeAll(() => void vi.useFakeTimers())
afterEach(() => {
  vi.clearAllTimers()
  vi.resetModules()
})
afterAll(() => void vi.useRealTimers())

/** Faults put into the library, each with the promise that it breaks. */
const sabotages: [fault: string, promise: keyof Tally, sabotage: () => void][] = [
  [
    'what may be running is sent again',
    'doubled',
    () =>
      vi.doMock('../../src/retry/createRetryPolicy.js', async (original) => {
        const actual = await original<typeof CreateRetryPolicy>()
        const createRetryPolicy: typeof CreateRetryPolicy.createRetryPolicy = (options) => ({
          ...actual.createRetryPolicy(options),
          shouldRetry: (failureCount) => failureCount < 3,
        })
        return { ...actual, createRetryPolicy }
      }),
  ],
  [
    'nobody waits for a permit',
    'early',
    () =>
      vi.doMock('../../src/scheduler/createScheduler.js', async (original) => {
        const actual = await original<typeof CreateScheduler>()
        const createScheduler: typeof CreateScheduler.createScheduler = (...given) => {
          const scheduler = actual.createScheduler(...given)
          const acquire: typeof scheduler.acquire = (...asked) => {
            const request = scheduler.acquire(...asked)
            request.grantNow()
            return request
          }
          return { ...scheduler, acquire }
        }
        return { ...actual, createScheduler }
      }),
  ],
  [
    'another’s answer is believed',
    'foreign',
    () =>
      vi.doMock('../../src/api/createApi.js', async (original) => {
        const actual = await original<typeof CreateApi>()
        const createApi: typeof CreateApi.createApi = (options) => {
          const api = actual.createApi(options)
          return {
            ...api,
            read: async (...asked) => ({ ...(await api.read(...asked)), text: 'Said by nobody.' }),
          }
        }
        return { ...actual, createApi }
      }),
  ],
  [
    'a wait leaves its timer behind',
    'leaked',
    () =>
      vi.doMock('../../src/time/startWait.js', async (original) => {
        const actual = await original<typeof StartWait>()
        const startWait: typeof StartWait.startWait = (...given) => {
          setInterval(() => {}, 3_600_000)
          return actual.startWait(...given)
        }
        return { ...actual, startWait }
      }),
  ],
  [
    'a wait never ends',
    'hung',
    () =>
      vi.doMock('../../src/time/startWait.js', async (original) => ({
        ...(await original<typeof StartWait>()),
        startWait: () => ({ over: new Promise(() => {}), end() {} }),
      })),
  ],
]

test.each(sabotages)(
  '%s: that is seen, as %s',
  async (_, promise, sabotage) => {
    sabotage()
    const library = await import('../../src/core.js')
    const broken = new Set<string>()
    for (let seed = 1; seed <= 20 && !broken.has(promise); seed++) {
      for (const name of Object.keys(brokenIn(await playScenario(library, page, seed)))) broken.add(name)
    }
    expect([...broken]).toContain(promise)
  },
  60_000,
)
