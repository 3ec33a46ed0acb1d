import { fileName } from '../audio/fileName.js'
import { readBytes } from '../audio/readBytes.js'
import { errorFromJob } from '../errors/errorFromJob.js'
import type { ErrorContext } from '../errors/errorFromResponse.js'
import { errorFromThrown } from '../errors/errorFromThrown.js'
import { isTranscriptionError, type Operation, TranscriptionError } from '../errors/TranscriptionError.js'
import { withTimeout } from '../time/withTimeout.js'
import { isJobId, readTranscript } from '../transcript/Transcript.js'
import { brokenConnection } from './brokenConnection.js'
import { copyInMemory, MAX_COPY_BYTES, withheld } from './copyInMemory.js'
import { createHeaders, type HeadersOfAttempt } from './createHeaders.js'
import { errorFromStorage } from './errorFromStorage.js'
import { formOf } from './formOf.js'
import { isReachable } from './isReachable.js'
import { readAnswer } from './readAnswer.js'
import { readSignedUpload } from './SignedUpload.js'
import { sendFile } from './sendFile.js'
import type { ApiCall, JobAddress, SendCall, TranscriptionApi } from './TranscriptionApi.js'
import { readTranscriptionUsage } from './TranscriptionUsage.js'
import type { TransferProgress } from './TransferProgress.js'
import { warnOfMissingProxy } from './warnOfMissingProxy.js'

export interface ApiOptions {
  baseUrl: string
  path: string
  apiKey?: string | undefined
  headers: HeadersOfAttempt
  credentials?: 'same-origin' | 'include' | undefined
  signedUploadAboveBytes: number
  fetch?: typeof fetch | undefined
}

/** A request on its way, within an attempt. */
interface Sending extends SendCall {
  context: ErrorContext
  keepAlive: () => void
}

/** A sync create answers within 300 s or with 408; this is that and the way there and back. */
const CREATE_TIMEOUT_MS = 330_000
const READ_TIMEOUT_MS = 30_000
/** After the last news of an upload: what buffers hold has a slow connection to go, and big files are put together behind it. */
const UPLOAD_TIMEOUT_MS = 120_000
/** Engines refuse those, and quote them. */
const PASSWORD_IN_URL = '`baseUrl` holds a user name or a password. Give them as a header.'
/** 32 kbit/s, while there is no news of an upload: behind a service worker there never is any. */
const LEAST_BYTES_PER_MS = 4

