import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { createRetryPolicy, type RetryPolicy, serverWaitMs } from './createRetryPolicy.js'
import { defaultRetryPolicy } from './defaultRetryPolicy.js'

/**
 * Whether to try again. A number is the most retries of what may be retried; `true` sets no end to them, `false` makes
 * none. A policy, as `createRetryPolicy` makes one, takes the place of ours. Only a function overrules what may be
 * retried: it gets TanStack Query's arguments (`failureCount` is 0 for the first failure; rate limits, server errors and
 * lost answers are counted apart) and a signal that fires when the run is cancelled meanwhile. A cancel is never retried.
 */
export type RetryOption =
  | boolean
  | number
  | RetryPolicy
  | ((
      failureCount: number,
      error: TranscriptionError,
      context: { signal: AbortSignal },
    ) => boolean | Promise<boolean>)

/**
 * In how many milliseconds, in TanStack Query's forms. What is not a usable number falls back to the policy's; a wait the
 * server asks for is never cut short.
 */
export type RetryDelayOption = number | ((failureCount: number, error: TranscriptionError) => number)

/** How an app wants failures to be dealt with. */
export interface RetryOptions {
  /** Whether to try again after a failure. @default `shouldRetry`, the API's own strategy */
  retry?: RetryOption | undefined
  /** In how many milliseconds to try again. @default `retryDelay`, the API's own strategy */
  retryDelay?: RetryDelayOption | undefined
  /** The longest wait of a server that is slept through, milliseconds. @default 25 hours */
  maxWaitMs?: number | undefined
}

/** What a run asks after a failure. */
export interface RunRetryPolicy {
  /** How many retries are left; where an app's own function decides, whether there is another. */
  retriesLeft: (
    failureCount: number,
    error: TranscriptionError,
    context: { signal: AbortSignal },
  ) => number | boolean | Promise<boolean>
  retryDelay: (failureCount: number, error: TranscriptionError) => number
}

/** More are as good as endless. */
const MOST = 1_000

export function customRetryPolicy({ retry, retryDelay, maxWaitMs }: RetryOptions): RunRetryPolicy {
  const policy = typeof retry === 'object' ? retry : createRetryPolicy({ maxWaitMs })
  return {
    retriesLeft(failureCount, error, context) {
      if (typeof retry === 'function') return error.code !== 'aborted' && retry(failureCount, error, context)
      if (retry === undefined || typeof retry === 'object') return leftOf(policy, failureCount, error)
      const most = retry === true ? Number.POSITIVE_INFINITY : Math.ceil(Number(retry))
      // All failures count, of whatever kind.
      return policy.shouldRetry(0, error) ? most - (error.attempt ?? 1) + 1 : 0
    },
    retryDelay(failureCount, error) {
      const own = typeof retryDelay === 'function' ? retryDelay(failureCount, error) : retryDelay
      const delays = [
        own,
        policy.retryDelay(failureCount, error),
        defaultRetryPolicy.retryDelay(failureCount, error),
      ]
      return Math.max(delays.find(isUsable) ?? 0, serverWaitMs(error))
    },
  }
}

/** How often a policy would go on; its functions are pure, so it can be asked ahead. */
function leftOf(policy: RetryPolicy, failureCount: number, error: TranscriptionError): number {
  for (let left = 0; left < MOST; left++) if (!policy.shouldRetry(failureCount + left, error)) return left
  return Number.POSITIVE_INFINITY
}

/** Callers without types can return anything. */
function isUsable(delayMs: unknown): delayMs is number {
  return Number.isFinite(delayMs) && Number(delayMs) >= 0
}
