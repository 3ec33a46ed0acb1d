'use client'
import { useCountdown } from '../../hooks/useCountdown.js'

const HOUR_MS = 3_600_000

/** `0:24`, the same figures in every language; `null` from one hour on, and in server markup. Renders each second. */
export function useClock(until: number | null): string | null {
  const time = useCountdown(until, HOUR_MS)
  if (time?.unit !== 'seconds') return null
  return `${Math.floor(time.count / 60)}:${String(time.count % 60).padStart(2, '0')}`
}
