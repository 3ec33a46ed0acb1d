import { type ErrorContext, errorFromResponse, errorFromText } from '../errors/errorFromResponse.js'
import { parseJson } from '../errors/parseJson.js'
import { readBody } from '../errors/readBody.js'
import { brokenConnection } from './brokenConnection.js'

/** Hours of speech with the time of each word are a few megabytes. */
const MAX_BYTES = 32 * 1024 * 1024
const MAX_ERROR_LENGTH = 64 * 1024

/**
 * What an answer of the API holds.
 *
 * @param valueOf `undefined` if that is not what was asked for
 * @throws TranscriptionError for every answer that holds none
 */
export async function readAnswer<Value>(
  response: Response,
  context: ErrorContext,
  valueOf: (json: unknown) => Value | undefined,
): Promise<Value> {
  if (!response.ok) throw await errorFromResponse(response, context)
  const body = await readBody(response, MAX_BYTES, Number.POSITIVE_INFINITY)
  const value = valueOf(parseJson(body.text))
  // What came whole is whole, whatever became of the connection after it.
  if (value !== undefined) return value
  if ('fault' in body) throw brokenConnection(context, body.fault, true)
  // The beginning says what it is.
  throw errorFromText(response, body.text.slice(0, MAX_ERROR_LENGTH), context)
}
