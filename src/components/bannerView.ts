import { type ErrorCode, errorCatalog } from '../errors/errorCatalog.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'

/**
 * What there is to say beside the error itself; the banner's `data-state`.
 * - `waiting`: tries again by itself at `until`
 * - `offline`: tries again by itself once the connection is back
 * - `retrying`: is trying again now
 * - `later`: over; it makes sense to try again from `until` on
 * - `final`: over
 */
export type BannerState = 'waiting' | 'offline' | 'retrying' | 'later' | 'final'

export interface BannerView {
  state: BannerState
  /** Epoch milliseconds; `null` where time has nothing to do with it. */
  until: number | null
}

export function bannerViewOf(error: TranscriptionError): BannerView {
  if (error.willRetry) {
    if (error.phase === 'waiting') return { state: 'waiting', until: error.retryAt }
    return { state: error.phase === 'offline' ? 'offline' : 'retrying', until: null }
  }
  const until = tryAgainAt(error)
  return { state: until === null ? 'final' : 'later', until }
}

function tryAgainAt(error: TranscriptionError): number | null {
  if (error.retryAt !== null || error.retryAfter === undefined) return error.retryAt
  // An error that no run dealt with: of a request of the app's own.
  const { retry } = errorCatalog[error.code]
  return retry === 'after-wait' || retry === 'backoff' ? error.receivedAt + error.retryAfter * 1_000 : null
}

/** Whether another try can be offered. Before the end of a server's wait it is sure to fail. */
export function offersRetry(error: TranscriptionError, state: BannerState, timeHasCome: boolean): boolean {
  switch (state) {
    case 'offline':
      return true // The browser can be wrong about being offline.
    case 'waiting':
    case 'retrying':
      return error.type !== 'rate_limit_error'
    case 'later':
      return timeHasCome
    case 'final':
      return errorCatalog[error.code].retry !== 'never' || worthATry.has(error.code)
  }
}

/** Never tried again by themselves, but a person may. */
const worthATry = new Set<ErrorCode>(['still_processing', 'job_not_found', 'unknown_error'])

/** Whether another file is the way out. */
export function offersOtherFile({ code }: TranscriptionError): boolean {
  return code === 'file_too_large' || code === 'invalid_audio_format' || code === 'file_unreadable'
}
