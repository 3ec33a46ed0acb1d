/** A file that takes longer to say how long it is keeps it to itself. */
const PATIENCE_MS = 3_000

/**
 * How long a file's audio is, in seconds, as far as the browser can tell: a recording of the browser's own often does not
 * say, a content security policy may forbid to look, a hidden tab may not get to, and outside of a browser nobody knows.
 * Then it is `undefined`.
 *
 * @throws the signal's reason
 */
export async function readDuration(
  file: Blob,
  contentType: string,
  signal: AbortSignal | undefined,
): Promise<number | undefined> {
  // Chromium loads no media in a hidden tab: each of many files would wait for nothing.
  if (typeof document === 'undefined' || document.hidden || !URL.createObjectURL) return undefined
  const audio = document.createElement('audio')
  // A page of a test has elements that never load anything.
  if (!audio.canPlayType(contentType)) return undefined
  const url = URL.createObjectURL(file)
  let timer: ReturnType<typeof setTimeout> | undefined
  let leave = () => {}
  try {
    await new Promise<void>((resolve, reject) => {
      leave = () => reject(signal?.reason)
      signal?.throwIfAborted()
      signal?.addEventListener('abort', leave)
      timer = setTimeout(resolve, PATIENCE_MS)
      audio.onloadedmetadata = audio.onerror = () => resolve()
      audio.preload = 'metadata'
      audio.src = url
    })
    return Number.isFinite(audio.duration) ? audio.duration : undefined
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', leave)
    // Ends the loading; an element that keeps its source keeps the file.
    audio.onloadedmetadata = audio.onerror = null
    audio.removeAttribute('src')
    audio.load()
    URL.revokeObjectURL(url)
  }
}
