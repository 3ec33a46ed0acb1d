import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { RunRetryPolicy } from '../retry/customRetryPolicy.js'
import type { Scheduler } from '../scheduler/Scheduler.js'
import type { Interruptible } from './createInterruptible.js'
import type { RunState } from './RunState.js'

/** What the parts of one run share. */
export interface RunContext extends Interruptible {
  scheduler: Scheduler
  /** Who came first, among the runs that wait for a permit. */
  order: number
  policy: RunRetryPolicy
  /** Limits that the policy was asked about: a run is asked once before it waits for one. */
  agreedTo: WeakSet<TranscriptionError>
  /** A person wants to try although the browser says there is no connection. Until the browser says there is one. */
  overrulesOffline: boolean
  signal: AbortSignal
  beforeCreate: (() => Promise<void>) | undefined
  onCreateSent: (() => void) | undefined
  getState: () => RunState
  update: (change: Partial<RunState>) => void
}
