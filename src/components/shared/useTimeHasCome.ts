'use client'
import { useMemo, useSyncExternalStore } from 'react'
import { createCountdown } from '../../time/createCountdown.js'

/** Whether an instant is over; `false` without one, and in server markup. Renders once, not with each second. */
export function useTimeHasCome(at: number | null | undefined): boolean {
  const { subscribe, getSnapshot } = useMemo(() => createCountdown(at ?? null), [at])
  return useSyncExternalStore(subscribe, () => getSnapshot()?.count === 0, notOnServer)
}

function notOnServer(): boolean {
  return false
}
