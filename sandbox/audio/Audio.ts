/** What can decode it. */
export type Codec = 'aac' | 'flac' | 'gsm' | 'm4a' | 'mp3' | 'oga' | 'opus' | 'wav' | 'webm'

/** A file made ready for its decoder: without tags, headers first. */
export interface Audio {
  codec: Codec
  /** Given to the decoder at once. */
  head?: Uint8Array
  /** Given to the decoder piece by piece. */
  body: Uint8Array
  /** Where it can be cut into pieces, from a place on; everywhere if left out. */
  nextCut?: (from: number) => number
  /** What the headers say; absent where they say nothing. */
  seconds?: number
}
