/** Every error code the API documents, with its category and HTTP status. */
export const apiErrors = {
  missing_required_field: { type: 'invalid_request_error', status: 400 },
  invalid_field_value: { type: 'invalid_request_error', status: 400 },
  invalid_audio_format: { type: 'invalid_request_error', status: 400 },
  file_too_large: { type: 'invalid_request_error', status: 400 },
  invalid_json: { type: 'invalid_request_error', status: 400 },
  missing_api_key: { type: 'authentication_error', status: 401 },
  invalid_api_key: { type: 'authentication_error', status: 401 },
  expired_api_key: { type: 'authentication_error', status: 401 },
  revoked_api_key: { type: 'authentication_error', status: 401 },
  insufficient_scope: { type: 'permission_error', status: 403 },
  ip_not_allowed: { type: 'permission_error', status: 403 },
  origin_not_allowed: { type: 'permission_error', status: 403 },
  job_not_found: { type: 'not_found_error', status: 404 },
  webhook_not_found: { type: 'not_found_error', status: 404 },
  resource_not_found: { type: 'not_found_error', status: 404 },
  rate_limit_exceeded: { type: 'rate_limit_error', status: 429 },
  concurrent_limit_exceeded: { type: 'rate_limit_error', status: 429 },
  daily_quota_exceeded: { type: 'rate_limit_error', status: 429 },
  internal_error: { type: 'server_error', status: 500 },
  service_unavailable: { type: 'server_error', status: 500 },
  model_error: { type: 'server_error', status: 500 },
} as const

export type ApiErrorCode = keyof typeof apiErrors

/** The `error` member of an error answer, as it goes over the wire. */
export interface ApiErrorBody {
  type: string
  code: string
  message: string
  /** The request field at fault. */
  param?: string
  /** Seconds to wait. */
  retry_after?: number
}
