/** Sends one transcription to an API at `url`, as the library’s own documentation does. */
export type Client = (url: string) => Attempt

interface Attempt {
  /** Resolves when transcribed (or, for a recording, connected); rejects with what the caller gets instead. */
  result: Promise<unknown>
  /** What the caller can tell its user at this moment. */
  learned: () => Learned
  /** Missing where there is no way to. */
  cancel?: () => void
  /** Missing where there is no way to. */
  retryNow?: () => void
}

export interface Learned {
  code?: string | undefined
  /** How long the wait will still be. */
  seconds?: number | undefined
}
