import type { AudioFormat } from './detectFormat.js'

/** What is known of a file before it is sent. */
export interface AudioInfo {
  /** What its first bytes say it is, whatever its name is. */
  format: AudioFormat
  /** The content type to send it with, without codecs; it belongs to `format`. */
  contentType: string
  /** How long the audio is; absent where the browser can't tell, and outside of one. */
  durationSeconds?: number | undefined
}
