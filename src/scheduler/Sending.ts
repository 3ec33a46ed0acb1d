import type { RequestKind } from './Scheduler.js'

/** A request that left, as the scheduler remembers it. Times on the clock of `performance.now()`. */
export interface Sending {
  readonly kind: RequestKind
  readonly leftAt: number
  /** When all of it was on its way. */
  sentAt: number | undefined
}
