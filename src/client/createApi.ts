import { errorFromJob } from '../errors/errorFromJob.js'
import type { ErrorContext } from '../errors/errorFromResponse.js'
import { errorFromThrown } from '../errors/errorFromThrown.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { type ClientHeaders, createHeaders } from './createHeaders.js'
import { formOf } from './formOf.js'
import { readAnswer } from './readAnswer.js'
import { type FileRequest, sendFile } from './sendFile.js'
import type { Transcript } from './Transcript.js'
import type { TranscriptionRequest } from './TranscriptionRequest.js'
import type { TransferProgress } from './TransferProgress.js'
import { withTimeout } from './withTimeout.js'

export interface ApiOptions {
  baseUrl: string
  path: string
  apiKey: string | undefined
  headers: ClientHeaders | undefined
  fetch: typeof fetch | undefined
}

/** The API's requests, one attempt each. Whatever goes wrong is thrown as a `TranscriptionError`. */
export interface Api {
  create(
    request: TranscriptionRequest,
    call: ApiCall & {
      onProgress: (progress: TransferProgress) => void
      /** All of the request has left. */
      onSent: () => void
    },
  ): Promise<Transcript>
  /** Why a transcription failed. */
  failureOf: (job: Transcript) => TranscriptionError
  read: (job: { id: string; url?: string | undefined }, call: ApiCall) => Promise<Transcript>
}

interface ApiCall {
  signal: AbortSignal
}

/** A sync create answers within 300 s or with 408; this is that and the way there and back. */
const CREATE_TIMEOUT_MS = 330_000
const READ_TIMEOUT_MS = 30_000

export function createApi(options: ApiOptions): Api {
  const { apiKey, headers } = options
  const baseUrl = options.baseUrl.replace(/\/+$/, '')

  return {
    create(transcription, { signal, onProgress, onSent }) {
      const context: ErrorContext = { operation: 'create', secret: apiKey }
      return attempt(context, CREATE_TIMEOUT_MS, signal, async (ownSignal, keepAlive) => {
        const watch = {
          onSent,
          onProgress(progress: TransferProgress) {
            keepAlive()
            onProgress(progress)
          },
        }
        return readAnswer(await send(transcription, ownSignal, watch), context)
      })
    },

    failureOf: ({ id, error }) => errorFromJob(id, error, apiKey),

    read(job, { signal }) {
      const context: ErrorContext = { operation: 'read', jobId: job.id, secret: apiKey }
      return attempt(context, READ_TIMEOUT_MS, signal, async (ownSignal) => {
        const response = await request('GET', pathOf(job), { signal: ownSignal })
        return readAnswer(response, context)
      })
    },
  }

  async function attempt(
    context: ErrorContext,
    timeoutMs: number,
    signal: AbortSignal,
    task: Parameters<typeof withTimeout<Transcript>>[2],
  ): Promise<Transcript> {
    try {
      return await withTimeout(timeoutMs, signal, task)
    } catch (thrown) {
      throw errorFromThrown(thrown, context)
    }
  }

  async function send(
    { file, audioUrl, language, mode = 'sync' }: TranscriptionRequest,
    signal: AbortSignal,
    { onProgress, onSent }: Pick<FileRequest, 'onProgress' | 'onSent'>,
  ): Promise<Response> {
    const form = file && (await formOf(file, { language, mode }))
    if (form && !options.fetch && typeof XMLHttpRequest !== 'undefined') {
      const url = baseUrl + options.path
      const built = await createHeaders(apiKey, headers)
      return sendFile({ method: 'POST', url, headers: built, body: form, signal, onProgress, onSent })
    }
    const answer = form
      ? request('POST', options.path, { signal, body: form })
      : request('POST', options.path, {
          signal,
          body: JSON.stringify({ audio_url: audioUrl, language, mode }),
          contentType: 'application/json',
        })
    // `fetch` does not say when a body has left.
    onSent()
    return answer
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
