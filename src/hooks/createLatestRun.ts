import type { Transcript } from '../client/Transcript.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { TranscriptionRun } from '../run/createRun.js'
import { createStore } from '../run/createStore.js'
import type { RunState } from '../run/RunState.js'

/** The run a hook shows: the last one started. Starting another ends the one before, so nothing is sent twice. */
export interface LatestRun {
  getState: () => RunState | null
  subscribe: (listener: () => void) => () => void
  /** @param begin gets the error to retry if this start comes from `retryNow` */
  start: (begin: (retryOf: TranscriptionError | undefined) => TranscriptionRun) => Promise<Transcript>
  cancel: () => void
  /** Ends a wait; calls `startAgain` if the run had ended without a transcript. */
  retryNow: (startAgain: () => void) => void
  /** Cancels, and forgets the run. */
  clear: () => void
}

export function createLatestRun(): LatestRun {
  const store = createStore<RunState | null>(null)
  let run: TranscriptionRun | undefined
  let stopListening: (() => void) | undefined
  let retryOf: TranscriptionError | undefined

  function cancel(): void {
    run?.cancel()
  }

  function forget(): void {
    stopListening?.()
    cancel()
    run = undefined
  }

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    cancel,
    start(begin) {
      forget()
      const started = begin(retryOf)
      retryOf = undefined
      run = started
      stopListening = started.subscribe(() => store.setState(started.getState()))
      store.setState(started.getState())
      return started.result
    },
    retryNow(startAgain) {
      const state = run?.getState()
      if (state?.phase !== 'error' && state?.phase !== 'cancelled') return run?.retryNow()
      // Set until the new run has begun: a second click in the same tick is not a second start.
      if (retryOf !== undefined || state.error === null) return
      retryOf = state.error
      startAgain()
    },
    clear() {
      forget()
      retryOf = undefined
      store.setState(null)
    },
  }
}
