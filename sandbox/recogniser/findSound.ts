import type { Stretch } from './planChunks.js'

const SAMPLE_RATE = 16_000
const WINDOW = 512
/** Of 32,767: -60 dB. */
const QUIET = 33
/** What is around a sound is listened to as well. */
const MARGIN = SAMPLE_RATE

/** Where there is any sound at all. To look for speech in hours of nothing would take minutes. */
export function findSound(samples: Int16Array): Stretch[] {
  const found: Stretch[] = []
  for (let at = 0; at < samples.length; at += WINDOW) {
    if (isQuiet(samples.subarray(at, at + WINDOW))) continue
    const start = Math.max(0, at - MARGIN)
    const end = Math.min(samples.length, at + WINDOW + MARGIN)
    const last = found.at(-1)
    if (last && start <= last.end) last.end = end
    else found.push({ start, end })
  }
  return found
}

function isQuiet(samples: Int16Array): boolean {
  for (const sample of samples) if (Math.abs(sample) >= QUIET) return false
  return true
}
