/** A stretch of recognised speech; times are seconds from the start of the audio. */
export interface Segment {
  start: number
  end: number
  text: string
}

/** What turns audio into words. Replace it in tests that are not about speech. */
export interface Recogniser {
  /** Named in every answer. */
  readonly engine: string
  /** Languages it really understands; other languages are never sent to it. */
  readonly languages: readonly string[]
  /** Settles when the model is loaded for the first time; rejects if that fails. */
  readonly ready: Promise<void>
  /** False while loading, after a crash until the reload is done, and after `close`. */
  readonly isReady: boolean
  /**
   * @param samples mono, 16 kHz
   * @param onProgress called with the share done, 0 to 1
   */
  transcribe(samples: Int16Array<ArrayBuffer>, onProgress: (progress: number) => void): Promise<Segment[]>
  close(): Promise<void>
}
