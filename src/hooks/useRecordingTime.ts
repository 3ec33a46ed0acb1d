'use client'
import { useSyncExternalStore } from 'react'
import type { AudioRecorder } from '../recorder/AudioRecorder.js'

/** How many whole seconds are recorded, pauses left out. Only the component that calls it renders, once a second. */
export function useRecordingTime({ meter }: Pick<AudioRecorder, 'meter'>): number {
  return useSyncExternalStore(
    meter.subscribe,
    () => Math.floor(meter.getState().durationMs / 1_000),
    noneOnServer,
  )
}

function noneOnServer(): number {
  return 0
}
