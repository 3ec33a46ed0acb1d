import type { Failure, QueuedFailure } from '../sandbox/Failure.js'
import { errorCatalog } from '../src/index.js'

export interface FailureChoice {
  label: string
  failure: Failure
}

type ApiErrorCode = Extract<Failure, { kind: 'error' }>['code']

const typeNames: Partial<Record<string, string>> = {
  invalid_request_error: 'Request · 400',
  authentication_error: 'Key · 401',
  permission_error: 'Permission · 403',
  not_found_error: 'Not found · 404',
  rate_limit_error: 'Limits · 429, with the wait above',
  server_error: 'Server · 500',
}

/** The API's own errors, by type. */
export const apiFailures: Record<string, FailureChoice[]> = {}
for (const [code, { type }] of Object.entries(errorCatalog)) {
  const group = typeNames[type]
  if (group === undefined) continue
  apiFailures[group] ??= []
  apiFailures[group].push({ label: code, failure: { kind: 'error', code: code as ApiErrorCode, on: 'any' } })
}

/** What happens to a request before the API sees it, or to its answer on the way back. */
export const lineFailures: FailureChoice[] = [
  { label: 'cut during the upload', failure: { kind: 'cut', after: 'upload-start', on: 'any' } },
  { label: 'cut before the answer', failure: { kind: 'cut', after: 'none', on: 'any' } },
  { label: 'cut inside the answer', failure: { kind: 'cut', after: 'body', on: 'any' } },
  { label: '5 s late', failure: { kind: 'delay', ms: 5_000, on: 'any' } },
  { label: '502 with a web page', failure: { kind: 'html', status: 502, on: 'any' } },
  { label: '500 with nothing', failure: { kind: 'empty', status: 500, on: 'any' } },
  { label: '408, still processing', failure: { kind: 'still_processing', include_id: true } },
  { label: '408, and no id', failure: { kind: 'still_processing', include_id: false } },
]

/** All choices by their label. */
export const failureChoices = new Map(
  [...Object.values(apiFailures).flat(), ...lineFailures].map((choice) => [choice.label, choice.failure]),
)

/** The label of a failure the sandbox has in store. */
export function labelOf(queued: QueuedFailure): string {
  if (queued.kind === 'error') return queued.code
  const known = lineFailures.find(({ failure }) =>
    Object.entries(failure).every(([key, value]) => queued[key as keyof QueuedFailure] === value),
  )
  return known?.label ?? queued.kind
}
