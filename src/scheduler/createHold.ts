import { msUntil } from '../time/deadline.js'
import type { Hold } from './Scheduler.js'
import type { Sending } from './Sending.js'

/** One kind of limit: whether it holds requests now, and until when. */
export interface HoldState {
  /** What holds requests; `null` once its time is over. */
  current: () => Hold | null
  /** How long until its time is over, in milliseconds. */
  msUntilOver: () => number
  /** When it was last told of, on the clock of `performance.now()`. */
  toldAt: () => number
  /** A refusal, or what another tab says. Of several the longest counts. */
  add: (hold: Hold) => void
  /** Whether the success of a request shows that it is no longer true: that left after the last word of it. */
  isDisprovedBy: (sending: Sending) => boolean
  end: () => void
}

export function createHold(): HoldState {
  let hold: Hold | null = null
  let toldAt = Number.NEGATIVE_INFINITY

  function msUntilOver(): number {
    return hold === null ? 0 : msUntil(hold.deadline)
  }

  return {
    current: () => (msUntilOver() > 0 ? hold : null),
    msUntilOver,
    toldAt: () => toldAt,
    add(next) {
      toldAt = performance.now()
      if (msUntil(next.deadline) > msUntilOver()) hold = next
    },
    isDisprovedBy: ({ leftAt }) => msUntilOver() > 0 && leftAt > toldAt,
    end() {
      hold = null
    },
  }
}
