import type { ErrorCode, RecorderErrorCode } from '../errors/errorCatalog.js'
import { recorderErrorCatalog } from '../errors/recorderErrorCatalog.js'
import {
  type RetryState,
  TranscriptionError,
  type TranscriptionErrorOptions,
} from '../errors/TranscriptionError.js'
import { withRetryState } from '../errors/withRetryState.js'

/** An error as a run hands it to a banner, for tests and stories of your own components. Final unless `state` says otherwise. */
export function finalError(
  code: ErrorCode,
  state: Partial<RetryState> = {},
  options: Partial<TranscriptionErrorOptions> = {},
): TranscriptionError {
  const known = code in recorderErrorCatalog ? recorderErrorCatalog[code as RecorderErrorCode] : undefined
  const error = new TranscriptionError({
    code,
    severity: known?.severity,
    message: known ? `The recorder said ${code}.` : `The API said ${code}.`,
    ...options,
  })
  return withRetryState(error, { phase: 'error', attempt: 1, willRetry: false, retryAt: null, ...state })
}

/** An error that is tried again by itself in so many seconds. */
export function waitingError(
  code: ErrorCode,
  seconds: number,
  options: Partial<TranscriptionErrorOptions> = {},
): TranscriptionError {
  return finalError(
    code,
    { phase: 'waiting', willRetry: true, retryAt: Date.now() + seconds * 1_000 },
    options,
  )
}
