import type { AudioFormat } from './audioFormats.js'

/** What a file is, by its content. */
export interface Inspection {
  format: AudioFormat
  /** Absent where the file does not say it. */
  durationSeconds?: number | undefined
}
