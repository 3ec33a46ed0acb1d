import type { MutateOptions } from '@tanstack/react-query'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { TranscriptionRun } from '../run/createRun.js'
import type { RunState } from '../run/RunState.js'
import type { TranscriptionRequest } from '../run/TranscriptionRequest.js'
import { createStore } from '../store/createStore.js'
import type { Transcript } from '../transcript/Transcript.js'

export type MutateCallbacks = MutateOptions<Transcript, TranscriptionError, TranscriptionRequest> | undefined

/** What a run was started by. */
interface Call {
  /** What it transcribes; gone once there is nothing left to try again, so that no file is kept. */
  request: TranscriptionRequest | undefined
  callbacks: MutateCallbacks
  /** Epoch milliseconds. */
  submittedAt: number
}

/** A run and what it was started by. */
interface Shown {
  run: RunState
  call?: Call | undefined
}

/** The run a hook shows: the last one started. Starting another ends the one before, so nothing is sent twice. */
export interface LatestRun {
  getState: () => Shown | null
  subscribe: (listener: () => void) => () => void
  show: (run: TranscriptionRun, call?: Call) => void
  cancel: () => void
  /** Ends a wait. */
  retryNow: () => void
  /** Cancels, and forgets the run. */
  clear: () => void
}

export function createLatestRun(): LatestRun {
  const store = createStore<Shown | null>(null)
  let run: TranscriptionRun | undefined
  let stopListening: (() => void) | undefined

  function forget(): void {
    stopListening?.()
    run?.cancel()
    run = undefined
  }

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    show(started, call) {
      forget()
      run = started
      const update = () => {
        const state = started.getState()
        if (call && state.phase === 'success') call = { ...call, request: undefined }
        store.setState({ run: state, call })
      }
      stopListening = started.subscribe(update)
      update()
    },
    cancel: () => run?.cancel(),
    retryNow: () => run?.retryNow(),
    clear() {
      forget()
      store.setState(null)
    },
  }
}
