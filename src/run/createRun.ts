import { checkRequest } from '../client/checkRequest.js'
import type { Api } from '../client/createApi.js'
import type { Transcript } from '../client/Transcript.js'
import type { TranscriptionRequest } from '../client/TranscriptionRequest.js'
import { deadlineIn, remainingMs } from '../countdown/deadline.js'
import { errorFromJob } from '../errors/errorFromJob.js'
import { errorFromThrown } from '../errors/errorFromThrown.js'
import { TranscriptionError } from '../errors/TranscriptionError.js'
import type { RunRetryPolicy } from '../retry/customRetryPolicy.js'
import { startWait, type Wait } from '../retry/startWait.js'
import { createStore } from './createStore.js'
import { isOffline } from './isOffline.js'
import { pollDelayMs } from './pollDelayMs.js'
import { initialRunState, type RunState } from './RunState.js'

/** One transcription from the first attempt to its end. */
export interface TranscriptionRun {
  getState: () => RunState
  /** Calls `listener` after every change; returns what ends the subscription. */
  subscribe: (listener: () => void) => () => void
  /** The finished transcript. Rejects with a `TranscriptionError`, `aborted` after a cancel. */
  readonly result: Promise<Transcript>
  /** Ends the run in the same tick: no request, timer or listener is left. Without effect once it is over. */
  cancel: (reason?: unknown) => void
  /** Ends a wait, whether for a deadline or the connection; the next attempt leaves. Without effect otherwise. */
  retryNow: () => void
}

interface RunInput {
  api: Api
  request: TranscriptionRequest
  policy: RunRetryPolicy
  retryOf?: TranscriptionError | undefined
}

