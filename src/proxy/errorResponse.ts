import { errorCatalog } from '../errors/errorCatalog.js'

interface ProxyError {
  status: number
  type: string
  message: string
  param?: string
}

/** Not one of the API's types, so that a page can tell that the app refused, and not the API. */
const APP_ERROR = 'app_error'

/** Every error the proxy answers with. The texts are fixed: nothing of the request and nothing of the key is in them. */
const errors = {
  sign_in_required: {
    type: APP_ERROR,
    status: 401,
    message: 'The app asks for a sign-in first.',
  },
  not_authorized: {
    type: APP_ERROR,
    status: 403,
    message: 'The app did not authorize this request.',
  },
  origin_not_allowed: {
    ...errorCatalog.origin_not_allowed,
    message: 'Pages of this origin may not use this proxy. See allowedOrigins.',
  },
  resource_not_found: {
    ...errorCatalog.resource_not_found,
    message: 'This proxy forwards no such method and path.',
  },
  file_too_large: {
    ...errorCatalog.file_too_large,
    message: 'The request is larger than this proxy lets through.',
    param: 'file',
  },
  internal_error: {
    ...errorCatalog.internal_error,
    message: 'The proxy failed.',
  },
  service_unavailable: {
    ...errorCatalog.service_unavailable,
    status: 502,
    message: 'The transcription service could not be reached.',
  },
  // The API's own 408 says "the job goes on": clients must not send the create again, or it is billed twice.
  still_processing: {
    type: errorCatalog.service_unavailable.type,
    status: 408,
    message:
      'The connection to the transcription service broke after it had everything. The job may still finish.',
  },
} satisfies Record<string, ProxyError>

/** An error answer in the API's own form. */
export function errorResponse(code: keyof typeof errors): Response {
  const { status, type, message, param }: ProxyError = errors[code]
  // JSON leaves out a param that is undefined.
  return Response.json({ error: { type, code, message, param } }, { status })
}
