import type { AudioInfo } from '../audio/AudioInfo.js'
import { fileName } from '../audio/fileName.js'
import { readBytes } from '../audio/readBytes.js'
import { errorFromJob } from '../errors/errorFromJob.js'
import { type ErrorContext, errorFromResponse } from '../errors/errorFromResponse.js'
import { errorFromThrown } from '../errors/errorFromThrown.js'
import { isNetworkError } from '../errors/isNetworkError.js'
import { parseJson } from '../errors/parseJson.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { Transcript } from '../transcript/Transcript.js'
import { copyInMemory, MAX_COPY_BYTES, withheld } from './copyInMemory.js'
import { type ClientHeaders, createHeaders } from './createHeaders.js'
import { errorFromLostAnswer } from './errorFromLostAnswer.js'
import { errorFromStorage } from './errorFromStorage.js'
import { formOf } from './formOf.js'
import { isReachable } from './isReachable.js'
import { readAnswer } from './readAnswer.js'
import { readSignedUpload } from './SignedUpload.js'
import { sendFile } from './sendFile.js'
import { readTranscriptionUsage, type TranscriptionUsage } from './TranscriptionUsage.js'
import type { TransferProgress } from './TransferProgress.js'
import { type KeepAlive, withTimeout } from './withTimeout.js'

export interface ApiOptions {
  baseUrl: string
  path: string
  apiKey: string | undefined
  headers: ClientHeaders | undefined
  signedUploadAboveBytes: number
  fetch: typeof fetch | undefined
}

/** The API's requests, one attempt each. Whatever goes wrong is thrown as a `TranscriptionError`. */
export interface Api {
  /** Files above this are uploaded before the create; the others go along with it. */
  signedUploadAboveBytes: number
  /** Where files are that were uploaded and not transcribed yet: whoever tries again need not send them again. */
  uploaded: WeakMap<Blob, string>
  /** Starts a transcription of an address, or of a file that goes along. */
  create: (request: CreateRequest, call: SendCall) => Promise<Transcript>
  /** Puts a file where the API finds it; returns the address to create with. No key and no header of an app goes there. */
  upload: (source: FileSource, call: SendCall) => Promise<string>
  /** Why a transcription failed. */
  failureOf: (job: Transcript) => TranscriptionError
  read: (job: { id: string; url?: string | undefined }, call: ApiCall) => Promise<Transcript>
  /** What the key has used. */
  usage: (call: ApiCall) => Promise<TranscriptionUsage>
}

/** A file that was checked. */
export interface FileSource {
  file: Blob
  audio: AudioInfo
}

export type CreateRequest = { language: string; mode: 'sync' | 'async' } & (
  | (FileSource & { audioUrl?: undefined })
  | { audioUrl: string; file?: undefined }
)

interface ApiCall {
  signal: AbortSignal
}

interface SendCall extends ApiCall {
  onProgress: (progress: TransferProgress) => void
  /** All of what the API itself gets has left. */
  onSent: () => void
}

/** A file on its way, within an attempt. */
interface Sending extends SendCall {
  keepAlive: KeepAlive
}

/** A sync create answers within 300 s or with 408; this is that and the way there and back. */
const CREATE_TIMEOUT_MS = 330_000
const READ_TIMEOUT_MS = 30_000
/** After the last news of an upload: what buffers hold has a slow line to go, and big files are put together behind it. */
const UPLOAD_TIMEOUT_MS = 120_000
/** 256 kbit/s, for uploads without news. */
const LEAST_BYTES_PER_MS = 32

