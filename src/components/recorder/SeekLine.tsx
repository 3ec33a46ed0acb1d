'use client'
import { type CSSProperties, type ReactNode, useSyncExternalStore } from 'react'
import type { Playback } from './createPlayback.js'
import { formatDuration } from './formatDuration.js'

interface SeekLineProps {
  playback: Playback
  /** How long the recording is. */
  durationMs: number
  /** Names the slider: which recording it is. */
  label: string
}

/** Where a recording plays. It renders by itself, a few times a second while it plays. */
export function SeekLine({ playback, durationMs, label }: SeekLineProps): ReactNode {
  const { positionMs } = useSyncExternalStore(playback.subscribe, playback.getState, playback.getState)
  const at = formatDuration(positionMs)
  return (
    <div className="lesan-seek-line">
      <input
        className="lesan-seek"
        type="range"
        aria-label={label}
        aria-valuetext={at}
        min={0}
        max={durationMs / 1_000}
        step="any"
        value={positionMs / 1_000}
        style={{ '--_at': `${(100 * positionMs) / Math.max(1, durationMs)}%` } as CSSProperties}
        onChange={(event) => playback.seek(Number(event.target.value) * 1_000)}
      />
      <span className="lesan-quiet lesan-figures">{at}</span>
    </div>
  )
}
