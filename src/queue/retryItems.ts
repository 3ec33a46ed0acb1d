import { mayBeRunning } from '../errors/mayBeRunning.js'
import type { RunState } from '../run/RunState.js'
import { statusOf } from './queueRules.js'
import type { TranscriptionQueueItem } from './TranscriptionQueue.js'

/** A limit that lasts longer may have been raised meanwhile. */
const LONG_WAIT_MS = 5 * 60_000

/** Ends the waits that a person may end. */
export function retryWaiting(items: readonly TranscriptionQueueItem[]): void {
  let isProbed = false
  for (const { getState, retryNow } of items) {
    const state = getState()
    if (statusOf[state.phase] !== 'waiting') continue
    // Before the end of a limit another try is sure to be refused. Of a long one, one item may ask whether it still holds.
    const isProbe: boolean = !isProbed && isLongHeld(state)
    if (isLimited(state) && !isProbe) continue
    isProbed ||= isProbe
    retryNow()
  }
}

/** Tries again what failed. What may be running, and what has no words, one by one, by who knows: it would be billed twice. */
export function retryFailed(items: readonly TranscriptionQueueItem[]): void {
  for (const { getState, retryNow } of items) {
    const { phase, error } = getState()
    const isAsked = error && (mayBeRunning(error) || error.code === 'no_speech')
    if (phase === 'error' && !isAsked) retryNow()
  }
}

/** Whether it waits for a limit. */
function isLimited({ phase, error }: RunState): boolean {
  return phase !== 'offline' && error?.type === 'rate_limit_error'
}

function isLongHeld(state: RunState): boolean {
  return isLimited(state) && (state.retryAt ?? 0) - Date.now() > LONG_WAIT_MS
}
