import { isTranscriptionError } from '../errors/TranscriptionError.js'
import type { RetryPolicy } from './createRetryPolicy.js'
import { defaultRetryPolicy } from './defaultRetryPolicy.js'

/**
 * TanStack Query's forms of `retry`: yes or no, a number of retries, or a function. `failureCount` is 0 for the first
 * failure, and rate limits, server errors and lost answers are counted apart. A cancel is never retried.
 */
export type RetryOption =
  | boolean
  | number
  | ((failureCount: number, error: Error) => boolean | Promise<boolean>)

/** TanStack Query's forms of `retryDelay`, in milliseconds. What is not a usable number falls back to the default. */
export type RetryDelayOption = number | ((failureCount: number, error: Error) => number)

/** What a run asks after a failure. */
export interface RunRetryPolicy {
  shouldRetry: (failureCount: number, error: Error) => boolean | Promise<boolean>
  retryDelay: (failureCount: number, error: Error) => number
  /** Missing where an app decides by itself. */
  retriesOf?: RetryPolicy['retriesOf'] | undefined
}

/** The default policy, with an app's own `retry` and `retryDelay` in place of ours. */
export function customRetryPolicy(
  retry: RetryOption | undefined,
  retryDelay: RetryDelayOption | undefined,
): RunRetryPolicy {
  return {
    ...(retry === undefined ? defaultRetryPolicy : { shouldRetry: shouldRetryOf(retry) }),
    retryDelay(failureCount, error) {
      const delayMs = typeof retryDelay === 'function' ? retryDelay(failureCount, error) : retryDelay
      const usable = typeof delayMs === 'number' && Number.isFinite(delayMs) && delayMs >= 0
      return usable ? delayMs : defaultRetryPolicy.retryDelay(failureCount, error)
    },
  }
}

function shouldRetryOf(retry: RetryOption): RunRetryPolicy['shouldRetry'] {
  return (failureCount, error) => {
    if (isTranscriptionError(error) && error.code === 'aborted') return false
    if (typeof retry === 'function') return retry(failureCount, error)
    return typeof retry === 'number' ? failureCount < retry : retry
  }
}
