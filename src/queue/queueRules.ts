import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { RunPhase, RunState } from '../run/RunState.js'
import type { TranscriptionQueueTotals } from './TranscriptionQueue.js'

/**
 * How many started items may wait at a time, for a permit or for a retry. What is on its way or being
 * transcribed does not count, so there is always one that waits for a permit; more than one, so
 * that a file the server has trouble with does not hold up the others.
 */
export const STARTED_AHEAD = 3

/** Where an item is counted. */
export type Status = Exclude<keyof TranscriptionQueueTotals, 'all'>

export const statusOf: Record<RunPhase, Status> = {
  queued: 'waiting',
  offline: 'waiting',
  deciding: 'waiting',
  waiting: 'waiting',
  sending: 'active',
  processing: 'active',
  success: 'succeeded',
  error: 'failed',
  cancelled: 'cancelled',
}

/** Whether it stands for its file: the same is not taken once more. After a failure or a cancel it may be added again. */
export function standsForFile(status: Status | 'removed' | undefined): boolean {
  return status === 'waiting' || status === 'active' || status === 'succeeded'
}

/** Whether it is about who asks, so that the next file would fare no better. */
export function concernsAll({ type }: TranscriptionError): boolean {
  return type === 'authentication_error' || type === 'permission_error'
}

/** What the first of those that were started waits for; the same object as before while it says the same. */
export function sharedWait(
  started: readonly RunState[],
  before: TranscriptionError | null,
): TranscriptionError | null {
  for (const { phase, error } of started) {
    // A server's fault with one file is that item's own matter.
    const isShared = phase === 'offline' || (phase === 'waiting' && error?.type === 'rate_limit_error')
    if (!isShared || !error) continue
    const isSame = before?.code === error.code && before.phase === error.phase
    return isSame && before.retryAt === error.retryAt ? before : error
  }
  return null
}
