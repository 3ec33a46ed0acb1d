import { checkAudioFile } from '../audio/checkAudioFile.js'
import { isBlob, isFile } from '../audio/isBlob.js'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import { errorFromThrown } from '../errors/errorFromThrown.js'
import { TranscriptionError } from '../errors/TranscriptionError.js'
import { withRetryState } from '../errors/withRetryState.js'
import type { TranscriptionRun } from '../run/createRun.js'
import { SHOWN_AFTER_MS } from '../run/inspectForRun.js'
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
  requeue: () => void
  /** Inspects its file before its turn. A file that the system does not hand over waits in nobody's way. */
  check: () => Promise<void>
  /** Keeps it from its turn until it is known whether it is in the list already; then it ends. */
  doubt: (isDouble: Promise<boolean>) => Promise<void>
  /** The file, as long as there may be another try. */
  file: () => Blob | undefined
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
  let isDoubted = false
  /** Ends the inspection before its turn. */
  let stopCheck = () => {}

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
    requeue() {
      stopListening?.()
      run?.cancel()
      run = undefined
      store.setState(initialRunState)
    },
    check,
    async doubt(isDouble) {
      isDoubted = true
      const isSame = await isDouble
      isDoubted = false
      if (!isWaiting()) return
      if (isSame) {
        // Another try would be a second transcription.
        left = undefined
        fail(alreadyAdded())
      } else store.setState({ ...store.getState() })
    },
    file: fileLeft,
    fail,
    drop() {
      left = undefined
      cancel()
    },
  }

  function isWaiting(): boolean {
    return run === undefined && store.getState().phase === 'queued'
  }

  function awaitsTurn(): boolean {
    return isWaiting() && !isDoubted && !store.getState().awaitsFile
  }

  function fileLeft(): Blob | undefined {
    return typeof left === 'object' ? left.file : undefined
  }

  /** Settles when the file was inspected, and at the latest when others should not wait for it any more. */
  function check(): Promise<void> {
    const waiting = fileLeft()
    if (!waiting || !isWaiting()) return Promise.resolve()
    const controller = new AbortController()
    const { signal } = controller
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        showWait(true)
        resolve()
      }, SHOWN_AFTER_MS)
      const end = () => {
        clearTimeout(timer)
        resolve()
      }
      stopCheck = () => {
        end()
        controller.abort()
      }
      const refuse = (thrown: unknown) => {
        if (isWaiting() && !signal.aborted) fail(thrown)
      }
      void checkAudioFile(waiting, signal)
        .then(() => showWait(false), refuse)
        .finally(end)
    })
  }

  function showWait(awaitsFile: boolean): void {
    const state = store.getState()
    if (isWaiting() && state.awaitsFile !== awaitsFile) store.setState({ ...state, awaitsFile })
  }

  function start(): void {
    if (left === undefined) return
    stopCheck()
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
    stopCheck()
    if (run) run.cancel()
    else if (isWaiting()) {
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
    store.setState({ ...store.getState(), phase, error, awaitsFile: false })
  }
}

function alreadyAdded(): TranscriptionError {
  return new TranscriptionError({
    code: 'invalid_field_value',
    message: 'The same file is in the list.',
    reason: 'already_added',
    param: 'file',
    operation: 'create',
  })
}
