import type { Hold } from '../scheduler/Scheduler.js'

/** How a client tells and is told of limits. */
interface Limits {
  hold: (hold: Hold) => void
  onRefused: Set<(hold: Hold) => void>
}

/** Of each client that was made. Not a part of it: none of it is for apps. */
export const limitsOf: WeakMap<object, Limits> = new WeakMap()
