const MAX_BYTES = 64 * 1024
const MAX_TIME_MS = 5_000

/**
 * Reads the text of an error body: at most 64 KiB, for at most five seconds, whatever the server sends or fails to
 * send. Never throws: what can't be read is not there.
 */
export async function readBody(response: Response): Promise<string> {
  if (response.bodyUsed || response.body === null) return ''
  const chunks: Uint8Array[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    const reader = response.body.getReader()
    const timeUp = new Promise<'time up'>((resolve) => {
      timer = setTimeout(resolve, MAX_TIME_MS, 'time up')
    })
    for (let size = 0; size < MAX_BYTES; ) {
      const chunk = await Promise.race([reader.read(), timeUp])
      if (chunk === 'time up' || chunk.done) break
      chunks.push(chunk.value.subarray(0, MAX_BYTES - size))
      size += chunk.value.length
    }
    reader.cancel().catch(() => {})
  } catch {
    // A locked, broken or wrongly compressed body: the status still stands.
  } finally {
    clearTimeout(timer)
  }
  return decode(chunks)
}

function decode(chunks: Uint8Array[]): string {
  // TextDecoder drops a byte order mark, which JSON.parse would choke on.
  const decoder = new TextDecoder()
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode()
}
