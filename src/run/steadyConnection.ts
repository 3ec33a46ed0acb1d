import { type Deadline, deadlineIn, msUntil } from '../time/deadline.js'
import { isOffline } from './isOffline.js'

/** A connection that comes and goes would lose what is sent at its first sign, and a lost create is not sent again. */
const STEADY_MS = 300

/** For `startWait`: what is left, in milliseconds, until the browser has been online for a moment. */
export function steadyConnection(): () => number {
  let steady: Deadline | undefined
  return () => {
    if (isOffline()) {
      steady = undefined
      return Number.POSITIVE_INFINITY
    }
    steady ??= deadlineIn(STEADY_MS)
    return msUntil(steady)
  }
}
