import { createApi } from '../api/createApi.js'
import type { ClientHeaders } from '../api/createHeaders.js'
import type { TranscriptionUsage } from '../api/TranscriptionUsage.js'
import { isFile } from '../audio/isBlob.js'
import type { RetryOptions } from '../retry/customRetryPolicy.js'
import { createRun, type TranscriptionRun } from '../run/createRun.js'
import type { InternalRunOptions } from '../run/RunOptions.js'
import type { TranscriptionRequest } from '../run/TranscriptionRequest.js'
import { createScheduler } from '../scheduler/createScheduler.js'
import type { Hold } from '../scheduler/Scheduler.js'
import type { Transcript } from '../transcript/Transcript.js'
import type { OpenJobs } from './createOpenJobs.js'
import { forgetOpenJob, keepOpenJob } from './keepOpenJob.js'
import { limitsOf } from './limitsOf.js'
import { readUsage } from './readUsage.js'
import { refuseLiveKey } from './refuseLiveKey.js'

/** Where the API is and how it is asked. */
export interface TranscriptionClientOptions {
  /** Where the API is: in a browser, your own proxy, which adds the key. @default 'https://asr.lesan.ai' */
  baseUrl?: string | undefined
  /** For servers and test keys. A live key is refused in a browser: every visitor could read it. @default none */
  apiKey?: string | undefined
  /** Allows a live key in a browser, for a page that only you can open. @default false */
  allowLiveKeyInBrowser?: boolean | undefined
  /** Sent along with every request; a function is called for every attempt, so a renewed token is used. @default none */
  headers?: ClientHeaders | undefined
  /** `include` sends cookies to a proxy on another origin, too. To storage they never go. @default 'same-origin' */
  credentials?: 'same-origin' | 'include' | undefined
  /** Where transcriptions are created; the API's newer path is `/v1/transcriptions`. @default '/transcribe' */
  path?: string | undefined
  /**
   * How many jobs of this client may be under way at a time; the others wait without a failure.
   * @default 10, the API's own limit for a key
   */
  maxConcurrent?: number | undefined
  /**
   * Keeps the jobs that this client starts until they end, and what its queues list, to come back to them after a
   * reload: `createOpenJobs()`. @default none
   */
  openJobs?: OpenJobs | undefined
  /**
   * Files larger than this are not sent along with the request but put at an address that the API signs for them (and
   * never through a proxy), in bytes. What the API refuses then is asked again without sending the file again. `Infinity`
   * for never. @default 25 MB (25 × 1024 × 1024)
   */
  signedUploadAboveBytes?: number | undefined
  /** Used instead of the page's own. Files are then sent through it as well, without upload progress. @default `fetch`, and `XMLHttpRequest` for files */
  fetch?: typeof fetch | undefined
}

/** Starts and follows transcriptions, all by one scheduler. */
export interface TranscriptionClient {
  /** Starts a transcription. Never throws: what is wrong with the request is the run's error. */
  start: (request: TranscriptionRequest, options?: RetryOptions) => TranscriptionRun
  /**
   * Follows a transcription that exists, for instance after a reload of the page, to its end. A `signal` ends the
   * following as `cancel` does, but leaves the job among the open ones.
   */
  follow: (jobId: string, options?: RetryOptions & { signal?: AbortSignal | undefined }) => TranscriptionRun
  /**
   * Transcribes, through all waits and retries.
   *
   * @throws TranscriptionError (as a rejection); `aborted` when the signal fires
   */
  transcribe: (
    request: TranscriptionRequest,
    options?: RetryOptions & { signal?: AbortSignal | undefined },
  ) => Promise<Transcript>
  /**
   * Reads what the key has used, once, in its turn: it waits while a limit holds requests.
   *
   * @throws TranscriptionError (as a rejection); `aborted` when the signal fires
   */
  usage: (options?: { signal?: AbortSignal | undefined }) => Promise<TranscriptionUsage>
  /** Where its open jobs are kept, and those of its queues; absent if nowhere. */
  openJobs?: OpenJobs | undefined
}

/**
 * A client of the API: what `useTranscription` uses, and all there is without React.
 *
 * @throws TranscriptionError for a live key in a browser; RangeError for a `maxConcurrent` below 1
 */
export function createTranscriptionClient(options: TranscriptionClientOptions = {}): TranscriptionClient {
  const {
    baseUrl = 'https://asr.lesan.ai',
    path = '/transcribe',
    apiKey,
    headers: given,
    allowLiveKeyInBrowser = false,
    maxConcurrent = 10,
    openJobs,
    signedUploadAboveBytes = 25 * 1024 * 1024,
  } = options
  const checked = (headers?: Record<string, string>) => {
    if (!allowLiveKeyInBrowser) refuseLiveKey(apiKey, headers)
    return headers
  }
  const headers = typeof given === 'function' ? async () => checked(await given()) : checked(given)
  checked()
  if (!(maxConcurrent >= 1)) {
    throw new RangeError(
      `lesan-react: maxConcurrent is ${maxConcurrent}, so no request could ever leave. Give a number of 1 or more, or leave it out for the API's own limit of 10.`,
    )
  }
  openJobs?.bindTo?.(baseUrl)
  const api = createApi({ ...options, baseUrl, path, headers, signedUploadAboveBytes })
  const onRefused = new Set<(hold: Hold) => void>()
  const scheduler = createScheduler(maxConcurrent, (hold) => {
    for (const tell of onRefused) tell(hold)
  })

  function start(request: TranscriptionRequest, options: InternalRunOptions = {}): TranscriptionRun {
    const run = createRun({ api, scheduler, request }, options)
    // Callers without types can start anything.
    const file: unknown = (request as TranscriptionRequest | undefined)?.file
    if (openJobs && !options.isListed) keepOpenJob(run, openJobs, isFile(file) ? file.name : undefined)
    return run
  }

  const client: TranscriptionClient = {
    openJobs,
    start,
    follow(jobId, { signal, ...options }: InternalRunOptions & Signal = {}) {
      const run = createRun({ api, scheduler, jobId }, options)
      const keepOpen = openJobs && !options.isListed ? forgetOpenJob(run, openJobs) : undefined
      cancelBy(signal, run, keepOpen)
      return run
    },
    async transcribe(request, { signal, ...startOptions } = {}) {
      const run = start(request, startOptions)
      cancelBy(signal, run)
      return run.result
    },
    usage: ({ signal } = {}) => readUsage(api, scheduler, signal ?? new AbortController().signal),
  }
  limitsOf.set(client, { hold: scheduler.hold, onRefused })
  return client
}

interface Signal {
  signal?: AbortSignal | undefined
}

function cancelBy(signal: AbortSignal | undefined, run: TranscriptionRun, before?: () => void): void {
  if (!signal) return
  const cancel = () => {
    before?.()
    run.cancel(signal.reason)
  }
  if (signal.aborted) return cancel()
  signal.addEventListener('abort', cancel)
  const stop = () => signal.removeEventListener('abort', cancel)
  run.result.then(stop, stop)
}
