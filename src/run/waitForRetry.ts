import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { withRetryState } from '../errors/withRetryState.js'
import { defaultRetryPolicy } from '../retry/defaultRetryPolicy.js'
import type { Permit } from '../scheduler/Scheduler.js'
import { type Deadline, deadlineIn, msUntil } from '../time/deadline.js'
import type { RunContext } from './RunContext.js'

/** The longest it takes to read the body of a refusal. */
const MAX_BODY_MS = 5_000

/**
 * Decides about a failure and, if it is worth another try, waits until that may ask for a permit.
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
  const { policy, agreedTo, signal, update, until, waitFor } = run
  const { attempt = 1, retryAfter, receivedAt } = failure
  const usualMs = defaultRetryPolicy.retryDelay(failureCount, failure)
  const usual = deadlineOf(failure, usualMs)
  // At once and whatever this run does about it: the others need not find out by refusals of their own, unless it is
  // for longer than any of them would wait.
  const isLimit = failure.type === 'rate_limit_error' && defaultRetryPolicy.shouldRetry(0, failure)
  const limit = isLimit ? permit.onFailed({ error: failure, deadline: usual }) : null
  agreedTo.add(failure)
  let maxAttempts: number | undefined
  let delayMs: number | undefined
  let cause = failure.cause
  try {
    let left = policy.retriesLeft(failureCount, failure, { signal })
    if (typeof left === 'number') {
      if (Number.isFinite(left)) maxAttempts = attempt + Math.max(left, 0)
    } else if (typeof left !== 'boolean') {
      // An app may take its time, or ask a person; a cancel does not wait for that.
      const undecided = { phase: 'deciding', willRetry: true, retryAt: null } as const
      update({ phase: 'deciding', error: withRetryState(failure, undecided), retryAt: null })
      left = await until(left, nothing, nothing)
    }
    if (Number(left) > 0) delayMs = policy.retryDelay(failureCount, failure)
  } catch (thrown) {
    // The app's own decision failed: no reason to send again.
    cause = thrown
  }
  signal.throwIfAborted()
  if (delayMs === undefined) {
    const retryAt = retryAfter === undefined ? null : receivedAt + retryAfter * 1_000
    throw withRetryState(failure, { phase: 'error', maxAttempts, willRetry: false, retryAt }, cause)
  }

  const own = delayMs === usualMs ? usual : deadlineOf(failure, delayMs)
  const hold = limit ?? permit.onFailed({ error: failure, deadline: own })
  // Both read now: time has gone by since the deadlines were set.
  const heldLonger = hold !== null && msUntil(hold.deadline) >= msUntil(own)
  const retryAt = heldLonger ? hold.deadline.wallAt : own.wallAt
  const waiting = withRetryState(failure, { phase: 'waiting', maxAttempts, willRetry: true, retryAt })
  update({ phase: 'waiting', error: waiting, retryAt })
  // What the scheduler holds waits there, without a timer of its own.
  if (heldLonger) return waiting
  await waitFor(() => msUntil(own))
  return withRetryState(waiting, { phase: 'queued', retryAt: null })
}

/** A wait begins with the head of the answer; reading the body took time. */
function deadlineOf({ receivedAt }: TranscriptionError, delayMs: number): Deadline {
  const readingMs = Math.min(Math.max(0, Date.now() - receivedAt), MAX_BODY_MS)
  return deadlineIn(Math.max(0, delayMs - readingMs))
}

function nothing(): void {}
