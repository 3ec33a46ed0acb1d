import { hide, type RetryState, TranscriptionError } from './TranscriptionError.js'

/** A copy that says what a run is doing about it. Errors don't change once shown, so a new state is a new object. */
export function withRetryState(
  error: TranscriptionError,
  change: Partial<RetryState>,
  cause: unknown = error.cause,
): TranscriptionError {
  const { message, bodySnippet, phase, attempt, maxAttempts, willRetry, retryAt } = error
  const copy = new TranscriptionError(Object.assign({}, error, { message, bodySnippet, cause }))
  hide(copy, 'stack', error.stack)
  return Object.assign(copy, { phase, attempt, maxAttempts, willRetry, retryAt, ...change })
}
