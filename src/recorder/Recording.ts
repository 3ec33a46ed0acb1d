import type { ErrorReason } from '../errors/ErrorReason.js'
import type { ErrorCode } from '../errors/errorCatalog.js'

/** One file of a recording. Another begins where the microphone was changed or lost: they can't be put together. */
export interface RecordingPart {
  /** What the file is, by its content: `audio/webm`, `audio/mp4`, `audio/ogg`. */
  readonly mimeType: string
  /** How long it is, pauses left out. Known better here than from the file: WebM carries no length. */
  readonly durationMs: number
  /** How large it is. */
  readonly sizeBytes: number
  /** How far it is on its way to a text; absent as long as nothing of it has left. */
  readonly progress?: PartProgress | undefined
}

/**
 * How far a part is on its way to a text. Written before the act it names, so that no reload repeats one.
 * - `sending`: it may have left, and nobody knows its job
 * - `sent`: its job is known, and followed
 * - `done`: its text was there; it can be read again by the job's id
 */
export type PartProgress =
  | { readonly status: 'sending' }
  | { readonly status: 'sent' | 'done'; readonly jobId: string }

/** Why a recording is not sent without a person: cancelled (`aborted`), or refused for what it is. */
export interface HeldFor {
  /** What it ended with. */
  readonly code: ErrorCode
  /** Why, where the code alone does not tell; absent otherwise. */
  readonly reason?: ErrorReason | undefined
}

/**
 * Where a recording is.
 * - `recording`: being made, here or in another tab
 * - `interrupted`: its page ended before it was stopped; what was written until then is all there
 * - `kept`: stopped, and whole
 */
export type RecordingStatus = 'recording' | 'interrupted' | 'kept'

/** What there is to know about a recording, or a file that was chosen, but its sound. A change is a new object. */
export interface Recording {
  /** Random: a React key, and what the store's functions take. */
  readonly id: string
  /** Where it is. */
  readonly status: RecordingStatus
  /** When it began, epoch milliseconds. */
  readonly startedAt: number
  /** All its parts together. */
  readonly durationMs: number
  /** All its parts together. */
  readonly sizeBytes: number
  /** Its files, in order. Transcribe each and join the texts. */
  readonly parts: readonly RecordingPart[]
  /** What is spoken; absent if the recorder was not told. */
  readonly language?: string | undefined
  /** The name of a file that was chosen; absent for what was recorded. */
  readonly name?: string | undefined
  /** When a file that was chosen was last changed, epoch milliseconds; absent for what was recorded. */
  readonly lastModified?: number | undefined
  /** What the app gave with a file; absent if nothing. */
  readonly data?: unknown
  /** Why it is not sent without a person; absent if nothing speaks against it. */
  readonly held?: HeldFor | undefined
  /** Whether it outlives this page. In memory it does not: it should be transcribed or downloaded now. */
  readonly keptIn: KeptIn
  /** Whether this page made it, since it was loaded. */
  readonly isFromThisPage: boolean
}

/** On this device, where it outlives the page, or in this page's memory alone. */
export type KeptIn = 'device' | 'memory'
