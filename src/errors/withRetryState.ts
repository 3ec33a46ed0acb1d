import { type RetryState, TranscriptionError } from './TranscriptionError.js'

/** A copy that says what a run is doing about an error. Errors don't change once shown, so a new state is a new object. */
export function withRetryState(
  error: TranscriptionError,
  change: Partial<RetryState>,
  cause: unknown = error.cause,
): TranscriptionError {
  const { message, bodySnippet, stack } = error
  const copy = new TranscriptionError(Object.assign({}, error, { message, bodySnippet, cause }))
  Object.defineProperty(copy, 'stack', { value: stack })
  const { phase, attempt, maxAttempts, willRetry, retryAt } = error
  return Object.assign(copy, { phase, attempt, maxAttempts, willRetry, retryAt, ...change })
}
