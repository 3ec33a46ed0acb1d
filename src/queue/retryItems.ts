import { mayBeRunning } from '../errors/mayBeRunning.js'
import { statusOf } from './queueRules.js'
import type { TranscriptionQueueItem } from './TranscriptionQueue.js'

/** A limit that lasts longer may have been raised meanwhile. */
const LONG_WAIT_MS = 5 * 60_000

/** Ends the waits that a person may end. */
export function retryWaiting(items: readonly TranscriptionQueueItem[]): void {
  let isProbed = false
  for (const { getState, retryNow } of items) {
    const { phase, error, retryAt } = getState()
    if (statusOf[phase] !== 'waiting') continue
    const isLimited = phase !== 'offline' && error?.type === 'rate_limit_error'
    // Before the end of a limit another try is sure to be refused. Of a long one, one item may ask whether it still holds.
    const isProbe: boolean = isLimited && !isProbed && (retryAt ?? 0) - Date.now() > LONG_WAIT_MS
    if (isLimited && !isProbe) continue
    isProbed ||= isProbe
    retryNow()
  }
}

/** Tries again what failed. What may be running, one by one, by who knows: many at once would be billed twice. */
export function retryFailed(items: readonly TranscriptionQueueItem[]): void {
  for (const { getState, retryNow } of items) {
    const { phase, error } = getState()
    if (phase === 'error' && !(error && mayBeRunning(error))) retryNow()
  }
}
