'use client'
import { useEffect, useRef } from 'react'

/** Calls `abort` when the component goes away for good: StrictMode's rehearsal is over within the same task. */
export function useAbortOnUnmount(enabled: boolean, abort: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (!enabled) return
    clearTimeout(timer.current)
    return () => {
      timer.current = setTimeout(abort)
    }
  }, [enabled, abort])
}
