'use client'
import type { RemainingTime } from '../time/remainingTime.js'
import { useCountdown } from './useCountdown.js'

/**
 * The time left until `retryAt`, rounded up: seconds up to 90 s, minutes up to 90 min, hours up to 48 h, days above. Only
 * the component that calls it renders when the number changes; one timer serves all of them, and none runs in a hidden tab.
 *
 * @param retryAt epoch milliseconds, as in `error.retryAt`; `null` or `undefined` for none
 * @returns `null` without a deadline and in server markup; a count of 0 once the time has come
 */
export function useRetryCountdown(retryAt: number | null | undefined): RemainingTime | null {
  return useCountdown(retryAt ?? null)
}
