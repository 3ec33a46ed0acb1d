import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { RetryOptions } from '../retry/customRetryPolicy.js'

/** What hooks and the queue tell a run beside what an app may. Not for apps. */
export interface InternalRunOptions extends RetryOptions {
  /**
   * The error an earlier run of the same ended with. It is shown as being retried, and if it left a job behind that job
   * is followed instead of being created (and billed) again.
   */
  retryOf?: TranscriptionError | undefined
  /** A queue lists it, and keeps its job among the open ones itself. */
  isListed?: boolean | undefined
  /** Nothing is done before this resolves; what it rejects with ends the run. */
  ready?: Promise<unknown> | undefined
  /** Right before each create leaves, with its permit held; what it rejects with is what that attempt fails with. */
  beforeCreate?: (() => Promise<void>) | undefined
  /** All of a create has left, or may have: without an answer nobody knows whether it arrived. */
  onCreateSent?: (() => void) | undefined
}
