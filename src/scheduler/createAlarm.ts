import { type Deadline, deadlineIn, msUntil } from '../time/deadline.js'
import { startWait, type Wait } from '../time/startWait.js'

/** One timer for all who wait. Returns what sets it: `wake` is called after so long at the latest; `Infinity` for never. */
export function createAlarm(wake: () => void): (delayMs: number) => void {
  let alarm: { due: Deadline; wait: Wait } | undefined
  return (delayMs) => {
    const isNever = delayMs === Number.POSITIVE_INFINITY
    // It looks again before that anyway.
    if (alarm && !isNever && msUntil(alarm.due) <= delayMs) return
    const earlier = alarm
    alarm = undefined
    earlier?.wait.end()
    if (isNever) return
    const due = deadlineIn(delayMs)
    const set = { due, wait: startWait(() => msUntil(due)) }
    alarm = set
    void set.wait.over.then(() => {
      if (alarm !== set) return
      alarm = undefined
      wake()
    })
  }
}
