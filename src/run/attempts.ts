import { errorFromThrown } from '../errors/errorFromThrown.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { withRetryState } from '../errors/withRetryState.js'
import type { Permit, RequestKind } from '../scheduler/Scheduler.js'
import type { RunContext } from './RunContext.js'
import { waitForRetry } from './waitForRetry.js'
import { waitForTurn } from './waitForTurn.js'

export interface Attempts<Value> {
  kind: RequestKind
  once: (permit: Permit) => Promise<Value>
  /** The failure that is tried again, if this is not the first time. */
  failed?: TranscriptionError | null | undefined
  /** Each attempt sends the file from its beginning. */
  sendsFile?: boolean | undefined
  /** Whether its success shows that jobs are let through again: not so for an upload. @default true */
  startsJob?: boolean | undefined
  /** The permit of an earlier request of the run, which this one takes over. */
  heldPermit?: Permit | undefined
}

export interface Answer<Value> {
  value: Value
  /** The permit it came by. Whoever asked releases it. */
  permit: Permit
}

/**
 * Makes attempts at one request, each in its turn, until one succeeds or the policy gives up.
 *
 * @throws TranscriptionError the last failure
 */
export async function attempts<Value>(
  run: RunContext,
  { kind, once, failed = null, sendsFile = false, startsJob = true, heldPermit }: Attempts<Value>,
): Promise<Answer<Value>> {
  const phase = kind === 'create' ? 'sending' : 'processing'
  // Four rate limits must not use up the tries of a server error.
  const failures = new Map<string, number>()
  let shown = failed
  for (let attempt = 1; ; attempt++) {
    const permit = await waitForTurn(run, kind, shown, heldPermit, attempt === 1)
    let through = false
    try {
      const error = shown && withRetryState(shown, { phase, retryAt: null })
      const progress = sendsFile ? null : run.getState().progress
      run.update({ phase, attempt, error, retryAt: null, progress })
      const value = await once(permit)
      if (startsJob) permit.onAnswered()
      through = true
      return { value, permit }
    } catch (thrown) {
      run.signal.throwIfAborted()
      if (permit.isHeldBack()) {
        // It has not left, so this was no attempt.
        attempt -= 1
        continue
      }
      const error = errorFromThrown(thrown)
      const failureCount = failures.get(error.type) ?? 0
      failures.set(error.type, failureCount + 1)
      shown = await waitForRetry(run, permit, withRetryState(error, { attempt }), failureCount)
    } finally {
      if (!through) permit.release()
    }
  }
}
