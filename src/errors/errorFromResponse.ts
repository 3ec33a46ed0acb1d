import { cleanText } from './cleanText.js'
import { codeForStatus } from './codeFor.js'
import { parseJson } from './parseJson.js'
import { readBody } from './readBody.js'
import { readErrorBody } from './readErrorBody.js'
import { retryAfterSeconds } from './retryAfter.js'
import { type Operation, TranscriptionError } from './TranscriptionError.js'

/** What is known about a request beside its answer; what is absent stays `undefined` in the error. */
export interface ErrorContext {
  /** What was being done. A 408 of a create may leave a job behind. */
  operation?: Operation | undefined
  /** The transcription it was about. */
  jobId?: string | undefined
  /** A key that must not stand in the error, wherever the server may have quoted it. */
  secret?: string | undefined
}

const SNIPPET_LENGTH = 200
const statusNames = new Map([
  [400, 'Bad request'],
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
  [404, 'Not found'],
  [408, 'Request timeout'],
  [413, 'Content too large'],
  [415, 'Unsupported media type'],
  [422, 'Unprocessable content'],
  [429, 'Too many requests'],
  [500, 'Internal server error'],
  [502, 'Bad gateway'],
  [503, 'Service unavailable'],
  [504, 'Gateway timeout'],
])

/**
 * Turns an answer that is not a transcript into a `TranscriptionError`, whatever its body holds. Reads at most 64 KiB
 * of the body, for at most five seconds. Never throws.
 *
 * A 2xx or 3xx answer becomes `unparsable_response`, an opaque one `connection_error`; all others go by their status
 * and code (api-error-codes, "HTTP Status Codes").
 */
export async function errorFromResponse(
  response: Response,
  context: ErrorContext = {},
): Promise<TranscriptionError> {
  const { operation, jobId, secret } = context
  const { status, headers } = response
  const receivedAt = Date.now()
  if (status === 0) {
    return new TranscriptionError({
      code: 'connection_error',
      message: 'The answer may not be read (opaque response).',
      operation,
      jobId,
    })
  }
  const text = await readBody(response)
  const body = readErrorBody(parseJson(text), secret)
  const facts = {
    operation,
    status,
    receivedAt,
    message: body.message ?? `${statusNames.get(status) ?? 'Unexpected answer'} (${status})`,
    rawCode: body.code,
    rawType: body.type,
    param: body.param,
    requestId: cleanText(headers.get('x-request-id') ?? '', secret) || undefined,
    jobId,
    bodySnippet: body.message ? undefined : cleanText(text, secret, SNIPPET_LENGTH) || undefined,
  }
  if (status < 400) return new TranscriptionError({ ...facts, code: 'unparsable_response' })
  if (status === 408) {
    // The API stops waiting after 300 s while the job goes on; a read that took too long can simply be asked again.
    const code = operation === 'create' ? 'still_processing' : 'timeout'
    return new TranscriptionError({
      ...facts,
      code,
      jobId: jobId ?? jobIdIn(cleanText(text, secret, text.length)),
    })
  }
  return new TranscriptionError({
    ...facts,
    ...codeForStatus(status, body.code, body.type),
    // On a final answer a wait would promise what can't be had.
    retryAfter:
      status === 429 || status >= 500 ? retryAfterSeconds(body.retryAfter, headers, receivedAt) : undefined,
  })
}

/** The body of a 408 is not documented: take an id wherever one could stand. */
function jobIdIn(text: string): string | undefined {
  return /"(?:id|job_id)"\s*:\s*"([\w-]{1,128})"/.exec(text)?.[1]
}
