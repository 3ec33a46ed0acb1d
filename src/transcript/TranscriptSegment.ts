/** Words and when they were said. */
export interface TranscriptSegment {
  /** What was said. */
  text: string
  /** When it begins, from the start of the audio. */
  startSeconds: number
  /** When it ends, from the start of the audio. */
  endSeconds: number
}
