import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { withRetryState } from '../errors/withRetryState.js'
import { defaultRetryPolicy } from '../retry/defaultRetryPolicy.js'
import type { Permit } from '../scheduler/Scheduler.js'
import { deadlineIn, msUntil } from '../time/deadline.js'
import type { RunContext } from './RunContext.js'

/**
 * Decides about a failure and, if it is worth another try, waits until that may get in line.
 *
 * @param failureCount failures of this kind before this one
 * @returns the failure as it is shown while it is tried again
 * @throws TranscriptionError the failure, if it is final
 */
export async function waitForRetry(
  run: RunContext,
  permit: Permit,
  failure: TranscriptionError,
  failureCount: number,
): Promise<TranscriptionError> {
  const { policy, signal, update, until, waitFor } = run
  const { attempt = 1, retryAfter, receivedAt } = failure
  const retries = policy.retriesOf?.(failure) ?? Number.POSITIVE_INFINITY
  const maxAttempts = Number.isFinite(retries) ? attempt + retries - failureCount : undefined
  let delayMs: number | undefined
  let cause = failure.cause
  try {
    const decision = Promise.resolve(policy.shouldRetry(failureCount, failure))
    // An app may take its time, or ask a person; a cancel does not wait for that.
    if (await until(decision, nothing, nothing)) delayMs = policy.retryDelay(failureCount, failure)
  } catch (thrown) {
    // The app's own decision failed: no reason to send again.
    cause = thrown
  }
  signal.throwIfAborted()
  if (delayMs === undefined) {
    // Final for this run, yet the others need not find out by refusals of their own.
    if (failure.type === 'rate_limit_error' && defaultRetryPolicy.shouldRetry(0, failure)) {
      permit.onFailed({ error: failure, deadline: deadlineIn(defaultRetryPolicy.retryDelay(0, failure)) })
    }
    const retryAt = retryAfter === undefined ? null : receivedAt + retryAfter * 1_000
    throw withRetryState(failure, { phase: 'error', maxAttempts, willRetry: false, retryAt }, cause)
  }

  const own = deadlineIn(delayMs)
  const hold = permit.onFailed({ error: failure, deadline: own })
  // Both read now: time has gone by since the deadline was set.
  const heldLonger = hold !== null && msUntil(hold.deadline) >= msUntil(own)
  const retryAt = heldLonger ? hold.deadline.wallAt : own.wallAt
  const waiting = withRetryState(failure, { phase: 'waiting', maxAttempts, willRetry: true, retryAt })
  update({ phase: 'waiting', error: waiting, retryAt })
  // What the scheduler holds waits there, without a timer of its own.
  if (heldLonger) return waiting
  await waitFor(() => msUntil(own))
  return withRetryState(waiting, { phase: 'queued', retryAt: null })
}

function nothing(): void {}
