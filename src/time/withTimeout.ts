/**
 * Runs one task under a signal of its own, which fires when `signal` does or when its time is up; a sign of life gives
 * it more. A signal per task: a used-up `AbortSignal.timeout` would fail every later one at once. Over when the signal
 * fires, even if the task does not listen to it: an app's `fetch` and `headers` may not, and no reading of a file does.
 *
 * @param timeUp what it ends with when its time is up
 */
export async function withTimeout<Result>(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  task: (signal: AbortSignal, keepAlive: (timeoutMs: number) => void) => Promise<Result>,
  timeUp: () => Error = () => new DOMException('No answer in time.', 'TimeoutError'),
): Promise<Result> {
  signal?.throwIfAborted()
  const controller = new AbortController()
  let giveUp: (reason: unknown) => void
  const aborted = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  let timer: ReturnType<typeof setTimeout>
  keepAlive(timeoutMs)
  signal?.addEventListener('abort', abort)
  try {
    return await Promise.race([task(controller.signal, keepAlive), aborted])
  } catch (thrown) {
    // Engines differ in what an aborted request throws; the reason is what happened.
    throw controller.signal.aborted ? controller.signal.reason : thrown
  } finally {
    if (!controller.signal.aborted) stop()
  }

  function keepAlive(ms: number): void {
    clearTimeout(timer)
    if (!controller.signal.aborted) timer = setTimeout(() => end(timeUp()), ms)
  }

  function abort(): void {
    end(signal?.reason)
  }

  function end(reason: unknown): void {
    stop()
    controller.abort(reason)
    giveUp(reason)
  }

  function stop(): void {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}
