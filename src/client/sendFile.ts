import { maybeRunning } from './maybeRunning.js'
import type { TransferProgress } from './TransferProgress.js'

export interface FileRequest {
  method: 'POST' | 'PUT'
  url: string
  headers: Headers
  body: FormData | Blob
  signal: AbortSignal
  onProgress: (progress: TransferProgress) => void
  /** All of the file has left. */
  onSent: () => void
}

/**
 * Sends a file and tells how much has left. `XMLHttpRequest`, because `fetch` does not say how far an upload is.
 *
 * @throws TypeError when the line fails, as `fetch` does; TranscriptionError `still_processing` when it fails after all
 * was sent; the signal's reason when aborted
 */
export function sendFile({
  method,
  url,
  headers,
  body,
  signal,
  onProgress,
  onSent,
}: FileRequest): Promise<Response> {
  const xhr = new XMLHttpRequest()
  const abort = () => xhr.abort()
  return new Promise<Response>((resolve, reject) => {
    signal.throwIfAborted()
    signal.addEventListener('abort', abort)
    xhr.open(method, url)
    xhr.responseType = 'blob'
    headers.forEach((value, name) => xhr.setRequestHeader(name, value))
    let sent = false
    xhr.upload.onprogress = ({ loaded, total }) => onProgress({ sentBytes: loaded, totalBytes: total })
    xhr.upload.onload = ({ loaded, total }) => {
      sent = true
      onProgress({ sentBytes: loaded, totalBytes: total })
      onSent()
    }
    // By way of a promise: a status that no `Response` can have (999) makes it throw.
    xhr.onload = () => resolve(Promise.resolve(xhr).then(responseOf))
    xhr.onerror = () => {
      const broken = new TypeError('network error')
      reject(sent ? maybeRunning(broken) : broken)
    }
    xhr.onabort = () => reject(signal.reason)
    xhr.send(body)
  }).finally(() => signal.removeEventListener('abort', abort))
}

function responseOf(xhr: XMLHttpRequest): Response {
  const headers = new Headers()
  for (const line of xhr
    .getAllResponseHeaders()
    .trim()
    .split(/[\r\n]+/)) {
    const [name, ...value] = line.split(': ')
    if (name) headers.append(name, value.join(': '))
  }
  const { status, statusText } = xhr
  const mayHaveBody = status !== 204 && status !== 205 && status !== 304
  return new Response(mayHaveBody ? (xhr.response as Blob) : null, { status, statusText, headers })
}
