/** Says that there are signs of life; the time starts anew. */
export type KeepAlive = () => void

/**
 * Runs one request under a signal of its own, which fires when `signal` does or when there was no sign of life for
 * `timeoutMs`. A signal per request: a used-up `AbortSignal.timeout` would fail every later one at once.
 */
export async function withTimeout<Result>(
  timeoutMs: number,
  signal: AbortSignal,
  task: (signal: AbortSignal, keepAlive: KeepAlive) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController()
  const abort = () => controller.abort(signal.reason)
  const timeUp = () => controller.abort(new DOMException('No answer in time.', 'TimeoutError'))
  let timer = setTimeout(timeUp, timeoutMs)
  signal.addEventListener('abort', abort)
  try {
    signal.throwIfAborted()
    return await task(controller.signal, () => {
      clearTimeout(timer)
      timer = setTimeout(timeUp, timeoutMs)
    })
  } catch (thrown) {
    // Engines differ in what an aborted request throws; the reason is what happened.
    throw controller.signal.aborted ? controller.signal.reason : thrown
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
}
