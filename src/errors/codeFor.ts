import { type ErrorType, errorCatalog, type RetryClass, type TranscriptionErrorCode } from './errorCatalog.js'

interface Classified {
  code: TranscriptionErrorCode
  type: ErrorType
}

/** What the app's own server says, in the API's place, of the person who asks. */
const codeOfAppServer = new Map<number, TranscriptionErrorCode>([
  [401, 'sign_in_required'],
  [403, 'not_authorized'],
])

/** The codes an answer may name. A Map, so that a code of "__proto__" is just an unknown one. */
const knownCodes = new Map<string, TranscriptionErrorCode>(
  (Object.keys(errorCatalog) as TranscriptionErrorCode[])
    .filter((code) => errorCatalog[code].type !== 'local_error')
    .concat(...codeOfAppServer.values())
    .map((code) => [code, code]),
)

/** What an error is when its code says nothing we know. */
const codeOfType = new Map<string, TranscriptionErrorCode>([
  ['authentication_error', 'invalid_api_key'],
  ['permission_error', 'insufficient_scope'],
  ['not_found_error', 'resource_not_found'],
  ['rate_limit_error', 'rate_limit_exceeded'],
  ['server_error', 'internal_error'],
])

/** Statuses that gateways and web servers give on their own account, without the API's body. */
const codeOfStatus = new Map<number, TranscriptionErrorCode>([
  [413, 'file_too_large'],
  [415, 'invalid_audio_format'],
  [503, 'service_unavailable'],
])

/**
 * Names an error of an HTTP answer: by its code, else its status, else its type. A 401 or 403 that has neither code nor type
 * of the API's comes from the app's own server. The status decides: code and type are
 * believed only if they ask for the same kind of retry, so a 400 that says `rate_limit_exceeded` stays final and a 503
 * that says so is counted.
 */
export function codeForStatus(
  status: number,
  rawCode: string | undefined,
  rawType: string | undefined,
): Classified {
  const type = typeOfStatus(status)
  const names = [
    known(rawCode),
    normal(rawType) === type ? undefined : codeOfAppServer.get(status),
    codeOfStatus.get(status),
    codeOfType.get(type),
    codeOfType.get(normal(rawType)),
  ]
  const code = names.find((name) => name && errorCatalog[name].retry === retryOfType(type)) ?? 'unknown_error'
  const named = errorCatalog[code].type
  return { code, type: named === 'local_error' ? type : named }
}

/** Names an error that came without an HTTP status, as the `error` of a failed job does: code, else type. */
export function codeForJob(rawCode: string | undefined, rawType: string | undefined): Classified {
  const code = known(rawCode) ?? codeOfType.get(normal(rawType)) ?? 'unknown_error'
  return { code, type: errorCatalog[code].type }
}

/**
 * Whether an error body is the API's own: a word of it we know, or both that its errors have. Gateways and an app's own
 * server have words of their own.
 */
export function isOfTheApi(rawCode: string | undefined, rawType: string | undefined): boolean {
  return known(rawCode) !== undefined || codeOfType.has(normal(rawType)) || Boolean(rawCode && rawType)
}

function known(rawCode: string | undefined): TranscriptionErrorCode | undefined {
  return knownCodes.get(normal(rawCode))
}

/** A newer page of the API shows codes in upper case. */
function normal(word: string | undefined): string {
  return word?.trim().toLowerCase() ?? ''
}

function typeOfStatus(status: number): ErrorType {
  if (status >= 500) return 'server_error'
  if (status === 429) return 'rate_limit_error'
  if (status === 404) return 'not_found_error'
  if (status === 403) return 'permission_error'
  if (status === 401) return 'authentication_error'
  return 'invalid_request_error'
}

function retryOfType(type: ErrorType): RetryClass {
  if (type === 'server_error') return 'backoff'
  return type === 'rate_limit_error' ? 'after-wait' : 'never'
}
