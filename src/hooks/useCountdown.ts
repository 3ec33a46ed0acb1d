'use client'
import { useMemo, useSyncExternalStore } from 'react'
import { createCountdown } from '../time/createCountdown.js'
import type { RemainingTime } from '../time/remainingTime.js'

/**
 * What is left until an instant, as `useRetryCountdown`.
 *
 * @param secondsUpToMs what is counted in seconds @default 90 s
 */
export function useCountdown(until: number | null, secondsUpToMs?: number): RemainingTime | null {
  const countdown = useMemo(() => createCountdown(until, secondsUpToMs), [until, secondsUpToMs])
  return useSyncExternalStore(countdown.subscribe, countdown.getSnapshot, noTimeOnServer)
}

function noTimeOnServer(): null {
  return null
}
