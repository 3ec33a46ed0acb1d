import { cleanText } from './cleanText.js'
import type { ErrorCode } from './errorCatalog.js'
import type { ErrorContext } from './errorFromResponse.js'
import { isNetworkError } from './isNetworkError.js'
import { isTranscriptionError, TranscriptionError } from './TranscriptionError.js'

type Named = [code: ErrorCode, message: string]

const unreadable: Named = ['file_unreadable', 'The file can no longer be read.']
const byName = new Map<unknown, Named>([
  ['AbortError', ['aborted', 'Cancelled.']],
  ['TimeoutError', ['timeout', 'The server did not answer in time.']],
  ['NotReadableError', unreadable],
  ['NotFoundError', unreadable],
])

/**
 * Names whatever was thrown while a request was made: a cancel, a time-out, a broken line, a file that can't be read,
 * or a fault of the app's own code. A `TranscriptionError` comes back as it is; the original is kept as `cause`.
 */
export function errorFromThrown(thrown: unknown, context: ErrorContext = {}): TranscriptionError {
  if (isTranscriptionError(thrown)) return thrown
  const { operation, jobId, secret } = context
  const [code, message] = nameIt(thrown, secret)
  return new TranscriptionError({ code, message, operation, jobId, cause: thrown })
}

function nameIt(thrown: unknown, secret: string | undefined): Named {
  if (isNetworkError(thrown)) return ['connection_error', 'The server could not be reached.']
  const { name, message } = Object(thrown) as { name?: unknown; message?: unknown }
  const said = typeof message === 'string' ? cleanText(message, secret) : ''
  return byName.get(name) ?? ['unknown_error', said || 'Something unexpected was thrown.']
}
