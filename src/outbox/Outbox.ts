import {
  initialQueueState,
  type ListedQueue,
  type TranscriptionQueueItem,
  type TranscriptionQueueState,
} from '../queue/TranscriptionQueue.js'
import type { Recording } from '../recorder/Recording.js'
import type { RecordingStore } from '../recorder/RecordingStore.js'
import type { TranscriptionLanguage } from '../run/TranscriptionRequest.js'
import type { KeptRunState, TakeText } from './createKeptRun.js'

/** What an outbox sends, and to whom it gives the texts. */
export interface OutboxOptions {
  /**
   * What it sends: all that is `kept` there, recordings and files that were chosen. One for each person who signs in, if there are several.
   * @default the recordings of the whole site, `createRecordingStore()`
   */
  recordings?: RecordingStore | undefined
  /** What is spoken, where a recording does not know. @default none: such a one is not sent, for want of a language */
  language?: TranscriptionLanguage | (string & {}) | undefined
  /**
   * Gets each text. Once it returns, or its promise is kept, the recording is deleted; if it fails, both stay, and it is called
   * again later. A page that ends in between calls it again as well: `recording.id` tells.
   * @default nobody: recording and text stay until `accept`, or until they are removed
   */
  onTranscript?: TakeText | undefined
}

/** What is the same for all files that are added together. */
export interface AddToOutboxOptions<Data = unknown> {
  /** What is spoken. */
  language: TranscriptionLanguage | (string & {})
  /** Anything of the app's own that can be cloned, to find it in `item.data`, after a reload as well. @default none */
  data?: Data | undefined
}

/** Where an item is. What stands still is said by its recording. */
export interface OutboxItemState extends KeptRunState {
  /** As it is kept: how long, how large, where, and how far each part is. */
  recording: Recording
}

/** One recording or chosen file on its way to a text. The same object for as long as it is there. */
export interface OutboxItem<Data = unknown> extends TranscriptionQueueItem<Data> {
  /**
   * Where it is now. An `error` of `still_processing` whose `reason` is `lost_sending` asks: it may have been sent, and only a
   * person's `retryNow` sends it again.
   */
  getState: () => OutboxItemState
  /** Its files, one for each part, to listen to or to download. */
  read: () => Promise<readonly File[]>
  /** The text is in the app's hands, or not wanted: deletes recording and text for good. */
  accept: () => Promise<void>
}

/** All there is to know about an outbox at a moment, but for the progress of its items. A change is a new object. */
export interface OutboxState<Data = unknown> extends TranscriptionQueueState<Data> {
  /** The oldest first; the same array until one comes or goes. */
  items: readonly OutboxItem<Data>[]
  /** What was removed and can be brought back. */
  removed: readonly OutboxItem<Data>[]
  /** Whether what is kept was looked for; until then there seems to be nothing. */
  isLoaded: boolean
  /** What all of it takes on the device. Nothing is ever deleted for want of room. */
  sizeBytes: number
  /** Some of it is in this page's memory alone, and gone with it. */
  isInMemory: boolean
  /** Little room is left on the device: what comes next may be in memory alone. */
  isSpaceShort: boolean
  /** Some of it has waited for five days. Safari empties a site's storage after seven days without a visit. */
  isOld: boolean
}

export const initialOutboxState: OutboxState<never> = {
  ...initialQueueState,
  items: [],
  removed: [],
  isLoaded: false,
  sizeBytes: 0,
  isInMemory: false,
  isSpaceShort: false,
  isOld: false,
}

/** What was recorded or chosen, sent once there is a connection, in order, through one client. */
export interface Outbox<Data = unknown> extends ListedQueue<Data> {
  /** Where what it sends is kept. */
  readonly recordings: RecordingStore
  /** Where it is now; the same object until something changes. */
  getState: () => OutboxState<Data>
  /**
   * Keeps files, and sends them in their turn. Resolves when they are kept; what can't be is in memory, and says so. The same file in
   * the same language is kept once, unless it failed, was cancelled or removed: an item that failed says so (`already_added`).
   */
  // A method, so that an outbox with data is one without, for a list.
  add(this: void, files: Iterable<Blob>, options: AddToOutboxOptions<Data>): Promise<void>
  /** Deletes all, sent or not, but what is being recorded: for a sign-out. What was removed can't be brought back any more. */
  clear: () => Promise<void>
  /** Ends all that this page does, and lists nothing any more. What is kept stays, for the next page or sign-in. */
  dispose: () => void
}
