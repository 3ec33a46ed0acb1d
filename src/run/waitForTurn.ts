import { TranscriptionError } from '../errors/TranscriptionError.js'
import { withRetryState } from '../errors/withRetryState.js'
import type { Hold, Permit, RequestKind } from '../scheduler/Scheduler.js'
import { isOffline } from './isOffline.js'
import type { RunContext } from './RunContext.js'
import { steadyConnection } from './steadyConnection.js'

/**
 * Waits for the connection and for the request's turn.
 *
 * @param failed the failure that is tried again
 * @param heldPermit the permit of an earlier request of the run, which this one takes over
 */
export async function waitForTurn(
  run: RunContext,
  kind: RequestKind,
  failed: TranscriptionError | null,
  heldPermit: Permit | undefined,
): Promise<Permit> {
  const { scheduler, order, getState, update, until, waitFor } = run
  for (;;) {
    // Whoever is offline does not stand in the line, and may overrule the browser, which can be wrong.
    const evenOffline = isOffline() && (await connection())
    const turn = scheduler.acquire(kind, order, showHold)
    // Not before: nobody gets in between.
    heldPermit?.release()
    if (!turn.isGranted()) {
      const hold = scheduler.holdOf(kind)
      // A limit that others ran into is this run's wait as well.
      if (hold) showHold(hold)
      // A wait goes on as it is shown, and so does a job that is merely looked at again and a file that was just uploaded.
      else if (
        failed
          ? failed.phase !== 'waiting' || getState().phase === 'offline'
          : kind === 'create' && !heldPermit
      ) {
        const error = failed && withRetryState(failed, { phase: 'queued', retryAt: null })
        update({ phase: 'queued', error, retryAt: null })
      }
    }
    const permit = await until(turn.granted, turn.grantNow, turn.withdraw)
    if (evenOffline || !isOffline()) return permit
    permit.release()
  }

  /** Waits for the connection. Whether it was cut short by a person who wants to try all the same. */
  async function connection(): Promise<boolean> {
    const error =
      failed ?? new TranscriptionError({ code: 'connection_error', message: 'Offline; nothing was sent.' })
    const offline = withRetryState(error, { phase: 'offline', willRetry: true, retryAt: null })
    update({ phase: 'offline', error: offline, retryAt: null })
    await waitFor(steadyConnection())
    return isOffline()
  }

  function showHold({ error, deadline }: Hold): void {
    const retryAt = deadline.wallAt
    if (getState().retryAt === retryAt) return
    const now = { phase: 'waiting', willRetry: true, retryAt } as const
    const shown = failed
      ? withRetryState(failed, now)
      : withRetryState(error, { ...now, attempt: undefined, maxAttempts: undefined })
    update({ phase: 'waiting', error: shown, retryAt })
  }
}
