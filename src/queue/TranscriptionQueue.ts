import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { RetryOptions } from '../retry/customRetryPolicy.js'
import type { RunState } from '../run/RunState.js'
import type { TranscriptionRequest } from '../run/TranscriptionRequest.js'

/** How a queue deals with failures, for all of its items, and what it tells. */
export interface TranscriptionQueueOptions<Data = unknown> extends RetryOptions {
  /**
   * Called each time an item ends: with its text, an error, or because it was cancelled. Not for what had ended before a
   * reload of the page.
   * @default none
   */
  onSettled?: ((item: TranscriptionQueueItem<Data>) => void) | undefined
}

/** What is the same for all files that are added together. */
export interface AddToQueueOptions<Data = unknown> extends Pick<TranscriptionRequest, 'language' | 'mode'> {
  /** Anything of the app's own, to find it in `item.data`, after a reload as well as far as it is JSON. @default none */
  data?: Data | undefined
}

/** One file of a queue, or a job it follows. The same object for as long as it is there. */
export interface TranscriptionQueueItem<Data = unknown> {
  /** Its own in this page: a React key. */
  readonly id: string
  /** Its number, from 1 up: a queue's items are in this order, those that were removed as well. */
  readonly order: number
  /** The file's name; empty for a recording without one and for a job that nothing more is known of. */
  readonly name: string
  /** When it was added, epoch milliseconds; before a reload, perhaps. */
  readonly addedAt: number
  /** What was given to `add` with it. */
  readonly data: Data | undefined
  /** How big the file is; absent for a job that is followed. */
  readonly sizeBytes?: number | undefined
  /** Where it is now: `queued` until it is its turn; the same object until something changes. */
  getState: () => RunState
  /** Calls `listener` after every change of this item alone; returns what ends the subscription. */
  subscribe: (listener: () => void) => () => void
  /** Ends it in the same tick; it stays in the list, and `retryNow` takes it up again. */
  cancel: () => void
  /** Ends a wait; after a failure or a cancel, tries again: a job that exists is followed, not created again. */
  retryNow: () => void
  /** Cancels it and takes it off the list. For eight seconds it can be brought back. */
  remove: () => void
  /** Brings it back, and all that was removed with it. */
  undo: () => void
}

/** How many items of a queue are where. */
export interface TranscriptionQueueTotals {
  /** How many are in the list. */
  all: number
  /** How many wait: for their turn, for the connection or for a retry. */
  waiting: number
  /** How many are on their way, or being transcribed. */
  active: number
  /** How many were transcribed. */
  succeeded: number
  /** How many ended with an error. */
  failed: number
  /** How many were cancelled. */
  cancelled: number
}

/** All there is to know about a queue at a moment, but for the progress of its items. A change is a new object. */
export interface TranscriptionQueueState<Data = unknown> {
  /** In the order they were added; the same array until one is added or removed. */
  items: readonly TranscriptionQueueItem<Data>[]
  /** What was removed and can be brought back. */
  removed: readonly TranscriptionQueueItem<Data>[]
  /** How many are where. */
  totals: TranscriptionQueueTotals
  /** Nothing new is sent; what is under way goes on. By `pause`, or because the API does not take the key. */
  isPaused: boolean
  /**
   * What the next one waits for, a limit or the connection: one error, one countdown for all. Or, until `resume` or
   * `retryFailed`, why the API does not take the key: no file would fare better.
   */
  error: TranscriptionError | null
}

export const initialQueueState: TranscriptionQueueState<never> = {
  items: [],
  removed: [],
  totals: { all: 0, waiting: 0, active: 0, succeeded: 0, failed: 0, cancelled: 0 },
  isPaused: false,
  error: null,
}

/** What a list needs of what it shows: a queue, or an outbox. */
export interface ListedQueue<Data = unknown> {
  /** Where it is now; the same object until something changes. */
  getState: () => TranscriptionQueueState<Data>
  /** Calls `listener` after every change; returns what ends the subscription. */
  subscribe: (listener: () => void) => () => void
  /** Sends nothing new; what is under way goes on. */
  pause: () => void
  /** Goes on. */
  resume: () => void
  /**
   * Ends all waits that a person may end: back-offs and that for the connection. A limit is waited out; one of more than five
   * minutes is probed with one item.
   */
  retryNow: () => void
  /**
   * Tries all again that ended with an error, but for what may still be transcribed without our knowing its id: that could
   * be billed twice. `retryNow` of an item tries it all the same.
   */
  retryFailed: () => void
  /** Cancels all that has not ended; it stays in the list. */
  cancelAll: () => void
  /** Takes off the list what was transcribed or cancelled. */
  clearFinished: () => void
  /** Brings back what was removed last, by `remove` or `clearFinished`, up to eight seconds later. */
  undo: () => void
}

/** Many transcriptions, in order, through one client. */
export interface TranscriptionQueue<Data = unknown> extends ListedQueue<Data> {
  /** Adds files at the end. What is wrong with one of them is that item's error, before its turn; the others go on. */
  // A method, so that a queue with data is one without, for a list.
  add(
    this: void,
    files: Iterable<Blob>,
    options: AddToQueueOptions<Data>,
  ): readonly TranscriptionQueueItem<Data>[]
  /**
   * Adds jobs that exist, for instance from before a reload of the page, and follows them, also when paused: they are
   * under way already. Those that are in the list are left alone; one that the API does not know leaves the list without
   * a word.
   */
  follow: (jobIds: Iterable<string>) => readonly TranscriptionQueueItem<Data>[]
  /**
   * Takes up what the page left when it was closed or loaded again, as far as the client's `openJobs` know it: follows jobs, and asks
   * for the text of those that had ended. A file that was not sent is lost with the page: it is named, a moment later, by
   * an item that failed, until the same is added again or it is removed.
   */
  restore: () => readonly TranscriptionQueueItem<Data>[]
}
