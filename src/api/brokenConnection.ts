import type { ErrorContext } from '../errors/errorFromResponse.js'
import { TranscriptionError } from '../errors/TranscriptionError.js'

/**
 * The connection broke: whatever a request or the reading of its answer ends in that is not our own abort. Engines have
 * a hundred words for it. After the API had everything the job may exist, so it must not be started again.
 */
export function brokenConnection(
  { operation, jobId }: ErrorContext,
  cause: unknown,
  wasSent: boolean,
): TranscriptionError {
  return wasSent && operation === 'create'
    ? new TranscriptionError({
        code: 'still_processing',
        message: 'The connection broke after the audio was sent. The transcription may still finish.',
        operation,
        cause,
      })
    : new TranscriptionError({
        code: 'connection_error',
        message: 'The server could not be reached.',
        operation,
        jobId,
        cause,
      })
}
