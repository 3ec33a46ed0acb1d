'use client'
import { useMemo, useSyncExternalStore } from 'react'
import { createCountdown } from '../time/createCountdown.js'
import type { RemainingTime } from '../time/remainingTime.js'

/**
 * The time left until `retryAt`, rounded up: seconds up to 90 s, minutes up to 90 min, hours above. Only the component
 * that calls it renders when the number changes; one timer serves all of them, and none runs in a hidden tab.
 *
 * @param retryAt epoch milliseconds, as in `error.retryAt`; `null` or `undefined` for none
 * @returns `null` without a deadline and in server markup; a count of 0 once the time has come
 */
export function useRetryCountdown(retryAt: number | null | undefined): RemainingTime | null {
  const countdown = useMemo(() => createCountdown(retryAt ?? null), [retryAt])
  return useSyncExternalStore(countdown.subscribe, countdown.getSnapshot, noTimeOnServer)
}

function noTimeOnServer(): null {
  return null
}
