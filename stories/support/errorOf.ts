import type { RetryState } from '../../src/index.js'
import { finalError } from '../../src/testing.js'

/** An error as a run hands it to the banner; over, unless `state` says otherwise. */
export const errorOf: typeof finalError = finalError

/** Waits for a retry that is made in so many seconds. */
export function inSeconds(seconds: number): Partial<RetryState> {
  return { phase: 'waiting', willRetry: true, retryAt: Date.now() + seconds * 1_000 }
}

/** The retry is on its way. */
export const retrying: Partial<RetryState> = { phase: 'sending', willRetry: true, attempt: 2, maxAttempts: 4 }

/** Its time has come, and others go first. */
export const inTurn: Partial<RetryState> = { phase: 'queued', willRetry: true, attempt: 2, maxAttempts: 4 }

/** Waits for the connection. */
export const offline: Partial<RetryState> = { phase: 'offline', willRetry: true }

/** The last of four attempts failed. */
export const gaveUp: Partial<RetryState> = { attempt: 4, maxAttempts: 4 }
