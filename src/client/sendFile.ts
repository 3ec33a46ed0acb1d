export interface UploadProgress {
  sentBytes: number
  totalBytes: number
}

interface FileRequest {
  method: 'POST' | 'PUT'
  url: string
  headers: Headers
  body: FormData | Blob
  signal: AbortSignal
  onProgress: (progress: UploadProgress) => void
}

/**
 * Sends a file and tells how much has left. `XMLHttpRequest`, because `fetch` does not say how far an upload is.
 *
 * @throws TypeError when the line fails, as `fetch` does; the signal's reason when aborted
 */
export function sendFile({ method, url, headers, body, signal, onProgress }: FileRequest): Promise<Response> {
  const xhr = new XMLHttpRequest()
  const abort = () => xhr.abort()
  return new Promise<Response>((resolve, reject) => {
    signal.throwIfAborted()
    signal.addEventListener('abort', abort)
    xhr.open(method, url)
    xhr.responseType = 'blob'
    headers.forEach((value, name) => xhr.setRequestHeader(name, value))
    const report = ({ loaded, total }: ProgressEvent) => onProgress({ sentBytes: loaded, totalBytes: total })
    xhr.upload.onprogress = report
    xhr.upload.onload = report
    xhr.onload = () => resolve(responseOf(xhr))
    xhr.onerror = () => reject(new TypeError('network error'))
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
