import { createTransferMeter } from './createTransferMeter.js'
import type { TransferProgress } from './TransferProgress.js'
import type { KeepAlive } from './withTimeout.js'

export interface FileRequest {
  method: 'POST' | 'PUT'
  url: string
  headers: Headers
  body: FormData | Blob
  signal: AbortSignal
  /** Told at every news, and every second, so that a line that stands still shows as one. */
  onProgress: (progress: TransferProgress) => void
  /** All of the file has left. */
  onSent?: (() => void) | undefined
  /** The head of a 429 is there; its body is still coming in. */
  onRefusal?: (() => void) | undefined
  /** More of the file has left. */
  keepAlive: KeepAlive
}

const TICK_MS = 1_000

/**
 * Sends a file and tells how much has left. `XMLHttpRequest`, because `fetch` does not say how far an upload is.
 *
 * @throws TypeError when the line fails, as `fetch` does; the signal's reason when aborted
 */
export function sendFile({
  method,
  url,
  headers,
  body,
  signal,
  onProgress,
  onSent,
  onRefusal,
  keepAlive,
}: FileRequest): Promise<Response> {
  const xhr = new XMLHttpRequest()
  const measure = createTransferMeter()
  let latest: [sentBytes: number, totalBytes: number] | undefined
  const tell = () => latest && onProgress(measure(...latest))
  const hear = ({ loaded, total }: ProgressEvent) => {
    latest = [loaded, total]
    keepAlive()
    tell()
  }
  const ticking = setInterval(tell, TICK_MS)
  const abort = () => xhr.abort()
  return new Promise<Response>((resolve, reject) => {
    signal.throwIfAborted()
    signal.addEventListener('abort', abort)
    xhr.open(method, url)
    xhr.responseType = 'blob'
    headers.forEach((value, name) => xhr.setRequestHeader(name, value))
    xhr.upload.onprogress = hear
    xhr.upload.onload = (event) => {
      clearInterval(ticking)
      hear(event)
      onSent?.()
    }
    xhr.onreadystatechange = () => {
      if (xhr.readyState === XMLHttpRequest.HEADERS_RECEIVED && xhr.status === 429) onRefusal?.()
    }
    // By way of a promise: a status that no `Response` can have (999) makes it throw.
    xhr.onload = () => resolve(Promise.resolve(xhr).then(responseOf))
    xhr.onerror = () => reject(new TypeError('network error'))
    xhr.onabort = () => reject(signal.reason)
    xhr.send(body)
  }).finally(() => {
    clearInterval(ticking)
    signal.removeEventListener('abort', abort)
  })
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
