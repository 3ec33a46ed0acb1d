import { checkAudioFile } from '../audio/checkAudioFile.js'
import { isBlob, isFile } from '../audio/isBlob.js'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import { errorFromThrown } from '../errors/errorFromThrown.js'
import { TranscriptionError } from '../errors/TranscriptionError.js'
import { withRetryState } from '../errors/withRetryState.js'
import type { TranscriptionRun } from '../run/createRun.js'
import type { InternalRunOptions } from '../run/RunOptions.js'
import { initialRunState, type RunState } from '../run/RunState.js'
import type { TranscriptionRequest } from '../run/TranscriptionRequest.js'
import { createStore } from '../store/createStore.js'
import type { TranscriptionQueueItem } from './TranscriptionQueue.js'

/** An item as its queue sees it. It has a run only from its turn to its end. */
export interface QueueEntry {
  item: TranscriptionQueueItem
  /** A job that exists, not a file. */
  isFollowed: boolean
  /** It could be started. */
  awaitsTurn: () => boolean
  /** It has a run that is not over. */
  isRunning: () => boolean
  start: () => void
  /** Back to where it waits for its turn, from a wait in which nothing of it is under way. */
  standBack: () => void
  /** Looks into its file before its turn. */
  check: () => Promise<void>
  /** Ends it before its turn. */
  fail: (thrown: unknown) => void
  /** Lets everything go; it can't be started again. */
  drop: () => void
}

let made = 0

/**
 * @param source what to transcribe, or the id of a job to follow
 * @param remove takes it off the list
 */
export function createQueueEntry(
  client: TranscriptionClient,
  source: TranscriptionRequest | string,
  remove: () => void,
): QueueEntry {
  const store = createStore<RunState>(
    typeof source === 'string' ? { ...initialRunState, jobId: source } : initialRunState,
  )
  const file = typeof source === 'string' ? undefined : source.file
  /** What a further try would be of: gone, and the file with it, once there is nothing left to try. */
  let left: TranscriptionRequest | string | undefined = source
  let run: TranscriptionRun | undefined
  let stopListening: (() => void) | undefined
  /** What the last run ended with: it may have left a job behind. */
  let retryOf: TranscriptionError | undefined

  return {
    item: {
      id: `item-${++made}`,
      // Callers without types can add anything.
      name: isFile(file) ? file.name : '',
      sizeBytes: isBlob(file) ? file.size : undefined,
      getState: store.getState,
      subscribe: store.subscribe,
      cancel,
      retryNow,
      remove,
    },
    isFollowed: typeof source === 'string',
    awaitsTurn,
    isRunning: () => run !== undefined,
    start,
    standBack() {
      stopListening?.()
      run?.cancel()
      run = undefined
      store.setState(initialRunState)
    },
    async check() {
      const waiting = typeof left === 'object' ? left.file : undefined
      try {
        if (waiting) await checkAudioFile(waiting)
      } catch (thrown) {
        if (awaitsTurn()) fail(thrown)
      }
    },
    fail,
    drop() {
      left = undefined
      cancel()
    },
  }

  function awaitsTurn(): boolean {
    return run === undefined && store.getState().phase === 'queued'
  }

  function start(): void {
    if (left === undefined) return
    const again: InternalRunOptions = { retryOf }
    const started = typeof left === 'string' ? client.follow(left, again) : client.start(left, again)
    run = started
    stopListening = started.subscribe(show)
    show()

    function show(): void {
      const state = started.getState()
      const { phase, error } = state
      if (phase === 'success') left = undefined
      if (phase === 'success' || phase === 'error' || phase === 'cancelled') {
        run = undefined
        retryOf = error ?? undefined
      }
      store.setState(state)
    }
  }

  function cancel(): void {
    if (run) run.cancel()
    else if (awaitsTurn()) {
      end('cancelled', new TranscriptionError({ code: 'aborted', message: 'Cancelled before its turn.' }))
    }
  }

  function retryNow(): void {
    if (run) return run.retryNow()
    const { phase, jobId } = store.getState()
    if (left === undefined || (phase !== 'error' && phase !== 'cancelled')) return
    store.setState({ ...initialRunState, jobId })
  }

  function fail(thrown: unknown): void {
    end('error', withRetryState(errorFromThrown(thrown), { phase: 'error', willRetry: false }))
  }

  function end(phase: 'error' | 'cancelled', error: TranscriptionError): void {
    store.setState({ ...store.getState(), phase, error })
  }
}
