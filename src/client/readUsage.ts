import type { TranscriptionApi } from '../api/TranscriptionApi.js'
import type { TranscriptionUsage } from '../api/TranscriptionUsage.js'
import { errorFromThrown } from '../errors/errorFromThrown.js'
import { TranscriptionError } from '../errors/TranscriptionError.js'
import { retryDelay, shouldRetry } from '../retry/defaultRetryPolicy.js'
import { createInterruptible } from '../run/createInterruptible.js'
import type { Scheduler } from '../scheduler/Scheduler.js'
import { deadlineIn } from '../time/deadline.js'

/**
 * Reads the usage once, in its turn: not while a limit holds requests, which it would only run into as well.
 *
 * @throws TranscriptionError
 */
export async function readUsage(
  api: TranscriptionApi,
  scheduler: Scheduler,
  signal: AbortSignal,
): Promise<TranscriptionUsage> {
  try {
    const turn = scheduler.acquire('read', scheduler.nextOrder(), nothing)
    const permit = await createInterruptible(signal).until(turn.granted, nothing, turn.withdraw)
    try {
      const { beforeSend, onRefusal } = permit
      const usage = await api.usage({ signal, beforeSend, onRefusal })
      permit.onAnswered()
      return usage
    } catch (thrown) {
      const error = errorFromThrown(thrown)
      // The others need not find out by refusals of their own, unless it is for longer than any of them would wait.
      if (error.type === 'rate_limit_error' && shouldRetry(0, error))
        permit.onFailed({ error, deadline: deadlineIn(retryDelay(0, error)) })
      throw error
    } finally {
      permit.release()
    }
  } catch (thrown) {
    // The reason of a signal can be anything.
    if (signal.aborted)
      throw new TranscriptionError({ code: 'aborted', message: 'Cancelled.', cause: signal.reason })
    throw errorFromThrown(thrown)
  }
}

function nothing(): void {}
