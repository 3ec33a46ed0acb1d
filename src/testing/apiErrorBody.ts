import { errorCatalog, type TranscriptionErrorCode } from '../errors/errorCatalog.js'

/** The codes the API itself sends. */
export type ApiErrorCode = {
  [Code in TranscriptionErrorCode]: (typeof errorCatalog)[Code]['type'] extends 'local_error' ? never : Code
}[TranscriptionErrorCode]

/** What an error of the API says beside its code. */
export interface ApiErrorFields {
  /** English, for developers; the API's own words vary. @default a sentence that names the code */
  message?: string | undefined
  /** The field at fault. @default none */
  param?: string | undefined
  /** Seconds; also sent as `Retry-After`. @default none */
  retryAfter?: number | undefined
}

/** The body the API sends for a code (api-error-codes, "Error Response Format"). */
export function apiErrorBody(
  code: ApiErrorCode,
  fields: ApiErrorFields = {},
): { error: Record<string, unknown> } {
  const { message = `The API said ${code}.`, param, retryAfter } = fields
  return { error: { type: errorCatalog[code].type, code, message, param, retry_after: retryAfter } }
}
