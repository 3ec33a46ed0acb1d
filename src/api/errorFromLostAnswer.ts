import { isNetworkError } from '../errors/isNetworkError.js'
import { TranscriptionError } from '../errors/TranscriptionError.js'

/** A line that broke after the API had everything: the job may exist and finish, so it must not be started again. */
export function errorFromLostAnswer(thrown: unknown): unknown {
  if (!isNetworkError(thrown)) return thrown
  return new TranscriptionError({
    code: 'still_processing',
    message: 'The line broke after the audio was sent. The transcription may still finish.',
    operation: 'create',
    cause: thrown,
  })
}
