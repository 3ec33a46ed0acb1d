import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { HeldFor, KeptIn, PartProgress, Recording } from './Recording.js'

/** All there is to know about the recordings of a store at a moment. A change is a new object. */
export interface RecordingStoreState {
  /** The newest first, those of other tabs among them; the same array until one changes. Not changed by each second of a recording. */
  recordings: readonly Recording[]
  /** Whether they were looked for; until then there seem to be none. */
  isLoaded: boolean
  /** Why recordings are kept in memory alone: `storage_unavailable` or `storage_full`. */
  error: TranscriptionError | null
}

export const initialRecordingStoreState: RecordingStoreState = {
  recordings: [],
  isLoaded: false,
  error: null,
}

/** How much room there is, as far as the browser says. A hint: browsers round, and some say nothing. */
export interface RecordingSpace {
  /** What the recordings of this store take. */
  usedBytes: number
  /** What is left for all of the site; absent where the browser does not say. */
  freeBytes?: number | undefined
}

/** Recordings that outlive the page: a second after it was said it is on the device. */
export interface RecordingStore {
  /** Where it is now; the same object until something changes. */
  getState: () => RecordingStoreState
  /** Calls `listener` after every change, also by another tab; returns what ends the subscription. */
  subscribe: (listener: () => void) => () => void
  /**
   * The files of a recording, one for each part, in order; what was interrupted up to its last whole piece, and one of no bytes
   * for a part without its beginning. None if there is no such recording. They can be played, downloaded and transcribed.
   *
   * @throws TranscriptionError `storage_unavailable` when they can't be read now
   */
  read: (id: string) => Promise<readonly File[]>
  /**
   * Keeps a file that was chosen, as a recording of one part. What can't be kept is in memory, and says so. `data` is
   * anything that can be cloned.
   */
  put: (file: Blob, about: PutFile) => Promise<Recording>
  /**
   * Writes how far a part is on its way to a text, on the device once it resolves; of what is in memory as a whole, in memory.
   *
   * @param known what it was before, to your knowledge
   * @returns `false`, and nothing is written, if it is not that any more: another page has sent it, or deleted it
   * @throws TranscriptionError `storage_full`, `storage_unavailable`
   */
  setProgress: (
    id: string,
    part: number,
    progress: PartProgress | undefined,
    known: PartProgress | undefined,
  ) => Promise<boolean>
  /**
   * From now on it is not sent without a person, or it is again; on the device once it resolves.
   *
   * @returns `false` if there is no such recording
   * @throws TranscriptionError `storage_full`, `storage_unavailable`
   */
  setHeld: (id: string, held: HeldFor | undefined) => Promise<boolean>
  /** What was interrupted is `kept` from now on. Anything else stays as it is. */
  keep: (id: string) => Promise<void>
  /** Deletes one for good. What is being recorded is not deleted. */
  remove: (id: string) => Promise<void>
  /** Deletes all but what is being recorded: for a sign-out, or to empty it. */
  clear: () => Promise<void>
  /** Looks again for what other pages have done; only needed where no one subscribes. */
  refresh: () => Promise<void>
  /** How much room there is. */
  space: () => Promise<RecordingSpace>
  /**
   * Runs a task that no other tab may run for the same recording: transcribing it, say, which would be billed twice.
   *
   * @returns what the task returns; `undefined`, without running it, while another page records it or has claimed it, unless it
   *   `waits` for that page to be done, or gone
   */
  claim: <Result>(
    id: string,
    task: () => Promise<Result>,
    options?: ClaimOptions,
  ) => Promise<Result | undefined>
  /** Starts a recording. For recorders. */
  begin: (options: BeginRecording) => RecordingWriter
}

/** What a file is kept with. */
export interface PutFile {
  /** How it is called. @default by its type */
  name?: string | undefined
  /** What is spoken; absent if nobody said. */
  language?: string | undefined
  /** Anything of the app's own, to find it in `recording.data`. @default none */
  data?: unknown
}

/** How long a claim may wait. */
export interface ClaimOptions {
  /** Waits until no other page has it. @default false */
  waits?: boolean | undefined
  /** Ends the wait: the claim rejects. @default none */
  signal?: AbortSignal | undefined
}

/** How a recording starts. */
export interface BeginRecording {
  /** What is spoken; absent if nobody said. */
  language?: string | undefined
  /** A recording that is taken up again, and gets a further part; absent for a new one. */
  recording?: Recording | undefined
  /** Called after each piece that was written or could not be. */
  onChange: () => void
}

/** Adds a piece to its part. */
export type AppendPiece = (piece: Blob, durationMs: number, isLeaving: boolean) => void

/** Writes one recording. Nothing of it throws or rejects: what can't be written stays in memory, and `error` says why. */
export interface RecordingWriter {
  /** The recording's id. */
  readonly id: string
  /** Where it is; `null` until the first piece was written or could not be. */
  getKeptIn: () => KeptIn | null
  /** How much of it is on this device, milliseconds. */
  getKeptMs: () => number
  /** How large it is so far. */
  getSizeBytes: () => number
  /** Why it is in memory, as long as it is. */
  getError: () => TranscriptionError | null
  /**
   * What follows is a file of its own.
   *
   * @returns what adds a piece to it: with how long the part is by then, and whether the page may be gone after this task
   */
  addPart: (mimeType: string) => AppendPiece
  /** Ends it; resolves when all of it is written, or can't be. */
  finish: () => Promise<Recording>
  /** Ends it and leaves nothing of it. */
  drop: () => Promise<void>
}
