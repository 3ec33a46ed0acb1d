import { createJobCounter } from '../../sandbox/limits/createJobCounter.js'
import { createRateLimiter, type RateLimitOptions } from '../../sandbox/limits/createRateLimiter.js'

export interface VirtualApiOptions {
  rate: Omit<RateLimitOptions, 'now'>
  concurrentJobs: number
  /** How long a file takes to transcribe, milliseconds. */
  serviceMs: number
}

export interface VirtualApi {
  fetch: typeof fetch
  /** Requests refused so far. */
  refused: () => number
  sent: () => number
  /** Epoch milliseconds of the last answer with a transcript. */
  finishedAt: () => number
}

/** How long a file takes to send; a refusal costs that as well. */
const UPLOAD_MS = 200

/** The sandbox's own limiters behind a `fetch` that takes the time of the (faked) clock. */
export function createVirtualApi({ rate, concurrentJobs, serviceMs }: VirtualApiOptions): VirtualApi {
  const limiter = createRateLimiter({ ...rate, now: Date.now })
  const jobs = createJobCounter({ limit: concurrentJobs })
  let sent = 0
  let refused = 0
  let finishedAt = 0

  function refuse(code: string, retryAfter: number): Response {
    refused += 1
    const error = { type: 'rate_limit_error', code, message: 'Later.', retry_after: retryAfter }
    return Response.json({ error }, { status: 429, headers: { 'retry-after': String(retryAfter) } })
  }

  return {
    refused: () => refused,
    sent: () => sent,
    finishedAt: () => finishedAt,
    async fetch() {
      sent += 1
      await sleep(UPLOAD_MS)
      const { allowed, retryAfterSeconds } = limiter.take()
      if (!allowed) return refuse('rate_limit_exceeded', retryAfterSeconds)
      const release = jobs.take()
      if (!release) return refuse('concurrent_limit_exceeded', 5)
      await sleep(serviceMs)
      release()
      finishedAt = Date.now()
      return Response.json({ id: 'job', status: 'completed', text: 'done' })
    },
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
