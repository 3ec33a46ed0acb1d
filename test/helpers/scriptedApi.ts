import {
  createTranscriptionClient,
  type TranscriptionClient,
  type TranscriptionClientOptions,
} from '../../src/core.js'

export interface Sent {
  /** Milliseconds since the script began. */
  at: number
  method: string
  path: string
  headers: Headers
}

type Answer = Response | Error | 'hang'
/** An answer, or what makes one from the number of the request (from 0). */
export type Step = Answer | ((index: number) => Answer)

export interface ScriptedApi {
  client: TranscriptionClient
  sent: Sent[]
  /** When each request left, in whole seconds since the script began. */
  seconds: () => number[]
  /** Requests that have no answer yet and were not aborted. */
  open: () => number
}

/** A client whose network plays a script: the n-th request gets the n-th step, the last one is repeated. */
export function scriptedApi(steps: Step[], options: TranscriptionClientOptions = {}): ScriptedApi {
  const startedAt = Date.now()
  const sent: Sent[] = []
  let open = 0
  const client = createTranscriptionClient({
    baseUrl: 'https://api.test',
    ...options,
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input)
      const index = sent.length
      sent.push({
        at: Date.now() - startedAt,
        method: init?.method ?? 'GET',
        path: url.pathname,
        headers: new Headers(init?.headers),
      })
      const step = steps[Math.min(index, steps.length - 1)]
      const answer = typeof step === 'function' ? step(index) : step
      if (answer instanceof Error) throw answer
      if (answer instanceof Response) return answer.clone()
      open += 1
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          open -= 1
          reject(init.signal?.reason)
        })
      })
    },
  })
  return { client, sent, seconds: () => sent.map(({ at }) => Math.round(at / 1_000)), open: () => open }
}

export const request = { audioUrl: 'https://files.test/a.mp3', language: 'am' } as const

export function job(status: string, more: object = {}): Response {
  return Response.json({
    id: 'job_1',
    status,
    text: status === 'completed' ? 'ሰላም' : '',
    url: '/v1/transcriptions/job_1',
    ...more,
  })
}

export const done: Response = job('completed')

export function failure(status: number, code: string, more: object = {}): Response {
  return Response.json(
    { error: { type: 'any_error', code, message: `It said ${code}.`, ...more } },
    { status },
  )
}

export function rateLimited(retryAfter?: number): Response {
  return failure(429, 'rate_limit_exceeded', { retry_after: retryAfter })
}

export const lineBroke: Error = new TypeError('fetch failed')
