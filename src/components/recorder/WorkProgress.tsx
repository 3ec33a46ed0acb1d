'use client'
import { type ReactNode, useSyncExternalStore } from 'react'
import type { Work } from '../../hooks/keptRunOf.js'

/** How much of a recording has left, on the line below the level. It renders by itself. */
export function WorkProgress({ work, label }: { work: Work; label: string }): ReactNode {
  const progressOf = () => work.getState().progress
  const progress = useSyncExternalStore(work.subscribe, progressOf, progressOf)
  return (
    progress && (
      <progress
        className="lesan-hairline"
        aria-label={label}
        value={progress.sentBytes}
        max={progress.totalBytes}
      />
    )
  )
}
