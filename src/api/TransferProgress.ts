/** How much of a file has left. Where it goes inside of a form, the form around it is counted as well. */
export interface TransferProgress {
  /** Bytes that have left. */
  sentBytes: number
  /** Bytes in all. */
  totalBytes: number
  /** How fast it goes, over the last few seconds; absent until that can be told. */
  bytesPerSecond?: number | undefined
  /** How much longer it takes at that speed; absent until that can be told. */
  remainingSeconds?: number | undefined
}
