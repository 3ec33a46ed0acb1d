import { TranscriptionError } from '../errors/TranscriptionError.js'
import { withRetryState } from '../errors/withRetryState.js'
import type { Hold, Permit, RequestKind } from '../scheduler/Scheduler.js'
import { msUntil } from '../time/deadline.js'
import { isOffline } from './isOffline.js'
import type { RunContext } from './RunContext.js'
import { steadyConnection } from './steadyConnection.js'

/**
 * Waits for the connection and for the request's turn.
 *
 * @param failed the failure that is tried again
 * @param heldPermit the permit of an earlier request of the run, which this one takes over
 * @param isNewAct a person has just asked for it
 * @throws TranscriptionError the limit that others ran into, if the run's policy does not wait for its end
 */
export async function waitForTurn(
  run: RunContext,
  kind: RequestKind,
  failed: TranscriptionError | null,
  heldPermit: Permit | undefined,
  isNewAct: boolean,
): Promise<Permit> {
  const { scheduler, order, policy, agreedTo, getState, update, until, waitFor } = run
  for (;;) {
    await connection()
    let decline: (error: TranscriptionError) => void
    const declined = new Promise<never>((_, reject) => {
      decline = reject
    })
    const turn = scheduler.acquire(kind, order, onHold, isNewAct && !heldPermit)
    // Not before: nobody gets in between.
    heldPermit?.release()
    if (!turn.isGranted()) {
      const hold = scheduler.holdOf(kind)
      // A limit that others ran into is this run's wait as well.
      if (hold) onHold(hold)
      // A wait goes on as it is shown, and so does a job that is merely looked at again and a file that was just uploaded.
      else if (
        failed
          ? failed.phase !== 'waiting' || getState().phase === 'offline'
          : kind === 'create' && !heldPermit
      )
        showQueued()
    }
    const permit = await until(Promise.race([turn.granted, declined]), hurry, turn.withdraw).catch(
      (thrown: unknown) => {
        turn.withdraw()
        throw thrown
      },
    )
    if (run.overrulesOffline || !isOffline()) return permit
    permit.release()

    function hurry(): void {
      turn.grantNow()
      if (!turn.isGranted()) showQueued()
    }

    function onHold(hold: Hold | null): void {
      if (hold === null) {
        if (getState().phase === 'waiting') showQueued()
        return
      }
      showHold(hold)
      void ask(hold)
    }

    /** Others have agreed to wait, not this run. A poll is no attempt of its own: it simply comes later. */
    async function ask(hold: Hold): Promise<void> {
      if (kind === 'read' || agreedTo.has(hold.error)) return
      agreedTo.add(hold.error)
      let cause = hold.error.cause
      try {
        if (Number(await policy.retriesLeft(0, asOfNow(hold), { signal: run.signal })) > 0) return
      } catch (thrown) {
        cause = thrown
      }
      const retryAt = hold.deadline.wallAt
      decline(withRetryState(asOfNow(hold), { phase: 'error', willRetry: false, retryAt }, cause))
    }
  }

  /** Waits for the connection, unless a person wants to try all the same: the browser can be wrong. */
  async function connection(): Promise<void> {
    if (!isOffline()) run.overrulesOffline = false
    else if (!run.overrulesOffline) {
      const error =
        failed ?? new TranscriptionError({ code: 'connection_error', message: 'Offline; nothing was sent.' })
      const offline = withRetryState(error, { phase: 'offline', willRetry: true, retryAt: null })
      update({ phase: 'offline', error: offline, retryAt: null })
      await waitFor(steadyConnection())
      run.overrulesOffline = isOffline()
    }
  }

  function showQueued(): void {
    const error = failed && withRetryState(failed, { phase: 'queued', retryAt: null })
    update({ phase: 'queued', error, retryAt: null })
  }

  function showHold({ error, deadline }: Hold): void {
    const retryAt = deadline.wallAt
    if (getState().retryAt === retryAt) return
    const now = { phase: 'waiting', willRetry: true, retryAt } as const
    // What it waits for is said: its own limit, or that of others, which an earlier failure of its own is not.
    const shown =
      failed?.type === 'rate_limit_error'
        ? withRetryState(failed, now)
        : withRetryState(error, { ...now, attempt: undefined, maxAttempts: undefined })
    update({ phase: 'waiting', error: shown, retryAt })
  }
}

/** The limit as an error that comes in now: with the wait that is left of it. */
function asOfNow({ error, deadline }: Hold): TranscriptionError {
  const retryAfter = Math.ceil(msUntil(deadline) / 1_000)
  const { message } = error
  return new TranscriptionError(
    Object.assign({}, error, { message, retryAfter, receivedAt: Date.now(), jobId: undefined }),
  )
}
