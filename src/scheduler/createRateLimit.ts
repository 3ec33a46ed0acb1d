import { type Deadline, deadlineIn, msUntil } from '../time/deadline.js'
import { createHold, type HoldState } from './createHold.js'
import { createPace } from './createPace.js'
import type { Hold } from './Scheduler.js'
import type { Sending } from './Sending.js'

/** A probe that is neither answered nor refused no longer holds the others after this long. */
const PROBE_MS = 30_000
/** The same once all of it has left, until it is known how quickly a refusal comes; the transcript takes longer. */
const FIRST_REFUSAL_MS = 500

/** The limit on requests: nothing leaves before its end, then one request probes, then the rest at the learned pace. */
export interface RateLimit {
  /** What holds all requests. */
  hold: HoldState
  /** How long until the next request may leave, in milliseconds. */
  msUntilFree: () => number
  onLeft: (sending: Sending) => void
  /** All of it is on its way. Whether others may leave sooner now. */
  onSent: (sending: Sending) => boolean
  /** It was let through. Whether others may leave sooner now. */
  onAnswered: (sending: Sending) => boolean
  onRefused: (sending: Sending, refusal: Hold) => void
  /** It is over, one way or another. */
  onOver: (sending: Sending) => void
  /** Another tab was refused. */
  onToldOf: (told: Hold) => void
}

export function createRateLimit(): RateLimit {
  const pace = createPace()
  const hold = createHold()
  /** The next request is to find out whether the limit is over. */
  let wantsProbe = false
  /** It is finding out; the others wait until then at most. */
  let probe: { sending: Sending; until: Deadline } | undefined
  /** How long after it was sent a request was refused. */
  let refusalMs = FIRST_REFUSAL_MS

  return {
    hold,
    msUntilFree: () => Math.max(pace.delayMs(), hold.msUntilOver(), probe ? msUntil(probe.until) : 0),
    onLeft(sending) {
      if (wantsProbe && hold.msUntilOver() === 0) {
        wantsProbe = false
        pace.onReopened()
        probe = { sending, until: deadlineIn(PROBE_MS) }
      } else if (probe && msUntil(probe.until) === 0) {
        // The next one after a probe that hangs. Who leaves beside a probe, at a person's wish, opens nothing.
        probe = undefined
      }
      pace.onSent()
    },
    onSent(sending) {
      sending.sentAt = performance.now()
      if (probe?.sending !== sending) return false
      probe.until = deadlineIn(Math.min(2 * refusalMs, PROBE_MS))
      return true
    },
    onAnswered(sending) {
      const disproved = hold.onPassed(sending.leftAt)
      if (disproved) {
        wantsProbe = false
        pace.onReopened()
      }
      if (!disproved && probe?.sending !== sending) return false
      probe = undefined
      return true
    },
    onRefused(sending, refusal) {
      pace.onRefused()
      if (sending.sentAt !== undefined) refusalMs = performance.now() - sending.sentAt
      hold.add(refusal, sending.leftAt)
      wantsProbe = true
    },
    onOver(sending) {
      if (probe?.sending !== sending) return
      // It went without an answer.
      probe = undefined
      wantsProbe = true
    },
    onToldOf(told) {
      hold.add(told)
      wantsProbe = true
    },
  }
}
