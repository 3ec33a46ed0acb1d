import { nameOf } from '../errors/nameOf.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { recorderError } from './recorderError.js'

/** Why something could not be written. */
export function storageError(thrown: unknown): TranscriptionError {
  return nameOf(thrown) === 'QuotaExceededError'
    ? recorderError('storage_full', 'The device has no room for the recording.', thrown)
    : recorderError('storage_unavailable', 'The browser does not keep the recording.', thrown)
}
