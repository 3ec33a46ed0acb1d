import { cleanText } from './cleanText.js'
import { codeForStatus, isOfTheApi } from './codeFor.js'
import { parseJson } from './parseJson.js'
import { readBody } from './readBody.js'
import { type ErrorBody, own, readErrorBody } from './readErrorBody.js'
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
  const receivedAt = Date.now()
  return errorFromText(response, (await readBody(response)).text, context, receivedAt)
}

/** The same for an answer whose body was read. */
export function errorFromText(
  { status, headers, type }: Pick<Response, 'status' | 'headers' | 'type'>,
  text: string,
  { operation, jobId, secret }: ErrorContext,
  receivedAt: number = Date.now(),
): TranscriptionError {
  const json = parseJson(text)
  const body = readErrorBody(json, secret)
  const facts = {
    operation,
    status: status || undefined,
    receivedAt,
    message: body.message ?? `${statusNames.get(status) ?? 'Unexpected answer'} (${status})`,
    rawCode: body.code,
    rawType: body.type,
    param: body.param,
    requestId: cleanText(headers.get('x-request-id') ?? '', secret) || undefined,
    jobId,
    bodySnippet: body.message ? undefined : cleanText(text, secret, SNIPPET_LENGTH) || undefined,
  }
  // Nothing else may be read of what is opaque.
  if (type === 'opaqueredirect')
    return new TranscriptionError({ ...facts, code: 'unparsable_response', message: REDIRECTED })
  if (status === 0) {
    const message = 'The answer may not be read (opaque response).'
    return new TranscriptionError({ ...facts, code: 'connection_error', message })
  }
  if (status < 400) return new TranscriptionError({ ...facts, code: 'unparsable_response' })
  if (operation === 'create' && mayHaveStarted(status, body))
    return new TranscriptionError({
      ...facts,
      code: 'still_processing',
      jobId: status === 408 ? jobIdIn(json, secret) : undefined,
    })
  if (status === 408) return new TranscriptionError({ ...facts, code: 'timeout' })
  return new TranscriptionError({
    ...facts,
    ...codeForStatus(status, body.code, body.type),
    // On a final answer a wait would promise what can't be had.
    retryAfter:
      status === 429 || status >= 500 ? retryAfterSeconds(body.retryAfter, headers, receivedAt) : undefined,
  })
}

const REDIRECTED = 'The answer was a redirect. Those are not followed: the recording would go elsewhere.'
/** What gateways give that stopped waiting or lost the answer: nginx, and Cloudflare's own two. */
const gatewayTimeouts = new Set([504, 520, 524])

/** The API itself stops waiting after 300 s with a 408, while the job goes on; gateways do it earlier, in words of their own. */
function mayHaveStarted(status: number, { code, type }: ErrorBody): boolean {
  return status === 408 || (gatewayTimeouts.has(status) && !isOfTheApi(code, type))
}

/** The body of a 408 is not documented: a job's id wherever one could stand, and never a request's. */
function jobIdIn(body: unknown, secret: string | undefined): string | undefined {
  const places = [body, ...['error', 'job', 'data', 'transcription'].map((name) => own(body, name))]
  return ['job_id', 'id']
    .flatMap((name) => places.map((place) => own(place, name)))
    .find(
      (id): id is string =>
        typeof id === 'string' && /^(?!req)[\w-]{1,128}$/i.test(id) && cleanText(id, secret) === id,
    )
}
