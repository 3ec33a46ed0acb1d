import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Decoder } from './audio/createDecoder.js'
import type { FailureQueue } from './failures/createFailureQueue.js'
import type { JobStore } from './jobs/createJobStore.js'
import type { Account, Accounts } from './keys/createAccounts.js'
import type { RateLimitState } from './limits/createRateLimiter.js'
import type { RequestLogEntry } from './RequestLogEntry.js'
import type { Recogniser } from './recogniser/Recogniser.js'
import type { ResolvedOptions } from './SandboxOptions.js'
import type { UploadStore } from './uploads/createUploadStore.js'

/** All that outlives a request. */
export interface SandboxState {
  readonly options: ResolvedOptions
  readonly accounts: Accounts
  readonly decoder: Decoder
  readonly failures: FailureQueue
  readonly jobs: JobStore
  readonly recogniser: Recogniser
  readonly requests: RequestLogEntry[]
  readonly uploads: UploadStore
  isClosing: boolean
}

export interface SandboxEnv {
  /** Node's own request and response; absent when the app is called without a server. */
  Bindings: Partial<HttpBindings>
  Variables: {
    entry: RequestLogEntry
    /** Becomes the X-RateLimit headers. */
    rateLimit: RateLimitState | undefined
    account: Account
    /** Answer a create with 408 at once; set by a staged failure. */
    stillProcessing: { includeId: boolean } | undefined
  }
}

export type SandboxContext = Context<SandboxEnv>
