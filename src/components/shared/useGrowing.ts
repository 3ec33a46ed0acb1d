'use client'
import { useEffect, useState } from 'react'

/** How many rows a frame may add: enough for what a window shows, few enough for a slow machine. */
const ROWS_PER_FRAME = 20

/**
 * How many of so many rows to show now: a long list grows by a few in each frame, and the page stays alive.
 *
 * @param perFrame where rows come in groups, less
 */
export function useGrowing(all: number, perFrame = ROWS_PER_FRAME): number {
  const [before, setBefore] = useState(0)
  const shown = Math.min(all, before + perFrame)
  useEffect(() => {
    if (shown === before) return
    const frame = requestAnimationFrame(() => setBefore(shown))
    return () => cancelAnimationFrame(frame)
  }, [shown, before])
  return shown
}
