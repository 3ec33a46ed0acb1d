'use client'
import { useEffect, useRef } from 'react'

/**
 * Calls `abort` when the component goes away for good, before anything more can happen. StrictMode's rehearsal, and a
 * change of the options, are over within the same call. A component hidden by `<Activity>` can't be told from one that
 * went away.
 */
export function useAbortOnUnmount(enabled: boolean, abort: () => void): void {
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    if (!enabled) return
    return () => {
      isHere.current = false
      queueMicrotask(() => {
        if (!isHere.current) abort()
      })
    }
  }, [enabled, abort])
}
