import type { TransferProgress } from './TransferProgress.js'

/** Speed is what left within the last this long: short enough to follow the connection, long enough not to jump about. */
const WINDOW_MS = 5_000
/** Before that a speed would be a guess. */
const FIRST_SPEED_MS = 1_000

interface Sample {
  at: number
  bytes: number
}

/**
 * Measures one upload: the function it returns is told how much has left, at every news and, for a connection that stands
 * still, in between.
 *
 * @param now milliseconds of a clock that nobody sets
 */
export function createTransferMeter(
  now: () => number = () => performance.now(),
): (sentBytes: number, totalBytes: number) => TransferProgress {
  /** From the last one before the window on. The first is no transfer yet: buffers take their fill at once. */
  const samples: Sample[] = []
  let sentBytes = 0

  return (given, totalBytes) => {
    // What has left does not come back, whatever the browser says.
    sentBytes = Math.max(Math.min(given, totalBytes), sentBytes)
    const latest = { at: now(), bytes: sentBytes }
    samples.push(latest)
    while (samples[1] && samples[1].at <= latest.at - WINDOW_MS) samples.shift()
    const { at, bytes } = samples[0] ?? latest
    if (latest.at - at < FIRST_SPEED_MS) return { sentBytes, totalBytes }
    const bytesPerSecond = ((sentBytes - bytes) / (latest.at - at)) * 1_000
    const remainingSeconds = (totalBytes - sentBytes) / bytesPerSecond
    // At a speed of 0 nobody knows.
    return Number.isFinite(remainingSeconds)
      ? { sentBytes, totalBytes, bytesPerSecond, remainingSeconds }
      : { sentBytes, totalBytes, bytesPerSecond }
  }
}
