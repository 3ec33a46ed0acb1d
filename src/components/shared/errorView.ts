import { catalogEntry, type ErrorCode, type Severity } from '../../errors/errorCatalog.js'
import type { TranscriptionError } from '../../errors/TranscriptionError.js'

/**
 * What there is to say beside the error itself; the banner's `data-state`.
 * - `waiting`: tries again by itself at `until`, or in its turn
 * - `offline`: tries again by itself once the connection is back
 * - `retrying`: is trying again now
 * - `later`: over; it makes sense to try again from `until` on
 * - `final`: over
 */
export type ErrorState = 'waiting' | 'offline' | 'retrying' | 'later' | 'final'

export interface ErrorView {
  state: ErrorState
  severity: Severity
  /** Epoch milliseconds; `null` where time has nothing to do with it. */
  until: number | null
}

export function errorViewOf(error: TranscriptionError): ErrorView {
  const until = tryAgainAt(error)
  return { state: stateOf(error, until), severity: severityOf(error), until }
}

function stateOf({ willRetry, phase }: TranscriptionError, until: number | null): ErrorState {
  if (!willRetry) return until === null ? 'final' : 'later'
  if (phase === 'offline') return 'offline'
  return until === null && phase !== 'queued' ? 'retrying' : 'waiting'
}

/** Whether it is over and well, once it is gone. */
export function hasRecovered(last: TranscriptionError): boolean {
  return errorViewOf(last).state === 'retrying'
}

/** What is still being tried again is a warning, whatever it may become. */
function severityOf({ severity, willRetry }: TranscriptionError): Severity {
  return severity === 'error' && willRetry ? 'warning' : severity
}

function tryAgainAt({ code, retryAt, retryAfter, receivedAt, willRetry }: TranscriptionError): number | null {
  if (Number.isFinite(retryAt)) return retryAt
  // An error that no run dealt with, of a request of the app's own, says when to come back as well.
  const at = receivedAt + (retryAfter ?? 0) * 1_000
  return !willRetry && canHelp(code) && at > receivedAt && Number.isFinite(at) ? at : null
}

/** Whether another try can be offered. Before the end of a server's wait it is sure to fail. */
export function offersRetry(error: TranscriptionError, state: ErrorState, timeHasCome: boolean): boolean {
  switch (state) {
    case 'offline':
      return true // The browser can be wrong about being offline.
    case 'waiting':
    case 'retrying':
      return error.type !== 'rate_limit_error'
    case 'later':
      return timeHasCome
    case 'final':
      return canHelp(error.code) || worthATry.has(error.code) || error.reason === 'withheld'
  }
}

/** Whether another try of the same can help. What is no transcription's failure, whoever shows it knows. */
function canHelp(code: ErrorCode): boolean {
  return catalogEntry(code)?.retry !== 'never'
}

/** Never tried again by themselves, but a person may. */
const worthATry = new Set<ErrorCode>([
  'still_processing',
  'job_not_found',
  'sign_in_required',
  'not_authorized',
  'unknown_error',
])

/** Whether signing in is the way out. */
export function offersSignIn({ code }: Pick<TranscriptionError, 'code'>): boolean {
  return code === 'sign_in_required'
}

/** Whether another file is the way out. */
export function offersOtherFile({ code, reason }: { code: ErrorCode; reason?: string | undefined }): boolean {
  if (reason === 'no_file' || reason === 'one_too_many') return true
  return code === 'file_too_large' || code === 'invalid_audio_format' || code === 'file_unreadable'
}

const QUIET_MS = 1_500

/**
 * Until when a failure is kept to itself, epoch milliseconds; `null` to show it at once. A first failure that is tried
 * again within a second is mostly over before it could be read.
 */
export function quietUntil({
  willRetry,
  attempt = 1,
  phase,
  retryAt,
  receivedAt,
}: TranscriptionError): number | null {
  const silent = receivedAt + QUIET_MS
  return willRetry && attempt <= 1 && phase !== 'offline' && (retryAt ?? 0) < silent ? silent : null
}
