/** Says that there are signs of life; the time starts anew. */
export type KeepAlive = () => void

/**
 * Runs one request under a signal of its own, which fires when `signal` does or when there was no sign of life for
 * `timeoutMs`. A signal per request: a used-up `AbortSignal.timeout` would fail every later one at once. Over when the
 * signal fires, even if the task does not listen to it: an app's `fetch` and `headers` may not.
 */
export async function withTimeout<Result>(
  timeoutMs: number,
  signal: AbortSignal,
  task: (signal: AbortSignal, keepAlive: KeepAlive) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController()
  let giveUp: (reason: unknown) => void
  const aborted = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  const end = (reason: unknown) => {
    controller.abort(reason)
    giveUp(reason)
  }
  const abort = () => end(signal.reason)
  const timeUp = () => end(new DOMException('No answer in time.', 'TimeoutError'))
  let timer = setTimeout(timeUp, timeoutMs)
  signal.addEventListener('abort', abort)
  const keepAlive = () => {
    clearTimeout(timer)
    if (!controller.signal.aborted) timer = setTimeout(timeUp, timeoutMs)
  }
  try {
    signal.throwIfAborted()
    return await Promise.race([task(controller.signal, keepAlive), aborted])
  } catch (thrown) {
    // Engines differ in what an aborted request throws; the reason is what happened.
    throw controller.signal.aborted ? controller.signal.reason : thrown
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
}
