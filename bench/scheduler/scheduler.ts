import FakeTimers from '@sinonjs/fake-timers'
import { createVirtualApi } from './createVirtualApi.js'
import { scenarios } from './scenarios.js'
import { strategies } from './strategies.js'

const FILE_MB = 25
/** Not what reads bodies: microtasks, ticks and immediates stay as they are. */
const TIME = ['setTimeout', 'clearTimeout', 'Date', 'performance'] as const

export interface Row {
  scenario: string
  strategy: string
  refused: number
  resentMB: number
  seconds: number
  timesIdeal: number
}

/** Plays every strategy through every scenario in virtual time. */
export async function playScenarios(): Promise<Row[]> {
  const rows: Row[] = []
  for (const { title: scenario, files, idealMs, ...options } of Object.values(scenarios)) {
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
