import * as z from 'zod/mini'
import { type ErrorContext, errorFromResponse } from '../errors/errorFromResponse.js'
import { parseJson } from '../errors/parseJson.js'

/** Where a file is put, and where the API finds it then. */
export interface SignedUpload {
  uploadUrl: string
  fileUrl: string
}

const signedSchema = z.looseObject({ upload_url: z.string(), file_url: z.string() })

/**
 * The signed upload in an answer.
 *
 * @param baseUrl what a relative address is relative to
 * @throws TranscriptionError for every answer that holds none
 */
export async function readSignedUpload(
  response: Response,
  baseUrl: string,
  context: ErrorContext,
): Promise<SignedUpload> {
  if (!response.ok) throw await errorFromResponse(response, context)
  const text = await response.text()
  const signed = signedSchema.safeParse(parseJson(text))
  // An empty one would be the API itself.
  const uploadUrl = signed.success && signed.data.upload_url && absolute(signed.data.upload_url, baseUrl)
  if (uploadUrl && signed.data.file_url) return { uploadUrl, fileUrl: signed.data.file_url }
  // The body was read: give the error a copy to look into.
  throw await errorFromResponse(new Response(text || null, response), context)
}

/** The file goes nowhere but to a web server. */
function absolute(url: string, baseUrl: string): string | undefined {
  try {
    const { href, protocol } = new URL(url, new URL(`${baseUrl}/`, globalThis.location?.href))
    return /^https?:$/.test(protocol) ? href : undefined
  } catch {
    return undefined
  }
}
