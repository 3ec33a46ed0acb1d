import type { TranscriptionError } from '../../errors/TranscriptionError.js'

/** A file that was not taken, and why. */
export interface RejectedFile {
  /** The file. */
  file: File
  /** Why: `invalid_audio_format` (also of an empty file), `file_too_large`, or `invalid_field_value` for one too many. */
  error: TranscriptionError
}
