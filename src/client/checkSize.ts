import { refuse } from './refuse.js'

/** The API's limit for a file (its "Rate limits" page): 500 MB. */
const MAX_FILE_BYTES = 500 * 1024 * 1024

/**
 * Finds what a file's size alone says.
 *
 * @throws TranscriptionError `invalid_audio_format`, `file_too_large`
 */
export function checkSize({ size }: Blob): void {
  if (size === 0) refuse('invalid_audio_format', 'file', 'The file is empty.')
  if (size > MAX_FILE_BYTES) refuse('file_too_large', 'file', 'The file is larger than 500 MB.')
}
