import type { TranscriptionApi } from '../api/TranscriptionApi.js'
import { errorFromThrown } from '../errors/errorFromThrown.js'
import { isTranscriptionError, TranscriptionError } from '../errors/TranscriptionError.js'
import { withRetryState } from '../errors/withRetryState.js'
import { customRetryPolicy } from '../retry/customRetryPolicy.js'
import type { Permit, Scheduler } from '../scheduler/Scheduler.js'
import { createStore } from '../store/createStore.js'
import { type Deadline, deadlineIn, msUntil } from '../time/deadline.js'
import type { Transcript } from '../transcript/Transcript.js'
import { attempts } from './attempts.js'
import { checkRequest } from './checkRequest.js'
import { createInterruptible } from './createInterruptible.js'
import { createJob } from './createJob.js'
import { pollDelayMs } from './pollDelayMs.js'
import type { RunContext } from './RunContext.js'
import type { InternalRunOptions } from './RunOptions.js'
import { initialRunState, type RunPhase, type RunState } from './RunState.js'
import type { TranscriptionRequest } from './TranscriptionRequest.js'

/** One transcription from the first attempt to its end. */
export interface TranscriptionRun {
  /** Where it is now; the same object until something changes. */
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
  api: TranscriptionApi
  scheduler: Scheduler
  /** What to transcribe; without it `jobId` is followed. */
  request?: TranscriptionRequest | undefined
  /** A transcription that exists. */
  jobId?: string | undefined
}

/** For so long not every replica of the API need know a job that was just created. */
const UNKNOWN_MS = 10_000
/** The same of one that is taken up, from when that shows: it may have been created right before a reload. */
const UNKNOWN_AFTER_RELOAD_MS = 3_000

/** Starts a run: attempt, wait, attempt …, then follow the job to its end. */
export function createRun(
  { api, scheduler, request, jobId }: RunInput,
  { retryOf, ready, beforeCreate, onCreateSent, ...retryOptions }: InternalRunOptions,
): TranscriptionRun {
  // A run that tries an old failure again shows it from the start, until it knows better.
  const before =
    retryOf && retryOf.code !== 'aborted'
      ? withRetryState(retryOf, { phase: 'queued', willRetry: true, retryAt: null })
      : null
  const store = createStore<RunState>({
    ...initialRunState,
    error: before,
    jobId: jobId ?? jobLeftBy(retryOf),
  })
  const controller = new AbortController()
  const { signal } = controller
  const interruptible = createInterruptible(signal)
  const { until, waitFor, hurry } = interruptible
  const run: RunContext = {
    ...interruptible,
    scheduler,
    order: scheduler.nextOrder(),
    policy: customRetryPolicy(retryOptions),
    agreedTo: new WeakSet(),
    overrulesOffline: false,
    signal,
    beforeCreate,
    onCreateSent,
    getState: store.getState,
    update,
  }
  let over = false
  let settle: { resolve: (transcript: Transcript) => void; reject: (error: TranscriptionError) => void }
  const result = new Promise<Transcript>((resolve, reject) => {
    settle = { resolve, reject }
  })
  // Whoever watches the state alone need not handle the promise as well.
  result.catch(() => {})
  transcribe().then(
    (transcript) => end('success', null, () => settle.resolve(transcript)),
    (thrown) => {
      const error = errorFromThrown(thrown, { jobId: store.getState().jobId })
      fail('error', withRetryState(error, { phase: 'error', willRetry: false }))
    },
  )

  return { getState: store.getState, subscribe: store.subscribe, result, cancel, retryNow }

  async function transcribe(): Promise<Transcript> {
    if (ready) await until(ready, nothing, nothing)
    const { jobId: id } = store.getState()
    if (id !== undefined) return follow({ id })
    const source: unknown = request
    checkRequest(source)
    const { value: created, permit } = await createJob(run, { api, request: source, failed: before })
    try {
      return await follow(created)
    } finally {
      // The job kept its permit until now.
      permit.release()
    }
  }

  async function read(
    job: Pick<Transcript, 'id' | 'url'>,
    failed: TranscriptionError | null,
  ): Promise<Transcript> {
    const once = ({ beforeSend, onRefusal }: Permit) => api.read(job, { signal, beforeSend, onRefusal })
    const { value: transcript, permit } = await attempts(run, { kind: 'read', once, failed })
    permit.release()
    return transcript
  }

  /** Reads a job; while it may not be known everywhere, asks again. */
  async function readKnown(
    job: Pick<Transcript, 'id' | 'url'>,
    failed: TranscriptionError | null,
    knownBy?: Deadline,
  ): Promise<Transcript> {
    let deadline = knownBy
    for (let polls = 0; ; polls++) {
      try {
        return await read(job, failed)
      } catch (thrown) {
        if (!isNotFound(thrown)) throw thrown
        deadline ??= deadlineIn(UNKNOWN_AFTER_RELOAD_MS)
        if (msUntil(deadline) === 0) throw thrown
        await waitForPoll(polls)
      }
    }
  }

  async function waitForPoll(polls: number): Promise<void> {
    const next = deadlineIn(pollDelayMs(polls, scheduler.followed()))
    await waitFor(() => msUntil(next))
  }

  async function follow(job: Transcript | { id: string }): Promise<Transcript> {
    const unfollow = scheduler.follow()
    try {
      const knownBy = deadlineIn(UNKNOWN_MS)
      let transcript = 'status' in job ? job : await readKnown(job, before)
      for (let polls = 0; ; polls++) {
        update({ jobId: transcript.id, transcript })
        if (transcript.status === 'completed') return transcript
        if (transcript.status === 'failed') throw api.failureOf(transcript)
        update({ phase: 'processing', error: null, attempt: 1 })
        await waitForPoll(polls)
        transcript = await readKnown(transcript, null, knownBy)
      }
    } finally {
      unfollow()
    }
  }

  function retryNow(): void {
    const { phase } = store.getState()
    // While the job is followed there is a wait as well, but nothing to retry.
    if (phase === 'waiting' || phase === 'offline') hurry()
  }

  function cancel(reason?: unknown): void {
    const { jobId } = store.getState()
    fail(
      'cancelled',
      new TranscriptionError({ code: 'aborted', message: 'Cancelled.', jobId, cause: reason }),
    )
    controller.abort(new DOMException('Cancelled.', 'AbortError'))
  }

  function fail(phase: 'error' | 'cancelled', error: TranscriptionError): void {
    end(phase, error, () => settle.reject(error))
  }

  function end(phase: RunPhase, error: TranscriptionError | null, tell: () => void): void {
    if (over) return
    // First, so that a listener that cancels comes too late.
    over = true
    // Whoever keeps the run, to show how it ended, does not keep the file.
    request = undefined
    store.setState({ ...store.getState(), phase, error, retryAt: error?.retryAt ?? null })
    tell()
  }

  function update(change: Partial<RunState>): void {
    // What still comes in after the end is late news.
    if (!over) store.setState({ ...store.getState(), ...change })
  }
}

function nothing(): void {}

/** The API's own word: what can be no id is not asked for again. */
function isNotFound(thrown: unknown): boolean {
  return isTranscriptionError(thrown) && thrown.type === 'not_found_error' && thrown.status === 404
}

/** The job a failure left behind that may still finish. */
function jobLeftBy(error: TranscriptionError | undefined): string | undefined {
  return error?.operation === 'job' || error?.type === 'not_found_error' ? undefined : error?.jobId
}
