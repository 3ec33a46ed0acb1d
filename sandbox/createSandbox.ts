import type { Hono } from 'hono'
import type { Failure, QueuedFailure } from './Failure.js'
import type { RequestLogEntry } from './RequestLogEntry.js'
import type { SandboxOptions } from './SandboxOptions.js'

/** The API as a Hono app with its state; it does not listen. */
export interface Sandbox {
  readonly app: Hono
  /** Requests so far, oldest first; the control endpoints themselves are left out. */
  readonly requests: readonly RequestLogEntry[]
  /** Failures still to come, in order. */
  readonly failures: readonly QueuedFailure[]
  /** The next matching requests fail like this. */
  fail(...failures: Failure[]): void
  /** Forgets failures, log, limits and jobs. */
  reset(): void
  /** Refuses new jobs (`service_unavailable`) and ends the recogniser. */
  close(): Promise<void>
}

export function createSandbox(options: SandboxOptions = {}): Sandbox {
  throw new Error(`not there yet ${String(options.cors)}`)
}
