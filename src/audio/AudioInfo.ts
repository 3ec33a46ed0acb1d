import type { AudioFormat } from './audioFormats.js'

/** What is known of a file before it is sent. */
export interface AudioInfo {
  /** What its bytes say it is, whatever its name is; absent where they could not be inspected. */
  format?: AudioFormat | undefined
  /** The content type to send it with, without codecs. */
  contentType: string
  /** How long the audio is; absent where the file does not say it exactly, or has not the bytes for it. */
  durationSeconds?: number | undefined
}
