import { isBlob, isFile } from '../audio/isBlob.js'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import { errorFromThrown } from '../errors/errorFromThrown.js'
import { TranscriptionError } from '../errors/TranscriptionError.js'
import { withRetryState } from '../errors/withRetryState.js'
import type { RetryOptions } from '../retry/customRetryPolicy.js'
import type { TranscriptionRun } from '../run/createRun.js'
import type { InternalRunOptions } from '../run/RunOptions.js'
import { initialRunState, type RunState } from '../run/RunState.js'
import type { TranscriptionRequest } from '../run/TranscriptionRequest.js'
import { createStore } from '../store/createStore.js'
import { alreadyAdded } from './alreadyAdded.js'
import { type Inspecting, inspectAhead } from './inspectAhead.js'
import type { TranscriptionQueueItem } from './TranscriptionQueue.js'

/** An item as its queue sees it. It has a run only from its turn to its end. */
export interface QueueEntry {
  item: TranscriptionQueueItem
  /** What it is kept by beyond this page. */
  key: string
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

/** What is known of an item beside what to transcribe, perhaps from before a reload. */
interface Known {
  key?: string | undefined
  name?: string | undefined
  addedAt?: number | undefined
  data?: unknown
}

let made = 0

/** What its queue does when an item is told to, and whether it lists it: what is removed is not tried again. */
interface Acts extends Pick<TranscriptionQueueItem, 'remove' | 'undo'> {
  isListed: () => boolean
}

/**
 * @param source what to transcribe, or the id of a job to follow; nothing of a file that was lost
 */
export function createQueueEntry(
  client: TranscriptionClient,
  source: TranscriptionRequest | string | undefined,
  known: Known,
  { isListed, ...acts }: Acts,
  options: RetryOptions,
): QueueEntry {
  const store = createStore<RunState>(
    typeof source === 'string' ? { ...initialRunState, jobId: source } : initialRunState,
  )
  const file = typeof source === 'object' ? source.file : undefined
  const order = ++made
  /** What a further try would be of: gone, and the file with it, once there is nothing left to try. */
  let left: TranscriptionRequest | string | undefined = source
  let run: TranscriptionRun | undefined
  let stopListening: (() => void) | undefined
  /** What the last run ended with: it may have left a job behind. */
  let retryOf: TranscriptionError | undefined
  let isDoubted = false
  /** The inspection before its turn. */
  let inspecting: Inspecting | undefined

  return {
    key: known.key ?? (typeof source === 'string' ? source : `${order} ${Date.now()} ${Math.random()}`),
    item: {
      id: `item-${order}`,
      order,
      // Callers without types can add anything.
      name: known.name ?? (isFile(file) ? file.name : ''),
      addedAt: known.addedAt ?? Date.now(),
      data: known.data,
      sizeBytes: isBlob(file) ? file.size : undefined,
      getState: store.getState,
      subscribe: store.subscribe,
      cancel,
      retryNow,
      ...acts,
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

  async function check(): Promise<void> {
    const waiting = fileLeft()
    if (!waiting || !isWaiting()) return
    inspecting = inspectAhead(waiting, {
      onWait: showWait,
      onRefused: (thrown) => {
        if (isWaiting()) fail(thrown)
      },
    })
    await inspecting.done
  }

  function showWait(awaitsFile: boolean): void {
    const state = store.getState()
    if (isWaiting() && state.awaitsFile !== awaitsFile) store.setState({ ...state, awaitsFile })
  }

  function start(): void {
    if (left === undefined) return
    inspecting?.stop()
    const again: InternalRunOptions = { ...options, retryOf, isListed: client.openJobs !== undefined }
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
    inspecting?.stop()
    if (run) run.cancel()
    else if (isWaiting()) {
      end('cancelled', new TranscriptionError({ code: 'aborted', message: 'Cancelled before its turn.' }))
    }
  }

  function retryNow(): void {
    if (run) return run.retryNow()
    const { phase, jobId } = store.getState()
    if (!isListed() || left === undefined || (phase !== 'error' && phase !== 'cancelled')) return
    store.setState({ ...initialRunState, jobId })
  }

  function fail(thrown: unknown): void {
    end('error', withRetryState(errorFromThrown(thrown), { phase: 'error', willRetry: false }))
  }

  function end(phase: 'error' | 'cancelled', error: TranscriptionError): void {
    store.setState({ ...store.getState(), phase, error, awaitsFile: false })
  }
}