/** The Lesan API. */
export function createApi(options: ApiOptions): TranscriptionApi {
  const { apiKey, path, credentials, signedUploadAboveBytes } = options
  const baseUrl = options.baseUrl.replace(/\/$/, '')
  const byXhr = !options.fetch && typeof XMLHttpRequest !== 'undefined'

  return {
    signedUploadAboveBytes,
    uploaded: new WeakMap(),

    create({ language, mode, ...source }, call) {
      const limit = { ms: CREATE_TIMEOUT_MS, file: source.file }
      return attempt('create', call, limit, async (sending) => {
        const fields = { language, mode }
        const body = source.file
          ? formOf(await steady(source.file), fileName(source.file, source.audio), source.audio, fields)
          : JSON.stringify({ audio_url: source.audioUrl, ...fields })
        const answer = await ask('POST', path, sending, body)
        const created = readAnswer(answer, sending.context, readTranscript)
        return created.catch((error: TranscriptionError) => {
          warnOfMissingProxy(error, baseUrl + path)
          throw error
        })
      })
    },

    async upload({ file, audio }, call) {
      const { contentType } = audio
      const { uploadUrl, fileUrl } = await attempt(
        'upload',
        call,
        { ms: READ_TIMEOUT_MS },
        async (sending) => {
          await readBytes(file, 0, 1)
          const query = new URLSearchParams({ filename: fileName(file, audio), content_type: contentType })
          const answer = await ask('GET', `/v1/uploads/signed-url?${query}`, sending)
          return readAnswer(answer, sending.context, (json) => readSignedUpload(json, baseUrl))
        },
      )
      return attempt('upload', call, { ms: UPLOAD_TIMEOUT_MS, file }, async (sending) => {
        const response = await put(uploadUrl, file, contentType, sending)
        if (!response.ok) throw await errorFromStorage(response, sending.context)
        // A body that nobody reads keeps its connection.
        response.body?.cancel().catch(nothing)
        return fileUrl
      })
    },

    read(job, call) {
      return attempt('read', call, { ms: READ_TIMEOUT_MS, jobId: job.id }, async (sending) => {
        const answer = await ask('GET', pathOf(job), sending)
        return readAnswer(answer, sending.context, (json) => {
          const transcript = readTranscript(json)
          return transcript?.id === job.id ? transcript : undefined
        })
      })
    },

    usage(call) {
      return attempt('read', call, { ms: READ_TIMEOUT_MS }, async (sending) =>
        readAnswer(await ask('GET', '/v1/usage', sending), sending.context, readTranscriptionUsage),
      )
    },

    failureOf: ({ id, error }) => errorFromJob(id, error, apiKey),
  }

  async function attempt<Result>(
    operation: Operation,
    call: Partial<SendCall> & ApiCall,
    { ms, file, jobId }: { ms: number; file?: Blob | undefined; jobId?: string },
    task: (sending: Sending) => Promise<Result>,
  ): Promise<Result> {
    const context = { operation, jobId, secret: apiKey }
    // How long a file may take while nothing tells how far it is.
    const firstMs = ms + (file?.size ?? 0) / LEAST_BYTES_PER_MS
    try {
      return await withTimeout(firstMs, call.signal, (signal, keepAlive) =>
        task({
          onProgress: nothing,
          onSent: nothing,
          ...call,
          context,
          signal,
          keepAlive: () => keepAlive(ms),
        }),
      )
    } catch (thrown) {
      throw errorFromThrown(thrown, context)
    }
  }

  /** Asks the API itself, with its key. */
  async function ask(
    method: 'GET' | 'POST',
    apiPath: string,
    sending: Sending,
    body?: FormData | string,
  ): Promise<Response> {
    if (/^\w+:\/\/[^/?#]*@/.test(baseUrl))
      throw new TranscriptionError({ code: 'unknown_error', message: PASSWORD_IN_URL })
    const headers = await createHeaders(apiKey, options.headers)
    // They may have come too late, and an app's `fetch` may not look at the signal.
    sending.signal.throwIfAborted()
    // Of a form the browser alone knows the boundary.
    headers.delete('content-type')
    if (typeof body === 'string') headers.set('content-type', 'application/json')
    sending.beforeSend?.()
    const answer = await send(
      baseUrl + apiPath,
      // A redirect would take key and recording elsewhere, and a state from a cache is an old one.
      { method, headers, body, credentials, redirect: 'manual', cache: body ? undefined : 'no-store' },
      sending,
    )
    if (answer.status === 429) sending.onRefusal?.()
    return answer
  }

  /** Once more, from memory, if nothing left though the host is there: then it is the file that does not leave. */
  async function put(url: string, file: Blob, contentType: string, sending: Sending): Promise<Response> {
    // Its own headers alone: the host it goes to is not the API, and must not get its key.
    const init = { method: 'PUT', headers: new Headers({ 'content-type': contentType }) }
    let hasBegun = false
    const onProgress = (progress: TransferProgress) => {
      hasBegun ||= progress.sentBytes > 0
      sending.onProgress(progress)
    }
    const own = { ...sending, onSent: nothing }
    try {
      return await send(url, { ...init, body: file }, { ...own, onProgress })
    } catch (thrown) {
      const isBroken = isTranscriptionError(thrown) && thrown.code === 'connection_error'
      const mayBeTheFile = byXhr && isBroken && !hasBegun
      if (!mayBeTheFile || !(await isReachable(url, sending.signal))) throw thrown
      if (file.size > MAX_COPY_BYTES) throw withheld()
      return send(url, { ...init, body: await copyInMemory(file) }, own)
    }
  }

  async function send(
    url: string,
    given: RequestInit & { headers: Headers },
    { context, signal, onSent, ...sending }: Sending,
  ): Promise<Response> {
    const init = { ...given, signal }
    const { body } = init
    let wasSent = false
    const hear = () => {
      wasSent = true
      onSent()
    }
    try {
      if (byXhr && body && typeof body !== 'string')
        return await sendFile(url, init, { ...sending, onSent: hear })
      // Looked up at each call, so that a page's own wrapper or a test's is used.
      const answer = (options.fetch ?? fetch)(url, init)
      // `fetch` does not say when a body has left.
      onSent()
      return await answer
    } catch (thrown) {
      throw brokenConnection(context, thrown, wasSent)
    }
  }
}

/** A create must not be sent again by itself, so what it sends must not fail on its way. A copy can't. */
async function steady(file: Blob): Promise<Blob> {
  if (file.size <= MAX_COPY_BYTES) return copyInMemory(file)
  await readBytes(file, 0, 1)
  return file
}

/** Only a plain path is followed: anything else could leave the API, and would take the key with it. */
function pathOf({ id, url }: JobAddress): string {
  if (!isJobId(id)) {
    throw new TranscriptionError({ code: 'job_not_found', message: 'This is no id of a transcription.' })
  }
  return url && /^(\/[\w~-][\w.~-]*)+$/.test(url) ? url : `/v1/transcriptions/${encodeURIComponent(id)}`
}

function nothing(): void {}
