/**
 * Whether sending again can help.
 * - `after-wait`: yes, without a limit on tries, once the server's wait is over (429).
 * - `backoff`: yes, a few times, 1 s, 2 s, 4 s apart (5xx).
 * - `reads-only`: as `backoff`, for reads and signed uploads; never for a create: its job may be running, and there is no
 *   idempotency key.
 * - `never`: no.
 */
export type RetryClass = 'after-wait' | 'backoff' | 'reads-only' | 'never'

/** How bad it is: `warning` passes by itself or may, `error` is over, `critical` is the app's set-up, `info` is a cancel. */
export type Severity = 'warning' | 'error' | 'critical' | 'info'

/** What is known of a code. */
export interface CatalogEntry {
  /** The API's category, or `local_error` for what this library finds itself. */
  type: string
  /** The HTTP status it usually comes with; `null` where there is no response. */
  status: number | null
  retry: RetryClass
  severity: Severity
}

const invalidRequest = {
  type: 'invalid_request_error',
  status: 400,
  retry: 'never',
  severity: 'error',
} as const
const authentication = {
  type: 'authentication_error',
  status: 401,
  retry: 'never',
  severity: 'critical',
} as const
const permission = { ...authentication, type: 'permission_error', status: 403 } as const
const notFound = { type: 'not_found_error', status: 404, retry: 'never', severity: 'error' } as const
const rateLimit = {
  type: 'rate_limit_error',
  status: 429,
  retry: 'after-wait',
  severity: 'warning',
} as const
const server = {
  type: 'server_error',
  status: 500,
  retry: 'backoff',
  severity: 'error',
} as const
const local = { type: 'local_error', status: null, retry: 'never', severity: 'error' } as const

/**
 * Every failure a transcription can end in: the 21 codes the API documents (api-error-codes, "HTTP Status Codes") and
 * the ones found on this side of the wire. Types, retry, words, stories and test handlers all follow from this table.
 */
export const errorCatalog = {
  missing_required_field: invalidRequest,
  invalid_field_value: invalidRequest,
  invalid_audio_format: invalidRequest,
  file_too_large: invalidRequest,
  invalid_json: invalidRequest,

  missing_api_key: authentication,
  invalid_api_key: authentication,
  expired_api_key: authentication,
  revoked_api_key: authentication,

  insufficient_scope: permission,
  ip_not_allowed: permission,
  origin_not_allowed: permission,

  job_not_found: notFound,
  webhook_not_found: notFound,
  resource_not_found: notFound,

  rate_limit_exceeded: rateLimit,
  concurrent_limit_exceeded: rateLimit,
  daily_quota_exceeded: rateLimit,

  internal_error: server,
  service_unavailable: { ...server, status: 503 },
  model_error: server,

  /** A 401 that the API did not write: the app's own server does not know who asks. */
  sign_in_required: { ...local, status: 401 },
  /** A 403 that the API did not write: the app's own server does not let this person do it. */
  not_authorized: { ...local, status: 403 },
  /** No answer: no network, DNS, TLS, CORS, or the connection broke while sending. */
  connection_error: { ...local, retry: 'reads-only' },
  /** No answer in time. */
  timeout: { ...local, retry: 'reads-only' },
  /** The API took the work but the answer was lost (408, or the connection broke after the upload): it may still finish. */
  still_processing: { ...local, severity: 'warning' },
  /** An answer that is not what the API promises. */
  unparsable_response: { ...local, retry: 'reads-only' },
  /** The chosen file changed or vanished, or may not be read. */
  file_unreadable: local,
  /** Cancelled by the person or the app. */
  aborted: { ...local, severity: 'info' },
  unknown_error: local,
} as const satisfies Record<string, CatalogEntry>

/** The codes a recorder can end in or go on with. Their table and their words come with `lesan-react/recorder`. */
export type RecorderErrorCode =
  /** The browser's question was closed without an answer: it may be asked again. */
  | 'microphone_dismissed'
  /** The person, or the system, does not allow it: the browser does not ask again. */
  | 'microphone_denied'
  /** The page may not: a policy, a frame without leave, an insecure address, a browser inside another app. */
  | 'microphone_blocked'
  /** There is none. */
  | 'microphone_missing'
  /** Another program has it. */
  | 'microphone_busy'
  /** It was there and went: unplugged, taken by the system, or no longer allowed. */
  | 'microphone_lost'
  /** The browser can't record, or stopped recording. */
  | 'recorder_failed'
  /** Stopped without a byte. */
  | 'nothing_recorded'
  /** Stopped before there was enough to transcribe. */
  | 'recording_too_short'
  /** Its page was closed while it was made; what was said until then is there. */
  | 'recording_interrupted'
  /** It was transcribed, and there is no word in the text. */
  | 'no_speech'
  /** The device has no room: the recording is in memory. */
  | 'storage_full'
  /** The browser keeps nothing here: the recording is in memory. */
  | 'storage_unavailable'

/** The codes a transcription can end in. */
export type TranscriptionErrorCode = keyof typeof errorCatalog

/** The codes this library knows. What the wire said, known or not, is in `rawCode`. */
export type ErrorCode = TranscriptionErrorCode | RecorderErrorCode

/** The categories this library knows. What the wire said, known or not, is in `rawType`. */
export type ErrorType = (typeof errorCatalog)[TranscriptionErrorCode]['type']

/**
 * What is known of a code; `undefined` for those of a recorder, whose errors bring it along, and for those of another
 * version of this package.
 */
export function catalogEntry(code: ErrorCode): (typeof errorCatalog)[TranscriptionErrorCode] | undefined {
  return (errorCatalog as Partial<Record<ErrorCode, (typeof errorCatalog)[TranscriptionErrorCode]>>)[code]
}
