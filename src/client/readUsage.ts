import type { Api } from '../api/createApi.js'
import type { TranscriptionUsage } from '../api/TranscriptionUsage.js'
import { deadlineIn } from '../time/deadline.js'
import { errorFromThrown } from '../errors/errorFromThrown.js'
import { TranscriptionError } from '../errors/TranscriptionError.js'
import { retryDelay, shouldRetry } from '../retry/defaultRetryPolicy.js'
import type { Gate } from '../scheduler/Scheduler.js'
import { createInterruptible } from '../run/createInterruptible.js'

/**
 * Reads the usage once, in its turn: not while a limit holds the line, which it would only run into as well.
 *
 * @throws TranscriptionError
 */
export async function readUsage(api: Api, gate: Gate, signal: AbortSignal): Promise<TranscriptionUsage> {
  try {
    const turn = gate.enter('read', gate.nextTicket(), nothing)
    const pass = await createInterruptible(signal).until(turn.pass, nothing, turn.leave)
    try {
      const usage = await api.usage({ signal })
      pass.answered()
      return usage
    } catch (thrown) {
      const error = errorFromThrown(thrown)
      // The others need not find out by refusals of their own, unless it is for longer than any of them would wait.
      if (error.type === 'rate_limit_error' && shouldRetry(0, error))
        pass.failed({ error, deadline: deadlineIn(retryDelay(0, error)) })
      throw error
    } finally {
      pass.release()
    }
  } catch (thrown) {
    // The reason of a signal can be anything.
    if (signal.aborted)
      throw new TranscriptionError({ code: 'aborted', message: 'Cancelled.', cause: signal.reason })
    throw errorFromThrown(thrown)
  }
}

function nothing(): void {}
