/** One file of a recording. Another begins where the microphone was changed or lost: they can't be put together. */
export interface RecordingPart {
  /** What the file is, by its content: `audio/webm`, `audio/mp4`, `audio/ogg`. */
  readonly mimeType: string
  /** How long it is, pauses left out. Known better here than from the file: WebM carries no length. */
  readonly durationMs: number
  /** How large it is. */
  readonly sizeBytes: number
}

/**
 * Where a recording is.
 * - `recording`: being made, here or in another tab
 * - `interrupted`: its page ended before it was stopped; what was written until then is all there
 * - `kept`: stopped, and whole
 */
export type RecordingStatus = 'recording' | 'interrupted' | 'kept'

/** What there is to know about a recording but its sound. A change is a new object. */
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
  /** Whether it outlives this page. In memory it does not: it should be transcribed or downloaded now. */
  readonly keptIn: KeptIn
  /** Whether this page made it, since it was loaded. */
  readonly isFromThisPage: boolean
}

/** On this device, where it outlives the page, or in this page's memory alone. */
export type KeptIn = 'device' | 'memory'
