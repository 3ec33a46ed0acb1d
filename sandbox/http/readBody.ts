import { ApiError } from '../ApiError.js'
import type { SandboxContext } from '../SandboxState.js'
import { ClientGone } from './ClientGone.js'

/** The request's body piece by piece, counted in the log. */
export async function* bodyChunks(c: SandboxContext): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = c.req.raw.body?.getReader()
  if (!reader) return
  while (true) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new ClientGone('The client left.', { cause })
    })
    if (done) return
    c.var.entry.bytesReceived += value.byteLength
    yield value
  }
}

/** Reads a body of at most `maxBytes`; a bigger one is refused unread if its length is declared. */
export async function readBody(
  c: SandboxContext,
  maxBytes: number,
  tooLarge = () => fileTooLarge(maxBytes),
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(c.req.header('content-length')) > maxBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bodyChunks(c)) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return concat(chunks, size)
}

export function fileTooLarge(maxBytes: number): ApiError {
  const megabytes = Math.round(maxBytes / 1024 ** 2)
  const most = megabytes > 0 ? `${megabytes} MB` : `${maxBytes} bytes`
  return new ApiError('file_too_large', `The audio file exceeds the maximum size of ${most}.`, {
    param: 'file',
  })
}

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.byteLength
  }
  return whole
}
