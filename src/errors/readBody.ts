/** What of a body could be read. */
export interface Body {
  text: string
  /** What it broke off with; absent when it came whole, was cut at the limit or did not end in time. */
  fault?: unknown
}

/** An error says what it has to say in this much, and within this time. */
const MAX_BYTES = 64 * 1024
const MAX_TIME_MS = 5_000

/**
 * Reads the text of a body: at most 64 KiB, for at most five seconds, whatever the server sends or fails to send. The
 * rest is let go. Never throws: what can't be read is not there.
 *
 * @param maxTimeMs `undefined` where someone else has an eye on the time
 */
export async function readBody(
  response: Response,
  maxBytes: number = MAX_BYTES,
  maxTimeMs: number | undefined = MAX_TIME_MS,
): Promise<Body> {
  // Read by someone else: the status still stands.
  if (response.bodyUsed || response.body?.locked) return { text: '' }
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeUp = new Promise<undefined>((resolve) => {
    if (maxTimeMs < Number.POSITIVE_INFINITY) timer = setTimeout(() => resolve(undefined), maxTimeMs)
  })
  const reader = response.body?.getReader()
  const decoder = reader && new TextDecoder()
  let text = ''
  try {
    // React Native and the fakes of tests have no stream.
    if (!reader || !decoder) return { text: (await Promise.race([response.text(), timeUp])) ?? '' }
    for (let size = 0; size < maxBytes; ) {
      const chunk = await Promise.race([reader.read(), timeUp])
      if (chunk?.done && isShort(response, size)) throw new TypeError('The body broke off.')
      if (!chunk || chunk.done) break
      text += decoder.decode(chunk.value.subarray(0, maxBytes - size), { stream: true })
      // An empty chunk counts too: no timer gets its turn while they come without end.
      size += chunk.value.length || 1
    }
    return { text: text + decoder.decode() }
  } catch (fault) {
    // Broken off or wrongly compressed: what came until then may do.
    return { text, fault }
  } finally {
    clearTimeout(timer)
    reader?.cancel().catch(() => {})
  }
}

/** WebKitGTK takes a body that breaks off for a whole one. Of a compressed one the length is another. */
function isShort({ headers }: Response, size: number): boolean {
  return !headers.has('content-encoding') && size < Number(headers.get('content-length'))
}