export function createApi(options: ApiOptions): Api {
  const { apiKey, headers, signedUploadAboveBytes } = options
  const baseUrl = options.baseUrl.replace(/\/+$/, '')
  const byXhr = !options.fetch && typeof XMLHttpRequest !== 'undefined'

  return {
    signedUploadAboveBytes,
    uploaded: new WeakMap(),

    create(transcription, call) {
      const context: ErrorContext = { operation: 'create', secret: apiKey }
      return attempt(context, CREATE_TIMEOUT_MS, call.signal, async (signal, keepAlive) =>
        readAnswer(await send(transcription, { ...call, signal, keepAlive }), context),
      )
    },

    async upload({ file, audio }, call) {
      const context: ErrorContext = { operation: 'upload', secret: apiKey }
      const signed = await attempt(context, READ_TIMEOUT_MS, call.signal, async (signal) => {
        await readBytes(file, 0, 1)
        const query = new URLSearchParams({
          filename: fileName(file, audio),
          content_type: audio.contentType,
        })
        const answer = request('GET', `/v1/uploads/signed-url?${query}`, { signal })
        call.onSent()
        return readSignedUpload(await answer, baseUrl, context)
      })
      const timeoutMs = UPLOAD_TIMEOUT_MS + (byXhr ? 0 : file.size / LEAST_BYTES_PER_MS)
      return attempt(context, timeoutMs, call.signal, async (signal, keepAlive) => {
        const sending = { ...call, signal, keepAlive }
        const response = await putAgain(signed.uploadUrl, file, audio.contentType, sending)
        if (!response.ok) throw await errorFromStorage(response, context)
        return signed.fileUrl
      })
    },

    failureOf: ({ id, error }) => errorFromJob(id, error, apiKey),

    read(job, call) {
      const context: ErrorContext = { operation: 'read', jobId: job.id, secret: apiKey }
      return attempt(context, READ_TIMEOUT_MS, call.signal, async (signal) =>
        readAnswer(await request('GET', pathOf(job), { signal }), context),
      )
    },

    usage(call) {
      const context: ErrorContext = { operation: 'read', secret: apiKey }
      return attempt(context, READ_TIMEOUT_MS, call.signal, async (signal) => {
        const response = await request('GET', '/v1/usage', { signal })
        if (!response.ok) throw await errorFromResponse(response, context)
        const text = await response.text()
        const usage = readTranscriptionUsage(parseJson(text))
        if (usage) return usage
        throw await errorFromResponse(new Response(text || null, response), context)
      })
    },
  }

  async function attempt<Result>(
    context: ErrorContext,
    timeoutMs: number,
    signal: AbortSignal,
    task: Parameters<typeof withTimeout<Result>>[2],
  ): Promise<Result> {
    try {
      return await withTimeout(timeoutMs, signal, task)
    } catch (thrown) {
      throw errorFromThrown(thrown, context)
    }
  }

  async function send(transcription: CreateRequest, sending: Sending): Promise<Response> {
    const { language, mode } = transcription
    const { signal, onSent } = sending
    if (transcription.file) {
      const { file, audio } = transcription
      // A create must not be sent again by itself, so what it sends must not fail on its way. A copy can't.
      const fits = file.size <= MAX_COPY_BYTES
      const body = fits ? await copyInMemory(file) : file
      if (!fits) await readBytes(file, 0, 1)
      return sendForm(formOf(body, audio, { language, mode }), sending)
    }
    const answer = request('POST', options.path, {
      signal,
      body: JSON.stringify({ audio_url: transcription.audioUrl, language, mode }),
      contentType: 'application/json',
    })
    // `fetch` does not say when a body has left.
    onSent()
    return answer
  }

  async function sendForm(form: FormData, { onSent, ...sending }: Sending): Promise<Response> {
    if (!byXhr) {
      const answer = request('POST', options.path, { signal: sending.signal, body: form })
      onSent()
      return answer
    }
    const built = await createHeaders(apiKey, headers)
    let sent = false
    const hear = () => {
      sent = true
      onSent()
    }
    return sendFile({
      ...sending,
      method: 'POST',
      url: baseUrl + options.path,
      headers: built,
      body: form,
      onSent: hear,
    }).catch((thrown: unknown) => {
      throw sent ? errorFromLostAnswer(thrown) : thrown
    })
  }

  /** Once more, from memory, if nothing left though the host is there: then it is the file that does not leave. */
  async function putAgain(url: string, file: Blob, contentType: string, sending: Sending): Promise<Response> {
    let hasBegun = false
    const onProgress = (progress: TransferProgress) => {
      hasBegun ||= progress.sentBytes > 0
      sending.onProgress(progress)
    }
    try {
      return await put(url, file, contentType, { ...sending, onProgress })
    } catch (thrown) {
      const mayBeTheFile = byXhr && isNetworkError(thrown) && !hasBegun
      if (!mayBeTheFile || !(await isReachable(url, sending.signal))) throw thrown
      if (file.size > MAX_COPY_BYTES) throw withheld()
      return put(url, await copyInMemory(file), contentType, sending)
    }
  }

  /** Its own headers alone: the host it goes to is not the API, and must not get its key. */
  function put(url: string, file: Blob, contentType: string, sending: Sending): Promise<Response> {
    const { signal, onProgress, keepAlive } = sending
    const own = new Headers({ 'content-type': contentType })
    return byXhr
      ? sendFile({ method: 'PUT', url, headers: own, body: file, signal, onProgress, keepAlive })
      : (options.fetch ?? fetch)(url, { method: 'PUT', headers: own, body: file, signal })
  }

  async function request(
    method: string,
    path: string,
    { signal, body, contentType }: { signal: AbortSignal; body?: BodyInit; contentType?: string },
  ): Promise<Response> {
    const built = await createHeaders(apiKey, headers)
    // They may have come too late, and an app's `fetch` may not look at the signal.
    signal.throwIfAborted()
    if (contentType) built.set('content-type', contentType)
    // Looked up at each call, so that a page's own wrapper or a test's is used.
    return (options.fetch ?? fetch)(baseUrl + path, { method, headers: built, body: body ?? null, signal })
  }
}

/** Only a path is followed: an address elsewhere would take the key with it. */
function pathOf({ id, url }: { id: string; url?: string | undefined }): string {
  return url && /^\/(?![/\\])/.test(url) ? url : `/v1/transcriptions/${encodeURIComponent(id)}`
}
