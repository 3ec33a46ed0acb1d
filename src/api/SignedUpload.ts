import * as z from 'zod/mini'

/** Where a file is put, and where the API finds it then. */
export interface SignedUpload {
  uploadUrl: string
  fileUrl: string
}

const signedSchema = z.looseObject({ upload_url: z.string(), file_url: z.string() })

/**
 * Reads the API's answer; `undefined` if it holds no signed upload.
 *
 * @param baseUrl what a relative address is relative to
 */
export function readSignedUpload(raw: unknown, baseUrl: string): SignedUpload | undefined {
  const { data } = signedSchema.safeParse(raw)
  // An empty address would be the API itself.
  const uploadUrl = data?.upload_url && absolute(data.upload_url, baseUrl)
  return uploadUrl && data.file_url ? { uploadUrl, fileUrl: data.file_url } : undefined
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
