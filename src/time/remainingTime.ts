/** A remaining time as it is said: in seconds up to 90 s, in minutes up to 90 min, in hours up to 48 h, in days above. */
export interface RemainingTime {
  /** What `count` counts. */
  unit: 'seconds' | 'minutes' | 'hours' | 'days'
  /** Rounded up: "1 second" until the last one is over. */
  count: number
}

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/** @param secondsUpToMs what is said in seconds, for a clock that shows each */
export function remainingTime(leftMs: number, secondsUpToMs: number = 90 * SECOND_MS): RemainingTime {
  if (leftMs <= secondsUpToMs) return { unit: 'seconds', count: Math.ceil(leftMs / SECOND_MS) }
  if (leftMs <= 90 * MINUTE_MS) return { unit: 'minutes', count: Math.ceil(leftMs / MINUTE_MS) }
  if (leftMs <= 48 * HOUR_MS) return { unit: 'hours', count: Math.ceil(leftMs / HOUR_MS) }
  return { unit: 'days', count: Math.ceil(leftMs / DAY_MS) }
}

/** In how many milliseconds `remainingTime` will read differently. */
export function nextChangeMs(leftMs: number, secondsUpToMs: number = 90 * SECOND_MS): number {
  const { unit, count } = remainingTime(leftMs, secondsUpToMs)
  const unitMs = { seconds: SECOND_MS, minutes: MINUTE_MS, hours: HOUR_MS, days: DAY_MS }[unit]
  const smallerUnitAt = {
    seconds: 0,
    minutes: secondsUpToMs,
    hours: 90 * MINUTE_MS,
    days: 48 * HOUR_MS,
  }[unit]
  return Math.max(0, leftMs - Math.max((count - 1) * unitMs, smallerUnitAt))
}
