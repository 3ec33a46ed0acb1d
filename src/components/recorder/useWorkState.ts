'use client'
import { useMemo, useSyncExternalStore } from 'react'
import type { Work } from '../../hooks/keptRunOf.js'
import type { KeptRunState } from '../../outbox/createKeptRun.js'

/** Where a recording is on its way to a text, but for what ticks: that is `WorkProgress`'s. */
export function useWorkState(work: Work | null): KeptRunState | null {
  const getState = useMemo(() => withoutTicks(work), [work])
  return useSyncExternalStore(work?.subscribe ?? toNothing, getState, nothing)
}

function withoutTicks(work: Work | null): () => KeptRunState | null {
  let last: KeptRunState | null = null
  return () => {
    const now = work?.getState() ?? null
    const keys = Object.keys(now ?? {}) as (keyof KeptRunState)[]
    if (!now || !last || keys.some((key) => key !== 'progress' && now[key] !== last?.[key])) last = now
    return last
  }
}

function toNothing(): () => void {
  return nothing
}

function nothing(): null {
  return null
}
