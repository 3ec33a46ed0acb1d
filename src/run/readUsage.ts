import type { Api } from '../client/createApi.js'
import type { TranscriptionUsage } from '../client/TranscriptionUsage.js'
import { deadlineIn } from '../countdown/deadline.js'
import { errorFromThrown } from '../errors/errorFromThrown.js'
import { retryDelay } from '../retry/defaultRetryPolicy.js'
import type { Gate } from '../retry/Gate.js'
import { createInterruptible } from './createInterruptible.js'

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
      // The others need not find out by refusals of their own.
      if (error.type === 'rate_limit_error')
        pass.failed({ error, deadline: deadlineIn(retryDelay(0, error)) })
      throw error
    } finally {
      pass.release()
    }
  } catch (thrown) {
    throw errorFromThrown(thrown)
  }
}

function nothing(): void {}
