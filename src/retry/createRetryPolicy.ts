import { catalogEntry } from '../errors/errorCatalog.js'
import { isTranscriptionError } from '../errors/TranscriptionError.js'

/** The numbers of a retry policy. */
export interface RetryPolicyOptions {
  /**
   * How often a server error, or a read or signed upload whose answer was lost, is tried again. The API's "Stop after
   * 3 attempts" beside "(1s, 2s, 4s)" only fits three retries. Rate limits have no limit on tries.
   * @default 3
   */
  maxRetries?: number | undefined
  /** The first back-off, milliseconds; it doubles from there. @default 1000 */
  baseDelayMs?: number | undefined
  /** The longest back-off, milliseconds. A wait the server asks for may be longer. @default 60_000 */
  maxDelayMs?: number | undefined
  /**
   * The longest server wait that is slept through, milliseconds. A longer one ends the run with its error, which
   * still says when to come back. At most what one timer holds, 24.8 days.
   * @default 25 hours: a day's quota and some slack
   */
  maxWaitMs?: number | undefined
}

/**
 * Two pure functions with TanStack Query's signatures; `failureCount` is 0 for the first failure. They take an `Error`, so
 * that a query or mutation they are given to keeps its own error type, and stand anything else.
 */
export interface RetryPolicy {
  /** Whether to try again. Never throws. */
  shouldRetry: (failureCount: number, error: Error) => boolean
  /** In how many milliseconds. Finite, at least 0, at most what a timer can hold. Never throws. */
  retryDelay: (failureCount: number, error: Error) => number
}

const HOUR_MS = 3_600_000
const MAX_TIMER_MS = 2 ** 31 - 1
/** A server that says "now" is still given a moment. */
const MIN_DELAY_MS = 250

/**
 * The API's retry strategy (api-error-codes, "Retry Strategy") with other numbers: 429 always after `retry_after`,
 * 5xx after 1, 2 and 4 s, nothing else; reads and signed uploads also after a lost answer.
 *
 * @example useQuery({ queryKey, queryFn, retry: policy.shouldRetry, retryDelay: policy.retryDelay })
 */
export function createRetryPolicy(options: RetryPolicyOptions = {}): RetryPolicy {
  const { maxRetries = 3, baseDelayMs = 1_000, maxDelayMs = 60_000, maxWaitMs = 25 * HOUR_MS } = options
  const longestWaitMs = Math.min(maxWaitMs, MAX_TIMER_MS)

  function shouldRetry(failureCount: number, error: unknown): boolean {
    if (serverWaitMs(error) > longestWaitMs) return false
    const retries = { 'after-wait': Number.POSITIVE_INFINITY, backoff: maxRetries, never: 0 }
    return Math.max(failureCount, 0) < retries[effectiveClass(error)]
  }

  function retryDelay(failureCount: number, error: unknown): number {
    const waitMs = serverWaitMs(error)
    // "At once" a second time running is not meant; and a failing server is never asked sooner than it would be anyway.
    const believed = waitMs >= MIN_DELAY_MS || (waitMs >= 0 && !(failureCount > 0))
    const leastMs = believed && effectiveClass(error) !== 'backoff' ? MIN_DELAY_MS : backoffMs(failureCount)
    return Math.min(Math.max(leastMs, waitMs), MAX_TIMER_MS)
  }

  function backoffMs(failureCount: number): number {
    // 2 ** 1100 is Infinity: bound the exponent first.
    const doublings = failureCount > 0 ? Math.min(failureCount, 30) : 0
    const delayMs = Math.min(baseDelayMs * 2 ** doublings, maxDelayMs)
    // Options of NaN or below 0 must not make a hot loop.
    return delayMs >= 0 ? delayMs : MIN_DELAY_MS
  }

  return { shouldRetry, retryDelay }
}

/** What the server asked for; -1 if it did not. */
export function serverWaitMs(error: unknown): number {
  const seconds = isTranscriptionError(error) ? (error.retryAfter ?? -1) : -1
  return seconds >= 0 ? seconds * 1_000 : -1
}

/** A failed job is never started again by itself, and what is safe for reads alone depends on what was being done. */
function effectiveClass(error: unknown): 'after-wait' | 'backoff' | 'never' {
  if (!isTranscriptionError(error) || error.operation === 'job') return 'never'
  const retry = catalogEntry(error.code)?.retry ?? 'never'
  if (retry !== 'reads-only') return retry
  // A signed upload is as safe to repeat as a read: it starts no job, and a file in storage costs nothing.
  return error.operation === 'read' || error.operation === 'upload' ? 'backoff' : 'never'
}
