import { ApiError } from '../ApiError.js'
import { isLoopback } from '../http/isLoopback.js'
import { fileTooLarge } from '../http/readBody.js'
import type { SandboxState } from '../SandboxState.js'

const TIMEOUT_MS = 30_000

/** Gets the audio an `audio_url` points to. The sandbox never leaves this machine. */
export async function fetchAudio(text: string, { options, uploads }: SandboxState): Promise<Uint8Array> {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isHere = url?.protocol === 'http:' && isLoopback(url.hostname)
  if (!url || !(isHere || url.protocol === 'data:')) {
    throw invalid(
      "The sandbox reads no address outside this machine: 'audio_url' must be the file_url of a signed upload, a data: URL or an http: URL on localhost.",
    )
  }
  const fileId = isHere && /^\/uploads\/(\w+)$/.exec(url.pathname)?.[1]
  if (fileId) {
    const upload = uploads.find(fileId)
    if (!upload?.bytes) throw invalid('No file was uploaded to this file_url.')
    upload.isUsed = true
    return upload.bytes
  }
  return download(url, options.maxFileBytes)
}

async function download(url: URL, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
    if (!response.ok) throw new Error(`it answered ${response.status}`)
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength
      if (size > maxBytes) break
      chunks.push(chunk)
    }
  } catch (cause) {
    throw invalid(
      `The audio could not be read from 'audio_url': ${cause instanceof Error ? cause.message : String(cause)}.`,
    )
  }
  if (size > maxBytes) throw fileTooLarge(maxBytes)
  return Buffer.concat(chunks)
}

const invalid = (message: string) => new ApiError('invalid_field_value', message, { param: 'audio_url' })
