import type { Failure, QueuedFailure } from '../sandbox/Failure.js'
import { errorCatalog } from '../src/index.js'
import type { DemoWords, FailureGroup, FirstFailure, LineFailure } from './words/DemoWords.js'

type ApiErrorCode = Extract<Failure, { kind: 'error' }>['code']

const groupOf: Partial<Record<string, Exclude<FailureGroup, 'line'>>> = {
  invalid_request_error: 'request',
  authentication_error: 'key',
  permission_error: 'permission',
  not_found_error: 'notFound',
  rate_limit_error: 'limits',
  server_error: 'server',
}

/** The API's own codes, by what they are about. */
export const apiCodes: Partial<Record<FailureGroup, { codes: ApiErrorCode[]; status: number }>> = {}
for (const [code, { type, status }] of Object.entries(errorCatalog)) {
  const group = groupOf[type]
  if (group === undefined || status === null) continue
  const { codes } = (apiCodes[group] ??= { codes: [], status })
  codes.push(code as ApiErrorCode)
}

export const lineFailures: Record<LineFailure, Failure> = {
  cutUpload: { kind: 'cut', after: 'upload-start', on: 'any' },
  cutBeforeAnswer: { kind: 'cut', after: 'none', on: 'any' },
  cutInAnswer: { kind: 'cut', after: 'body', on: 'any' },
  late: { kind: 'delay', ms: 5_000, on: 'any' },
  webPage: { kind: 'html', status: 502, on: 'any' },
  nothing: { kind: 'empty', status: 500, on: 'any' },
  stillProcessing: { kind: 'still_processing', include_id: true },
  stillProcessingNoId: { kind: 'still_processing', include_id: false },
  signedOut: { kind: 'raw', status: 401, body: 'Signed out.', on: 'any' },
}

interface FirstChoice {
  status?: number
  /** `offline` is the browser's. */
  failure: Failure | 'offline'
}

/** What everyone meets first. */
export const firstFailures: Record<FirstFailure, FirstChoice> = {
  rateLimit: { status: 429, failure: { kind: 'error', code: 'rate_limit_exceeded', on: 'any' } },
  dailyLimit: {
    status: 429,
    failure: { kind: 'error', code: 'daily_quota_exceeded', retry_after: 5 * 3_600, on: 'any' },
  },
  // Often enough for a countdown to be seen.
  serverError: { status: 500, failure: { kind: 'error', code: 'internal_error', times: 3, on: 'any' } },
  offline: { failure: 'offline' },
  fileRefused: { status: 400, failure: { kind: 'error', code: 'invalid_audio_format', on: 'create' } },
  sessionExpired: { status: 401, failure: lineFailures.signedOut },
}

/** The failure that a choice stands for; a code of the API is its own name. */
export function failureOf(choice: string): Failure | 'offline' {
  if (choice in firstFailures) return firstFailures[choice as FirstFailure].failure
  if (choice in lineFailures) return lineFailures[choice as LineFailure]
  return { kind: 'error', code: choice as ApiErrorCode, on: 'any' }
}

/** What a failure that the sandbox has in store is called. */
export function nameOf(queued: QueuedFailure, words: DemoWords): string {
  if (queued.kind === 'error') return queued.code
  const known = (Object.keys(lineFailures) as LineFailure[]).find((choice) =>
    Object.entries(lineFailures[choice]).every(
      ([key, value]) => queued[key as keyof QueuedFailure] === value,
    ),
  )
  return known ? words.line[known] : queued.kind
}
