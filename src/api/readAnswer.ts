import { type ErrorContext, errorFromResponse } from '../errors/errorFromResponse.js'
import { parseJson } from '../errors/parseJson.js'
import { readTranscript, type Transcript } from '../transcript/Transcript.js'
import { errorFromLostAnswer } from './errorFromLostAnswer.js'

/**
 * The transcription in an answer.
 *
 * @throws TranscriptionError for every answer that holds none
 */
export async function readAnswer(response: Response, context: ErrorContext): Promise<Transcript> {
  if (!response.ok) throw await errorFromResponse(response, context)
  const text = await response.text().catch((thrown: unknown) => {
    throw context.operation === 'create' ? errorFromLostAnswer(thrown) : thrown
  })
  const transcript = readTranscript(parseJson(text))
  if (transcript) return transcript
  // The body was read: give the error a copy to look into.
  throw await errorFromResponse(new Response(text || null, response), context)
}
