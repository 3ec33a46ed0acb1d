import type { ErrorCode } from './errorCatalog.js'
import type { ErrorContext } from './errorFromResponse.js'
import { isNetworkError } from './isNetworkError.js'
import { nameOf } from './nameOf.js'
import { isTranscriptionError, TranscriptionError } from './TranscriptionError.js'

type Named = [code: ErrorCode, message: string]

const broken: Named = ['connection_error', 'The server could not be reached.']
const unexpected: Named = ['unknown_error', 'Something unexpected was thrown.']
const unreadable: Named = ['file_unreadable', 'The file can no longer be read.']
const byName = new Map<unknown, Named>([
  ['AbortError', ['aborted', 'Cancelled.']],
  ['TimeoutError', ['timeout', 'The server did not answer in time.']],
  ['NotReadableError', unreadable],
  ['NotFoundError', unreadable],
])

/**
 * Names whatever was thrown while a request was made: a cancel, a time-out, a broken connection, a file that can't be
 * read, or a fault of the app's own code, whose words are not repeated: they may hold anything. A `TranscriptionError`
 * comes back as it is; the original is kept as `cause`.
 */
export function errorFromThrown(
  thrown: unknown,
  { operation, jobId }: ErrorContext = {},
): TranscriptionError {
  if (isTranscriptionError(thrown)) return thrown
  const [code, message] = isNetworkError(thrown) ? broken : (byName.get(nameOf(thrown)) ?? unexpected)
  return new TranscriptionError({ code, message, operation, jobId, cause: thrown })
}
