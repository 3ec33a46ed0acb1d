'use client'
import { type ReactNode, useSyncExternalStore } from 'react'
import type { RecordingTranscription } from '../../hooks/createRecordingTranscription.js'

/** How much of a recording has left, on the line below the level. It renders by itself. */
export function WorkProgress({ work, label }: { work: RecordingTranscription; label: string }): ReactNode {
  const progress = useSyncExternalStore(work.subscribe, work.getProgress, work.getProgress)
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
