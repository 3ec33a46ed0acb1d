import type { Transcript } from '../client/Transcript.js'
import { errorFromThrown } from '../errors/errorFromThrown.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { Pass, RequestKind } from '../retry/Gate.js'
import { myTurn } from './myTurn.js'
import { nextTry } from './nextTry.js'
import type { RunContext } from './RunContext.js'

interface Answer {
  transcript: Transcript
  /** The pass it came by. Whoever asked releases it. */
  pass: Pass
}

/**
 * Makes attempts at one request, each in its turn, until one succeeds or the policy gives up.
 *
 * @param failed the failure that is tried again, if this is not the first time
 * @throws TranscriptionError the last failure
 */
export async function attempts(
  run: RunContext,
  kind: RequestKind,
  once: (pass: Pass) => Promise<Transcript>,
  failed: TranscriptionError | null = null,
): Promise<Answer> {
  const phase = kind === 'create' ? 'sending' : 'processing'
  // Four rate limits must not use up the tries of a server error.
  const failures = new Map<string, number>()
  let shown = failed
  for (let attempt = 1; ; attempt++) {
    const pass = await myTurn(run, kind, shown)
    let through = false
    try {
      const error = shown?.withRetryState({ phase, retryAt: null }) ?? null
      run.update({ phase, attempt, error, retryAt: null, progress: null })
      const transcript = await once(pass)
      pass.answered()
      through = true
      return { transcript, pass }
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
