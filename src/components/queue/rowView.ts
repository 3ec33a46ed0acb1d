import type { TranscriptionError } from '../../errors/TranscriptionError.js'
import type { TranscriptionQueueItem } from '../../queue/TranscriptionQueue.js'
import type { RunState } from '../../run/RunState.js'
import type { Transcript } from '../../transcript/Transcript.js'
import { errorViewOf, offersRetry, quietUntil } from '../shared/errorView.js'
import type { RowState } from './RowIcon.js'

/**
 * What a row of a queue shows; less than there is to know. A limit that sets a hundred items waiting, for one, changes
 * no row: they waited for their turn before, and the queue's banner says why for all of them.
 */
interface RowView {
  /** The row's `data-state`. */
  state: Exclude<RowState, 'removed'>
  /** Its own trouble, not the queue's. */
  error: TranscriptionError | null
  /** Once it is finished. */
  transcript: Transcript | null
  /** It waits for its file, not for its turn. */
  awaitsFile: boolean
}

function rowViewOf(run: RunState): RowView {
  const state = stateOf(run)
  const { awaitsFile } = run
  return { state, error: errorOf(run), transcript: state === 'success' ? run.transcript : null, awaitsFile }
}

function stateOf({ phase, progress }: RunState): RowView['state'] {
  switch (phase) {
    case 'queued':
    case 'offline':
    case 'deciding':
      return 'waiting'
    case 'sending':
      // All of it is sent: what is still to come is the answer.
      return progress && progress.sentBytes >= progress.totalBytes ? 'processing' : 'sending'
    default:
      return phase
  }
}

function errorOf({ phase, error }: RunState): TranscriptionError | null {
  if (!error || phase === 'error') return error
  const isOwn = phase === 'waiting' && error.type !== 'rate_limit_error' && quietUntil(error) === null
  return isOwn ? error : null
}

/** Whether a person may try it again; a limit is waited out by the queue, so that need not be over. */
export function offersAnotherTry({ state, error }: RowView): boolean {
  return state === 'cancelled' || (error !== null && offersRetry(error, errorViewOf(error).state, true))
}

/** What a row shows of an item, as a store for `useSyncExternalStore`: the same object until it looks different. */
export interface RowStore {
  subscribe: TranscriptionQueueItem['subscribe']
  getSnapshot: () => RowView
}

export function createRowStore({ getState, subscribe }: TranscriptionQueueItem): RowStore {
  let view = rowViewOf(getState())
  return {
    subscribe,
    getSnapshot() {
      const now = rowViewOf(getState())
      if (Object.keys(now).some((key) => now[key as keyof RowView] !== view[key as keyof RowView])) view = now
      return view
    },
  }
}
