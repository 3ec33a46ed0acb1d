import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { TranscriptionRun } from '../run/createRun.js'
import type { RunState } from '../run/RunState.js'
import type { TranscriptionRequest } from '../run/TranscriptionRequest.js'
import { createStore } from '../store/createStore.js'
import type { Transcript } from '../transcript/Transcript.js'

/** The run a hook shows: the last one started. Starting another ends the one before, so nothing is sent twice. */
export interface LatestRun {
  getState: () => RunState | null
  subscribe: (listener: () => void) => () => void
  /** @param begin gets the error to retry if this start comes from `retryNow` */
  start: (
    request: TranscriptionRequest,
    begin: (retryOf: TranscriptionError | undefined) => TranscriptionRun,
  ) => Promise<Transcript>
  cancel: () => void
  /** Ends a wait; calls `startAgain` with the run's request if it had ended without a transcript. */
  retryNow: (startAgain: (request: TranscriptionRequest) => Promise<unknown>) => void
  /** Cancels, and forgets the run. */
  clear: () => void
}

export function createLatestRun(): LatestRun {
  const store = createStore<RunState | null>(null)
  let run: TranscriptionRun | undefined
  /** What `run` transcribes, until it is done. */
  let request: TranscriptionRequest | undefined
  let stopListening: (() => void) | undefined
  /** Both, so that another request that gets ahead is never taken for a retry of this one's job. */
  let retry: { request: TranscriptionRequest; error: TranscriptionError } | undefined

  function cancel(): void {
    run?.cancel()
  }

  function forget(): void {
    stopListening?.()
    cancel()
    run = undefined
    request = undefined
  }

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    cancel,
    start(given, begin) {
      forget()
      const started = begin(retry?.request === given ? retry.error : undefined)
      retry = undefined
      run = started
      request = given
      stopListening = started.subscribe(() => {
        const state = started.getState()
        // There is nothing left to try again, so no file to keep.
        if (state.phase === 'success') request = undefined
        store.setState(state)
      })
      store.setState(started.getState())
      return started.result
    },
    retryNow(startAgain) {
      const state = run?.getState()
      if (state?.phase !== 'error' && state?.phase !== 'cancelled') return run?.retryNow()
      // Set until the new run has begun: a second click in the same tick is not a second start.
      if (retry !== undefined || request === undefined || state.error === null) return
      const mine = { request, error: state.error }
      retry = mine
      const forgetIt = () => {
        // It may have failed before it began, in the app's `onMutate`.
        if (retry === mine) retry = undefined
      }
      startAgain(request).then(forgetIt, forgetIt)
    },
    clear() {
      forget()
      retry = undefined
      store.setState(null)
    },
  }
}
