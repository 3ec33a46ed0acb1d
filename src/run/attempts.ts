import { errorFromThrown } from '../errors/errorFromThrown.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { Pass, RequestKind } from '../scheduler/Scheduler.js'
import { myTurn } from './waitForTurn.js'
import { nextTry } from './waitForRetry.js'
import type { RunContext } from './RunContext.js'

export interface Attempts<Value> {
  kind: RequestKind
  once: (pass: Pass) => Promise<Value>
  /** The failure that is tried again, if this is not the first time. */
  failed?: TranscriptionError | null | undefined
  /** Each attempt sends the file from its beginning. */
  sendsFile?: boolean | undefined
  /** The place of an earlier request of the run, which this one takes over. */
  place?: Pass | undefined
}

export interface Answer<Value> {
  value: Value
  /** The pass it came by. Whoever asked releases it. */
  pass: Pass
}

/**
 * Makes attempts at one request, each in its turn, until one succeeds or the policy gives up.
 *
 * @throws TranscriptionError the last failure
 */
export async function attempts<Value>(
  run: RunContext,
  { kind, once, failed = null, sendsFile = false, place }: Attempts<Value>,
): Promise<Answer<Value>> {
  const phase = kind === 'create' ? 'sending' : 'processing'
  // Four rate limits must not use up the tries of a server error.
  const failures = new Map<string, number>()
  let shown = failed
  for (let attempt = 1; ; attempt++) {
    const pass = await myTurn(run, kind, shown, place)
    let through = false
    try {
      const error = shown?.withRetryState({ phase, retryAt: null }) ?? null
      const progress = sendsFile ? null : run.getState().progress
      run.update({ phase, attempt, error, retryAt: null, progress })
      const value = await once(pass)
      pass.answered()
      through = true
      return { value, pass }
    } catch (thrown) {
      run.signal.throwIfAborted()
      const error = errorFromThrown(thrown)
      const failureCount = failures.get(error.type) ?? 0
      failures.set(error.type, failureCount + 1)
      shown = await nextTry(run, pass, error.withRetryState({ attempt }), failureCount)
    } finally {
      if (!through) pass.release()
    }
  }
}
