import { cleanText } from './cleanText.js'
import type { ErrorContext } from './errorFromResponse.js'
import { isNetworkError } from './isNetworkError.js'
import { isTranscriptionError, TranscriptionError } from './TranscriptionError.js'

/**
 * Names whatever was thrown while a request was made: a cancel, a time-out, a broken line, a file that can't be read,
 * or a fault of the app's own code. A `TranscriptionError` comes back as it is; the original is kept as `cause`.
 */
export function errorFromThrown(thrown: unknown, context: ErrorContext = {}): TranscriptionError {
  if (isTranscriptionError(thrown)) return thrown
  const { operation, jobId, secret } = context
  const facts = { operation, jobId, cause: thrown }
  const name = nameOf(thrown)
  if (name === 'AbortError')
    return new TranscriptionError({ ...facts, code: 'aborted', message: 'Cancelled.' })
  if (name === 'TimeoutError') {
    return new TranscriptionError({
      ...facts,
      code: 'timeout',
      message: 'The server did not answer in time.',
    })
  }
  if (name === 'NotReadableError' || name === 'NotFoundError') {
    return new TranscriptionError({
      ...facts,
      code: 'file_unreadable',
      message: 'The file can no longer be read.',
    })
  }
  if (isNetworkError(thrown)) {
    return new TranscriptionError({
      ...facts,
      code: 'connection_error',
      message: 'The server could not be reached.',
    })
  }
  const said = thrown instanceof Error ? cleanText(thrown.message, secret) : ''
  return new TranscriptionError({
    ...facts,
    code: 'unknown_error',
    message: said || 'Something unexpected was thrown.',
  })
}

function nameOf(thrown: unknown): string | undefined {
  return thrown instanceof Error || thrown instanceof DOMException ? thrown.name : undefined
}
