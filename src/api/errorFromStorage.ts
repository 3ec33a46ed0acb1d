import { type ErrorContext, errorFromResponse } from '../errors/errorFromResponse.js'
import { TranscriptionError } from '../errors/TranscriptionError.js'

/** Statuses by which the API speaks of its key, its scopes and its jobs, and a storage host of the address it was given. */
const ofTheAddress = new Set([401, 403, 404])

/** Turns a storage host's refusal of a file into a `TranscriptionError`. Its body (often XML) is not read for meaning. */
export async function errorFromStorage(
  response: Response,
  context: ErrorContext,
): Promise<TranscriptionError> {
  const error = await errorFromResponse(response, context)
  const meant = meaningOf(response.status)
  if (!meant) return error
  const { message, bodySnippet } = error
  const said = { message: `The storage did not take the file: ${message}`, bodySnippet }
  return new TranscriptionError(Object.assign({}, error, said, meant))
}

function meaningOf(status: number) {
  if (ofTheAddress.has(status)) return { code: 'unknown_error', type: 'invalid_request_error' } as const
  // A limit of its own: no reason to hold requests to the API.
  return status === 429 ? ({ code: 'service_unavailable', type: 'server_error' } as const) : undefined
}
