import type { TranscriptionError } from '../../errors/TranscriptionError.js'

/** A file that was not taken, and why. */
export interface RejectedFile {
  /** The file. */
  file: File
  /** Why, in its `reason`: `invalid_audio_format`, `file_too_large`, `file_unreadable`, or `invalid_field_value` for one too many. */
  error: TranscriptionError
}
