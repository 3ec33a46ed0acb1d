'use client'
import { useEffect, useRef } from 'react'

/**
 * Calls `abort` when the component goes away for good: StrictMode's rehearsal is over within the same task. A component
 * hidden by `<Activity>` can't be told from one that went away.
 */
export function useAbortOnUnmount(enabled: boolean, abort: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    // Also when it was switched off: that is no reason to abort.
    clearTimeout(timer.current)
    if (!enabled) return
    return () => {
      timer.current = setTimeout(abort)
    }
  }, [enabled, abort])
}
