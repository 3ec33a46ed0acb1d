import { errorCatalog } from '../errors/errorCatalog.js'

interface Refusal {
  status: number
  type: string
  message: string
  param?: string
}

/** Every error the proxy gives on its own account. The words are fixed: nothing of the request or the key is in them. */
const refusals = {
  origin_not_allowed: {
    ...errorCatalog.origin_not_allowed,
    message: 'Pages of this origin may not use this proxy. See allowedOrigins.',
  },
  not_authorized: {
    ...errorCatalog.insufficient_scope,
    message: 'The app did not authorize this request.',
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
  // 408 is the API's own "it goes on without you": clients must not send a create again, or it is billed twice.
  still_processing: {
    type: errorCatalog.service_unavailable.type,
    status: 408,
    message: 'The line to the transcription service broke after it had everything. The job may still finish.',
  },
} satisfies Record<string, Refusal>

/** An error answer in the API's own form. */
export function refuse(code: keyof typeof refusals): Response {
  const { status, type, message, param }: Refusal = refusals[code]
  // Without a param the field is left out.
  return Response.json({ error: { type, code, message, param } }, { status })
}
