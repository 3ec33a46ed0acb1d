/** A remaining time as it is said: in seconds up to 90 s, in minutes up to 90 min, in hours above. */
export interface RemainingTime {
  /** What `count` counts. */
  unit: 'seconds' | 'minutes' | 'hours'
  /** Rounded up: "1 second" until the last one is over. */
  count: number
}

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

export function remainingTime(leftMs: number): RemainingTime {
  if (leftMs <= 90 * SECOND_MS) return { unit: 'seconds', count: Math.ceil(leftMs / SECOND_MS) }
  if (leftMs <= 90 * MINUTE_MS) return { unit: 'minutes', count: Math.ceil(leftMs / MINUTE_MS) }
  return { unit: 'hours', count: Math.ceil(leftMs / HOUR_MS) }
}

/** In how many milliseconds `remainingTime` will read differently. */
export function nextChangeMs(leftMs: number): number {
  const { unit, count } = remainingTime(leftMs)
  const unitMs = { seconds: SECOND_MS, minutes: MINUTE_MS, hours: HOUR_MS }[unit]
  const smallerUnitAt = { seconds: 0, minutes: 90 * SECOND_MS, hours: 90 * MINUTE_MS }[unit]
  return Math.max(0, leftMs - Math.max((count - 1) * unitMs, smallerUnitAt))
}
