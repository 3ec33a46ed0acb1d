import { deadlineAt, msUntil } from './deadline.js'
import { nextChangeMs, type RemainingTime, remainingTime } from './remainingTime.js'
import { onTick } from './ticker.js'

/** The time left until an instant, as a store for `useSyncExternalStore`. */
export interface Countdown {
  /** The same object until it reads differently. */
  getSnapshot: () => RemainingTime | null
  subscribe: (onChange: () => void) => () => void
}

/**
 * @param retryAt epoch milliseconds; `null`, like what is no instant, for no countdown
 * @param secondsUpToMs as of `remainingTime`
 */
export function createCountdown(retryAt: number | null, secondsUpToMs?: number): Countdown {
  if (retryAt === null || !Number.isFinite(retryAt))
    return { getSnapshot: () => null, subscribe: () => () => {} }
  const deadline = deadlineAt(retryAt)
  let snapshot = remainingTime(msUntil(deadline), secondsUpToMs)
  return {
    getSnapshot: () => snapshot,
    subscribe(onChange) {
      function tick() {
        const now = remainingTime(msUntil(deadline), secondsUpToMs)
        if (now.count === snapshot.count && now.unit === snapshot.unit) return
        snapshot = now
        onChange()
      }
      const stop = onTick({
        tick,
        nextChangeMs() {
          const leftMs = msUntil(deadline)
          return leftMs === 0 ? Number.POSITIVE_INFINITY : nextChangeMs(leftMs, secondsUpToMs)
        },
      })
      // Time went on since it was made or last watched.
      tick()
      return stop
    },
  }
}
