import { type Deadline, deadlineIn, msUntil } from '../time/deadline.js'

/** One job more than was allowed is tried after this long, then after twice as long for each time that is refused. */
const FIRST_TRY_MS = 30_000
const LONGEST_TRY_MS = 600_000

/** How many jobs may be under way: at most `maxConcurrent`, fewer once the API has refused one as too many. */
export interface JobLimit {
  /** As many are under way as this client may ever have. */
  isFull: () => boolean
  /** How long until another may start, in milliseconds; `Infinity` until one of ours ends. */
  msUntilFree: () => number
  onStarted: (job: object) => void
  /** The API took it. */
  onAnswered: (job: object) => void
  /** One was too many. */
  onRefused: (deadline: Deadline) => void
  onEnded: () => void
}

/**
 * Keeps the number that the API allowed, for others may use the same key, and rarely tries one more, for they may have
 * ended. While none of ours is under way, only the wait that the API asked for says when to try.
 */
export function createJobLimit(maxConcurrent: number): JobLimit {
  let running = 0
  let allowed = maxConcurrent
  let tryAt = deadlineIn(0)
  let tryMs = FIRST_TRY_MS
  /** The one beyond what was allowed, until it is known whether that was too many. */
  let extra: object | undefined

  return {
    isFull: () => running >= maxConcurrent,
    msUntilFree() {
      if (running < allowed) return 0
      return running < maxConcurrent ? msUntil(tryAt) : Number.POSITIVE_INFINITY
    },
    onStarted(job) {
      running += 1
      if (running <= allowed || running > maxConcurrent) return
      allowed = running
      extra = job
      tryAt = deadlineIn(tryMs)
    },
    onAnswered(job) {
      if (job !== extra) return
      extra = undefined
      tryMs = FIRST_TRY_MS
      tryAt = deadlineIn(0)
    },
    onRefused(deadline) {
      allowed = Math.max(0, running - 1)
      // Which of them is refused is chance.
      if (extra) tryMs = Math.min(2 * tryMs, LONGEST_TRY_MS)
      extra = undefined
      tryAt = allowed === 0 ? deadline : deadlineIn(Math.max(tryMs, msUntil(deadline)))
    },
    onEnded() {
      running -= 1
    },
  }
}
