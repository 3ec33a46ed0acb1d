/**
 * Runs one request under a signal of its own, which fires when `signal` does or when its time is up; a sign of life gives
 * it more. A signal per request: a used-up `AbortSignal.timeout` would fail every later one at once. Over when the
 * signal fires, even if the task does not listen to it: an app's `fetch` and `headers` may not.
 */
export async function withTimeout<Result>(
  timeoutMs: number,
  signal: AbortSignal,
  task: (signal: AbortSignal, keepAlive: (timeoutMs: number) => void) => Promise<Result>,
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
  const keepAlive = (ms: number) => {
    clearTimeout(timer)
    if (!controller.signal.aborted) timer = setTimeout(timeUp, ms)
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
