import { msUntil } from '../time/deadline.js'
import type { Hold } from './Scheduler.js'

/** After this long, and then once in this time, a new act of a person may find out whether a hold is still true. */
const ASK_AGAIN_MS = 300_000

/** Whether one limit holds requests now, and until when. */
export interface HoldState {
  /** What holds requests; `null` once its time is over. */
  current: () => Hold | null
  /** How long until its time is over, in milliseconds. */
  msUntilOver: () => number
  /**
   * A refusal, or what another tab says. Of several the longest counts, unless the request left after the last one.
   *
   * @param leftAt when the refused request left, on the clock of `performance.now()`
   */
  add: (hold: Hold, leftAt?: number) => void
  /** A request was let through: if it left during the hold, the hold is no longer true. Whether it ended. */
  onPassed: (leftAt: number) => boolean
  /** Whether one request may find out; takes the right to. Always without a hold. */
  mayAskAgain: () => boolean
}

export function createHold(): HoldState {
  let hold: Hold | null = null
  let toldAt = Number.NEGATIVE_INFINITY
  let askedAt = Number.NEGATIVE_INFINITY

  function msUntilOver(): number {
    return hold === null ? 0 : msUntil(hold.deadline)
  }

  return {
    current: () => (msUntilOver() > 0 ? hold : null),
    msUntilOver,
    add(next, leftAt = Number.NEGATIVE_INFINITY) {
      if (leftAt > toldAt || msUntil(next.deadline) > msUntilOver()) hold = next
      toldAt = performance.now()
    },
    onPassed(leftAt) {
      if (msUntilOver() === 0 || leftAt <= toldAt) return false
      hold = null
      return true
    },
    mayAskAgain() {
      if (msUntilOver() === 0) return true
      const now = performance.now()
      if (now - Math.max(toldAt, askedAt) < ASK_AGAIN_MS) return false
      askedAt = now
      return true
    },
  }
}
