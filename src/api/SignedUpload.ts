import { readFields } from '../transcript/readFields.js'

/** Where a file is put, and where the API finds it then. */
export interface SignedUpload {
  uploadUrl: string
  fileUrl: string
}

/**
 * Reads the API's answer; `undefined` if it holds no signed upload.
 *
 * @param baseUrl what a relative address is relative to
 */
export function readSignedUpload(raw: unknown, baseUrl: string): SignedUpload | undefined {
  const fields = readFields(raw)
  const given = fields?.textOf('upload_url')
  const fileUrl = fields?.textOf('file_url')
  // An empty address would be the API itself.
  const uploadUrl = given && absolute(given, baseUrl)
  return uploadUrl && fileUrl ? { uploadUrl, fileUrl } : undefined
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
