import {
  type ErrorCode,
  type RetryState,
  TranscriptionError,
  type TranscriptionErrorOptions,
} from '../../src/index.js'

/** An error as a run hands it to the banner; over, unless `state` says otherwise. */
export function errorOf(
  code: ErrorCode,
  state: Partial<RetryState> = {},
  more: Partial<TranscriptionErrorOptions> = {},
): TranscriptionError {
  const error = new TranscriptionError({ code, message: 'What the API said, for developers.', ...more })
  return error.withRetryState({ phase: 'error', attempt: 1, willRetry: false, retryAt: null, ...state })
}

/** Waits for a retry that leaves in so many seconds. */
export function inSeconds(seconds: number): Partial<RetryState> {
  return { phase: 'waiting', willRetry: true, retryAt: Date.now() + seconds * 1_000 }
}

/** The retry is on its way. */
export const retrying: Partial<RetryState> = { phase: 'sending', willRetry: true, attempt: 2, maxAttempts: 4 }

/** Waits for the connection. */
export const offline: Partial<RetryState> = { phase: 'offline', willRetry: true }

/** The last of four attempts failed. */
export const gaveUp: Partial<RetryState> = { attempt: 4, maxAttempts: 4 }