/** Starts a run: attempt, wait, attempt …, then follow the job to its end. */
export function createRun({ api, request, policy, retryOf }: RunInput): TranscriptionRun {
  const store = createStore<RunState>({ ...initialRunState, jobId: runningJobOf(retryOf) })
  const controller = new AbortController()
  const { signal } = controller
  // A run that tries an old failure again shows it until it knows better.
  let before = retryOf?.withRetryState({ willRetry: true }) ?? null
  let wait: Wait | undefined
  let over = false
  let settle: { resolve(transcript: Transcript): void; reject(error: TranscriptionError): void }
  const result = new Promise<Transcript>((resolve, reject) => {
    settle = { resolve, reject }
  })
  // Whoever watches the state alone need not handle the promise as well.
  result.catch(() => {})
  transcribe().then(succeed, fail)

  return { getState: store.getState, subscribe: store.subscribe, result, cancel, retryNow }

  async function transcribe(): Promise<Transcript> {
    const { jobId } = store.getState()
    if (jobId !== undefined)
      return follow(await attempts('processing', () => api.read({ id: jobId }, { signal })))
    checkRequest(request)
    const onProgress = (progress: RunState['progress']) => update({ progress })
    return follow(await attempts('sending', () => api.create(request, { signal, onProgress })))
  }

  async function follow(created: Transcript): Promise<Transcript> {
    let transcript = created
    for (let polls = 0; ; polls++) {
      update({ jobId: transcript.id, transcript })
      if (transcript.status === 'completed') return transcript
      if (transcript.status === 'failed') throw errorFromJob(transcript.id, transcript.error)
      update({ phase: 'processing', error: null, attempt: 1 })
      const next = deadlineIn(pollDelayMs(polls))
      await waitFor(() => remainingMs(next))
      const { id, url } = transcript
      transcript = await attempts('processing', () => api.read({ id, url }, { signal }))
    }
  }

  /** Makes attempts at one request until one succeeds or the policy gives up. */
  async function attempts(
    phase: 'sending' | 'processing',
    once: () => Promise<Transcript>,
  ): Promise<Transcript> {
    // Four rate limits must not use up the tries of a server error.
    const failures = new Map<string, number>()
    let failed: TranscriptionError | null = before
    before = null
    for (let attempt = 1; ; attempt++) {
      await connection(failed)
      signal.throwIfAborted()
      failed = failed?.withRetryState({ phase, retryAt: null }) ?? null
      update({ phase, attempt, error: failed, retryAt: null, progress: null })
      try {
        return await once()
      } catch (thrown) {
        signal.throwIfAborted()
        const error = errorFromThrown(thrown)
        const failureCount = failures.get(error.type) ?? 0
        failures.set(error.type, failureCount + 1)
        failed = await nextTry(error, attempt, failureCount)
      }
    }
  }

  /** Waits until it is time to try again. Throws the error if that is never. */
  async function nextTry(
    error: TranscriptionError,
    attempt: number,
    failureCount: number,
  ): Promise<TranscriptionError> {
    const retries = policy.retriesOf?.(error) ?? Number.POSITIVE_INFINITY
    const maxAttempts = Number.isFinite(retries) ? attempt + retries - failureCount : undefined
    let delayMs: number | undefined
    let cause = error.cause
    try {
      if (await policy.shouldRetry(failureCount, error)) delayMs = policy.retryDelay(failureCount, error)
    } catch (thrown) {
      // The app's own decision failed: no reason to send again.
      cause = thrown
    }
    signal.throwIfAborted()
    if (delayMs === undefined) {
      const comeBackAt = error.retryAfter === undefined ? null : error.receivedAt + error.retryAfter * 1_000
      throw error.withRetryState(
        { phase: 'error', attempt, maxAttempts, willRetry: false, retryAt: comeBackAt },
        cause,
      )
    }
    const deadline = deadlineIn(delayMs)
    const retryAt = deadline.wallAt
    const waiting = error.withRetryState({ phase: 'waiting', attempt, maxAttempts, willRetry: true, retryAt })
    update({ phase: 'waiting', error: waiting, retryAt })
    await waitFor(() => remainingMs(deadline))
    return waiting
  }

  /** Waits for the connection without asking the network: nothing was sent, so nothing failed. */
  async function connection(failed: TranscriptionError | null): Promise<void> {
    if (!isOffline()) return
    const error =
      failed ??
      new TranscriptionError({
        code: 'connection_error',
        message: 'The browser is offline; nothing was sent yet.',
      })
    const offline = error.withRetryState({ phase: 'offline', willRetry: true, retryAt: null })
    update({ phase: 'offline', error: offline, retryAt: null })
    await waitFor(() => (isOffline() ? Number.POSITIVE_INFINITY : 0))
  }

  async function waitFor(remaining: () => number): Promise<void> {
    signal.throwIfAborted()
    wait = startWait(remaining)
    await wait.over
    wait = undefined
    signal.throwIfAborted()
  }

  function retryNow(): void {
    const { phase } = store.getState()
    // While the job is followed there is a wait as well, but nothing to retry.
    if (phase === 'waiting' || phase === 'offline') wait?.end()
  }

  function cancel(reason?: unknown): void {
    if (over) return
    const error = new TranscriptionError({
      code: 'aborted',
      message: 'Cancelled.',
      jobId: store.getState().jobId,
      cause: reason,
    })
    end({ phase: 'cancelled', error, retryAt: null })
    settle.reject(error)
    controller.abort(new DOMException('Cancelled.', 'AbortError'))
    wait?.end()
  }

  function succeed(transcript: Transcript): void {
    if (over) return
    end({ phase: 'success', error: null, retryAt: null })
    settle.resolve(transcript)
  }

  function fail(thrown: unknown): void {
    if (over) return
    const error = errorFromThrown(thrown).withRetryState({ phase: 'error', willRetry: false })
    end({ phase: 'error', error, retryAt: error.retryAt })
    settle.reject(error)
  }

  function end(last: Partial<RunState>): void {
    update(last)
    over = true
  }

  function update(change: Partial<RunState>): void {
    // What still comes in after the end is late news.
    if (!over) store.setState({ ...store.getState(), ...change })
  }
}

/** The job an error left behind that may still finish. */
function runningJobOf(error: TranscriptionError | undefined): string | undefined {
  return error?.operation === 'job' || error?.code === 'job_not_found' ? undefined : error?.jobId
}
