import type { RateLimitAlgorithm } from './limits/createRateLimiter.js'
import type { RequestLogEntry } from './RequestLogEntry.js'
import type { Recogniser } from './recogniser/Recogniser.js'

export interface SandboxLimits {
  /** Requests a minute and key. @default 60 */
  requestsPerMinute: number
  /** Jobs a key may have queued or processing. @default 10 */
  concurrentJobs: number
  /** @default 'fixed-window' */
  algorithm: RateLimitAlgorithm
  /** Minutes of audio a key may send in one UTC day. @default 600 */
  dailyMinutes: number
}

export interface SandboxOptions {
  limits?: Partial<SandboxLimits>
  /** Largest audio file, in bytes. @default 500 MB */
  maxFileBytes?: number
  /** Send CORS headers at all. @default true */
  cors?: boolean
  /** Send CORS headers on answers of 400 and above, too; careless gateways don't. @default true */
  corsOnErrors?: boolean
  /** Let scripts read X-RateLimit-*, Retry-After and X-Request-Id. @default true */
  exposeHeaders?: boolean
  /** Compare content types literally, so that `audio/webm;codecs=opus` is refused. @default false */
  strictContentType?: boolean
  /** Refuse files by the ending of their name, whatever they hold, as some servers do. @default false */
  strictFileNames?: boolean
  /** How long a `sync` create waits for its job before it answers 408, in milliseconds. @default 300_000 */
  syncTimeoutMs?: number
  /** The current time, in epoch milliseconds. @default Date.now */
  now?: () => number
  /** @default Moonshine tiny in a worker thread */
  recogniser?: Recogniser
  /** Called once a request has been answered or its client has left. */
  onRequest?: (entry: RequestLogEntry) => void
}

const MEGABYTE = 1024 * 1024

export type ResolvedOptions = ReturnType<typeof resolveOptions>

export function resolveOptions(options: SandboxOptions) {
  const {
    maxFileBytes = 500 * MEGABYTE,
    cors = true,
    corsOnErrors = true,
    exposeHeaders = true,
    strictContentType = false,
    strictFileNames = false,
    syncTimeoutMs = 300_000,
    now = Date.now,
    recogniser,
    onRequest,
  } = options
  return {
    limits: resolveLimits(options.limits),
    maxFileBytes,
    cors,
    corsOnErrors,
    exposeHeaders,
    strictContentType,
    strictFileNames,
    syncTimeoutMs,
    now,
    recogniser,
    onRequest,
  }
}

function resolveLimits({
  requestsPerMinute = 60,
  concurrentJobs = 10,
  algorithm = 'fixed-window',
  dailyMinutes = 600,
}: Partial<SandboxLimits> = {}): SandboxLimits {
  return { requestsPerMinute, concurrentJobs, algorithm, dailyMinutes }
}
