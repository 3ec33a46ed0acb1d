import type { RunRetryPolicy } from '../retry/customRetryPolicy.js'
import type { Gate } from '../scheduler/Scheduler.js'
import type { Interruptible } from './createInterruptible.js'
import type { RunState } from './RunState.js'

/** What the parts of one run share. */
export interface RunContext extends Interruptible {
  gate: Gate
  /** The run's place in the gate's line. */
  ticket: number
  policy: RunRetryPolicy
  signal: AbortSignal
  getState: () => RunState
  update: (change: Partial<RunState>) => void
}
