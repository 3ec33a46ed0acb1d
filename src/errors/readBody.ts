const MAX_BYTES = 64 * 1024
const MAX_TIME_MS = 5_000

/**
 * Reads the text of an error body: at most 64 KiB, for at most five seconds, whatever the server sends or fails to
 * send. Never throws: what can't be read is not there.
 */
export async function readBody(response: Response): Promise<string> {
  // Without a body, or read by someone else: the status still stands.
  if (!response.body || response.body.locked) return ''
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeUp = new Promise<'time up'>((resolve) => {
    timer = setTimeout(resolve, MAX_TIME_MS, 'time up')
  })
  try {
    for (let size = 0; size < MAX_BYTES; ) {
      const chunk = await Promise.race([reader.read(), timeUp])
      if (chunk === 'time up' || chunk.done) break
      chunks.push(chunk.value.subarray(0, MAX_BYTES - size))
      // An empty chunk counts too: no timer gets its turn while they come without end.
      size += chunk.value.length || 1
    }
  } catch {
    // Broken off or wrongly compressed: what came until then may do.
  } finally {
    clearTimeout(timer)
    reader.cancel().catch(() => {})
  }
  return decode(chunks)
}

function decode(chunks: Uint8Array[]): string {
  // TextDecoder drops a byte order mark, which JSON.parse would choke on.
  const decoder = new TextDecoder()
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode()
}
