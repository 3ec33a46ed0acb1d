import { createTransferMeter } from './createTransferMeter.js'
import type { TransferProgress } from './TransferProgress.js'

/** What `fetch` takes, as far as it matters for files. */
interface FileInit extends RequestInit {
  headers: Headers
  signal: AbortSignal
}

/** Who hears of an upload's progress. */
interface Watch {
  /** Told at every news, and every second, so that a connection that stands still shows as one. */
  onProgress: (progress: TransferProgress) => void
  /** All of the file has left. */
  onSent: () => void
  /** Called at every news. */
  keepAlive: () => void
}

const TICK_MS = 1_000

/**
 * Does what `fetch` does, and tells how much of a file has left, which `fetch` does not: by `XMLHttpRequest`. The answer is
 * there as soon as the browser shows its headers (Chromium does with the first byte of the body), and its body comes as a stream, so that both are read in the same way.
 *
 * @throws TypeError when the connection breaks, as `fetch` does; the signal's reason when aborted
 */
export function sendFile(
  url: string,
  { method = 'GET', headers, body, signal, credentials, redirect }: FileInit,
  { onProgress, onSent, keepAlive }: Watch,
): Promise<Response> {
  signal.throwIfAborted()
  return new Promise<Response>((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    const abort = () => xhr.abort()
    const measure = createTransferMeter()
    const encoder = new TextEncoder()
    let latest: [sentBytes: number, totalBytes: number] | undefined
    let stream: ReadableStreamDefaultController<Uint8Array> | undefined
    let readChars = 0

    const tell = () => latest && onProgress(measure(...latest))
    const hear = ({ loaded, total }: ProgressEvent) => {
      latest = [loaded, total]
      keepAlive()
      tell()
    }
    const ticking = setInterval(tell, TICK_MS)
    const answer = () => {
      if (stream || xhr.status === 0) return
      const answered = new ReadableStream<Uint8Array>({
        start(controller) {
          stream = controller
        },
        cancel: abort,
      })
      resolve(responseOf(xhr, answered, redirect === 'manual' && isRedirected(xhr, url)))
    }
    const pass = () => {
      answer()
      const { responseText } = xhr
      if (responseText.length > readChars) stream?.enqueue(encoder.encode(responseText.slice(readChars)))
      readChars = responseText.length
    }
    const fail = (reason: unknown) => {
      reject(reason)
      stream?.error(reason)
    }

    xhr.open(method, url)
    xhr.responseType = 'text'
    // As `fetch` reads text, whatever the answer says of itself.
    xhr.overrideMimeType('text/plain; charset=utf-8')
    xhr.withCredentials = credentials === 'include'
    headers.forEach((value, name) => xhr.setRequestHeader(name, value))
    xhr.upload.onprogress = hear
    xhr.upload.onload = (event) => {
      clearInterval(ticking)
      hear(event)
      onSent()
    }
    xhr.onreadystatechange = answer
    xhr.onprogress = pass
    xhr.onload = () => {
      pass()
      stream?.close()
    }
    xhr.onerror = () => fail(new TypeError('network error'))
    xhr.onabort = () => fail(signal.reason)
    xhr.onloadend = () => {
      clearInterval(ticking)
      signal.removeEventListener('abort', abort)
    }
    signal.addEventListener('abort', abort)
    xhr.send(body as XMLHttpRequestBodyInit)
  })
}

/** By properties of its own: no `Response` can be made with every status that a server can send. */
function responseOf(xhr: XMLHttpRequest, body: ReadableStream, wasRedirected: boolean): Response {
  const headers = new Headers()
  for (const line of xhr.getAllResponseHeaders().split('\r\n')) {
    const [name, ...value] = line.split(': ')
    if (name) headers.append(name, value.join(': '))
  }
  const status = wasRedirected ? 0 : xhr.status
  return Object.defineProperties(new Response(body, { headers }), {
    status: { value: status },
    ok: { value: status >= 200 && status < 300 },
    type: { value: wasRedirected ? 'opaqueredirect' : 'basic' },
  })
}

/** It can't be told not to follow one; what came that way is not believed. */
function isRedirected({ responseURL }: XMLHttpRequest, url: string): boolean {
  return responseURL !== '' && responseURL !== new URL(url, globalThis.location?.href).href
}
