import FakeTimers from '@sinonjs/fake-timers'
import { createVirtualApi, type VirtualApiOptions } from './createVirtualApi.js'
import { strategies } from './strategies.js'

interface Scenario extends VirtualApiOptions {
  files: number
  /** When the last transcript could be there at the earliest, milliseconds. */
  idealMs: number
}

const unlimited = { limit: 1_000_000, windowMs: 60_000, algorithm: 'fixed-window' } as const
const FILE_MB = 25
/** Not what reads bodies: microtasks, ticks and immediates stay as they are. */
const TIME = ['setTimeout', 'clearTimeout', 'Date', 'performance'] as const

const scenarios: Record<string, Scenario> = {
  '200 files of 5 s, 60 requests a minute in fixed windows, 10 jobs at a time': {
    files: 200,
    rate: { limit: 60, windowMs: 60_000, algorithm: 'fixed-window' },
    concurrentJobs: 10,
    serviceMs: 5_000,
    // The fourth window opens 180 s after the first file arrived; its 20 files go through ten at a time.
    idealMs: 190_400,
  },
  '200 files of 5 s, a bucket of 10 filled by one a second, 10 jobs at a time': {
    files: 200,
    rate: { limit: 10, windowMs: 10_000, algorithm: 'token-bucket' },
    concurrentJobs: 10,
    serviceMs: 5_000,
    idealMs: 195_200,
  },
  '100 files of 30 s, 10 jobs at a time': {
    files: 100,
    rate: unlimited,
    concurrentJobs: 10,
    serviceMs: 30_000,
    idealMs: 300_200,
  },
}

export interface Row {
  scenario: string
  strategy: string
  refused: number
  resentMB: number
  seconds: number
  timesIdeal: number
}

/** Plays every strategy through every scenario in virtual time. */
export async function runGate(): Promise<Row[]> {
  const rows: Row[] = []
  for (const [scenario, { files, idealMs, ...options }] of Object.entries(scenarios)) {
    for (const [strategy, transcribeAll] of Object.entries(strategies)) {
      const clock = FakeTimers.install({ now: 0, loopLimit: 10_000_000, toFake: [...TIME] })
      try {
        const api = createVirtualApi(options)
        const all = transcribeAll(api, files)
        await clock.runAllAsync()
        await all
        rows.push({
          scenario,
          strategy,
          refused: api.refused(),
          resentMB: api.refused() * FILE_MB,
          seconds: api.finishedAt() / 1_000,
          timesIdeal: api.finishedAt() / idealMs,
        })
      } finally {
        clock.uninstall()
      }
    }
  }
  return rows
}
