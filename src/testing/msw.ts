/**
 * For tests of your app: [MSW](https://mswjs.io) handlers for everything the API can do.
 *
 * @module lesan-react/testing/msw
 */

import { delay, type HttpHandler, HttpResponse, http } from 'msw'
import { errorCatalog } from '../errors/errorCatalog.js'
import { type ApiErrorCode, type ApiErrorFields, apiErrorBody } from './apiErrorBody.js'
import { type ApiJobFields, apiJob } from './apiJob.js'
import { type ApiUsageFields, apiUsage } from './apiUsage.js'

/** Wherever the app's client sends its requests: any host, any prefix of a proxy. */
const createPaths = ['*/transcribe', '*/v1/transcriptions']
const readPath = '*/v1/transcriptions/:id'
const usagePath = '*/v1/usage'

/** How creates fail. */
export interface FailsOptions extends ApiErrorFields {
  /** The HTTP status. @default the documented status of the code */
  status?: number | undefined
  /** How many creates fail before they succeed. @default Infinity */
  times?: number | undefined
}

/** Every create answers with a transcript at once. */
export function succeeds(job: ApiJobFields = {}): HttpHandler[] {
  return [...onCreate(() => HttpResponse.json(apiJob(job))), onRead(() => HttpResponse.json(apiJob(job)))]
}

/**
 * Every create answers with a queued job, which is done after it was looked at so many times.
 *
 * @param looks @default 2
 */
export function queuedThenDone(looks = 2, job: ApiJobFields = {}): HttpHandler[] {
  let left = looks
  return [
    ...onCreate(() =>
      HttpResponse.json(apiJob({ ...job, status: 'queued', text: undefined }), { status: 202 }),
    ),
    onRead(() => {
      left -= 1
      return HttpResponse.json(apiJob(left > 0 ? { ...job, status: 'processing', text: undefined } : job))
    }),
  ]
}

/** Creates fail with a code of the API, each time or the first few times. */
export function failsWith(code: ApiErrorCode, options: FailsOptions = {}): HttpHandler[] {
  const { status = errorCatalog[code].status, times = Number.POSITIVE_INFINITY, ...fields } = options
  const headers = fields.retryAfter === undefined ? undefined : { 'Retry-After': String(fields.retryAfter) }
  return firstTimes(times, () => HttpResponse.json(apiErrorBody(code, fields), { status, headers }))
}

/**
 * The first creates are refused by the rate limit, the next succeeds.
 *
 * @param times how many are refused
 * @param retryAfter seconds the API asks to wait
 */
export function rateLimitedTimes(times: number, retryAfter: number): HttpHandler[] {
  return failsWith('rate_limit_exceeded', { times, retryAfter })
}

/** The job is taken and then fails, as the API reports it: without an HTTP status. */
export function jobFailsWith(code: ApiErrorCode, fields: ApiErrorFields = {}): HttpHandler[] {
  const failed = () =>
    HttpResponse.json(apiJob({ status: 'failed', text: undefined, ...apiErrorBody(code, fields) }))
  return [...onCreate(failed), onRead(failed)]
}

/** The API stops waiting while its job goes on (408), with the job's id or without. */
export function stillProcessing(jobId?: string): HttpHandler[] {
  const body = {
    error: { type: 'timeout_error', code: 'request_timeout', message: 'Still processing.' },
    id: jobId,
  }
  return [
    ...onCreate(() => HttpResponse.json(body, { status: 408 })),
    onRead(() => HttpResponse.json(apiJob({ id: jobId }))),
  ]
}

/** The key has used so much of what it may: fields of `GET /v1/usage` as the API names them. */
export function usageIs(fields: ApiUsageFields = {}): HttpHandler[] {
  return [http.get(usagePath, () => HttpResponse.json(apiUsage(fields)))]
}

/** No answer ever; for spinners and cancel buttons. */
export function neverAnswers(): HttpHandler[] {
  return onCreate(async () => {
    await delay('infinite')
    return HttpResponse.error()
  })
}

/**
 * The line is down.
 *
 * @param times how many creates fail before they succeed @default Infinity
 */
export function networkDown(times: number = Number.POSITIVE_INFINITY): HttpHandler[] {
  return firstTimes(times, () => HttpResponse.error())
}

/** A gateway answers with a page of its own. */
export function htmlPage(status = 502): HttpHandler[] {
  return onCreate(() => HttpResponse.html(`<h1>${status}</h1>`, { status }))
}

function firstTimes(times: number, answer: () => Response): HttpHandler[] {
  let left = times
  const create = () => (left-- > 0 ? answer() : HttpResponse.json(apiJob()))
  return [...onCreate(create), onRead(() => HttpResponse.json(apiJob()))]
}

function onCreate(answer: () => Response | Promise<Response>): HttpHandler[] {
  return createPaths.map((path) => http.post(path, answer))
}

function onRead(answer: () => Response): HttpHandler {
  return http.get(readPath, answer)
}
