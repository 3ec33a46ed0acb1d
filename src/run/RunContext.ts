import type { RunRetryPolicy } from '../retry/customRetryPolicy.js'
import type { Scheduler } from '../scheduler/Scheduler.js'
import type { Interruptible } from './createInterruptible.js'
import type { RunState } from './RunState.js'

/** What the parts of one run share. */
export interface RunContext extends Interruptible {
  scheduler: Scheduler
  /** Who came first: the run's place among those that wait for a permit. */
  order: number
  policy: RunRetryPolicy
  signal: AbortSignal
  getState: () => RunState
  update: (change: Partial<RunState>) => void
}
