'use client'
import { type CSSProperties, type ReactNode, useSyncExternalStore } from 'react'
import type { Playback } from '../../playback/createPlayback.js'
import { formatTime } from './formatTime.js'

interface SeekLineProps {
  playback: Playback
  /** How long the recording is. */
  durationMs: number
  /** Names the slider: which recording it is. */
  label: string
  /** Says how long all of it is, beside where it is. @default false */
  hasTotal?: boolean | undefined
}

/** Where a recording plays. It renders by itself, a few times a second while it plays. */
export function SeekLine({ playback, durationMs, label, hasTotal = false }: SeekLineProps): ReactNode {
  const { positionMs } = useSyncExternalStore(playback.subscribe, playback.getState, playback.getState)
  const at = formatTime(positionMs / 1_000)
  const total = formatTime(durationMs / 1_000)
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
      <span
        className="lesan-quiet lesan-figures"
        style={hasTotal ? { minInlineSize: `${2 * total.length + 3}ch` } : undefined}
      >
        {hasTotal ? `${at} / ${total}` : at}
      </span>
    </div>
  )
}
