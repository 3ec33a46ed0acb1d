import { Hono } from 'hono'
import { ApiError } from './ApiError.js'
import { createDecoder } from './audio/createDecoder.js'
import type { Failure, QueuedFailure } from './Failure.js'
import { controlRoutes } from './failures/controlRoutes.js'
import { createFailureQueue } from './failures/createFailureQueue.js'
import { stageFailure } from './failures/stageFailure.js'
import { answerError } from './http/answerError.js'
import { logRequests } from './http/logRequests.js'
import { sendCors } from './http/sendCors.js'
import { sendRateLimit } from './http/sendRateLimit.js'
import { createJobStore } from './jobs/createJobStore.js'
import { jobRoutes } from './jobs/jobRoutes.js'
import { authorise } from './keys/authorise.js'
import { createAccounts } from './keys/createAccounts.js'
import { usageOf } from './keys/usageOf.js'
import type { RequestLogEntry } from './RequestLogEntry.js'
import { createMoonshine } from './recogniser/createMoonshine.js'
import { resolveOptions, type SandboxOptions } from './SandboxOptions.js'
import type { SandboxEnv, SandboxState } from './SandboxState.js'
import { createUploadStore } from './uploads/createUploadStore.js'
import { uploadRoutes } from './uploads/uploadRoutes.js'

/** The API as a Hono app with its state; it does not listen. */
export interface Sandbox {
  readonly app: Hono<SandboxEnv>
  /** Resolves when the recogniser is loaded; rejects if it can't be. */
  readonly ready: Promise<void>
  /** Requests so far, oldest first; the control endpoints themselves are left out. */
  readonly requests: readonly RequestLogEntry[]
  /** Failures still to come, in order. */
  readonly failures: readonly QueuedFailure[]
  /** The next matching requests fail like this. */
  fail: (...failures: Failure[]) => void
  /** Forgets failures, log, limits, uploads and jobs. */
  reset: () => void
  /** Refuses new jobs (`service_unavailable`) and ends the recogniser. */
  close: () => Promise<void>
}

export function createSandbox(sandboxOptions: SandboxOptions = {}): Sandbox {
  const options = resolveOptions(sandboxOptions)
  const recogniser = options.recogniser ?? createMoonshine()
  const state: SandboxState = {
    options,
    accounts: createAccounts(options.limits, options.now),
    decoder: createDecoder(),
    failures: createFailureQueue(),
    jobs: createJobStore(recogniser, options.now),
    recogniser,
    requests: [],
    uploads: createUploadStore({ now: options.now }),
    isClosing: false,
  }

  function reset(): void {
    state.accounts.clear()
    state.failures.clear()
    state.jobs.clear()
    state.uploads.clear()
    state.requests.length = 0
  }

  return {
    app: createApp(state, reset),
    ready: recogniser.ready,
    requests: state.requests,
    get failures() {
      return state.failures.pending
    },
    fail: (...failures) => state.failures.add(failures),
    reset,
    async close() {
      state.isClosing = true
      await Promise.all([recogniser.close(), state.decoder.close()])
    },
  }
}

function createApp(state: SandboxState, reset: () => void): Hono<SandboxEnv> {
  return new Hono<SandboxEnv>()
    .onError(answerError)
    .notFound((c) => answerError(new ApiError('resource_not_found', `There is nothing at ${c.req.path}.`)))
    .use(logRequests(state), sendCors(state.options))
    .route('/sandbox', controlRoutes(state, reset))
    .get('/health', (c) =>
      c.json({ status: state.recogniser.isReady ? 'ok' : 'loading', engine: state.recogniser.engine }),
    )
    .use(sendRateLimit(state), stageFailure(state))
    .route('/', jobRoutes(state))
    .route('/', uploadRoutes(state))
    .get('/v1/usage', authorise(state, 'read'), (c) => c.json(usageOf(c.var.account)))
    .on(['GET', 'DELETE'], '/v1/webhooks/:id', authorise(state, 'read'), (c) => {
      throw new ApiError('webhook_not_found', `Webhook '${c.req.param('id')}' was not found.`)
    })
}
