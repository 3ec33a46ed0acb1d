import { createRetryPolicy, type RetryPolicy } from './createRetryPolicy.js'

/** The API's own retry strategy. What `useTranscription` uses unless told otherwise. */
export const defaultRetryPolicy: RetryPolicy = createRetryPolicy()

/**
 * Whether a failed request is worth another try; fits TanStack Query's `retry` option as it is. Rate limits always,
 * server errors three times, reads and signed uploads also when the answer was lost, nothing else. Never throws.
 *
 * @param failureCount 0 for the first failure
 */
export const shouldRetry: RetryPolicy['shouldRetry'] = defaultRetryPolicy.shouldRetry

/**
 * In how many milliseconds; fits TanStack Query's `retryDelay` option as it is. The server's `retry_after` if there is
 * one, else 1 s, 2 s, 4 s … at most a minute. Never NaN, negative, infinite or more than a timer can hold.
 *
 * @param failureCount 0 for the first failure
 */
export const retryDelay: RetryPolicy['retryDelay'] = defaultRetryPolicy.retryDelay
