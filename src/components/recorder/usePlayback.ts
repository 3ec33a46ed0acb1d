'use client'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Recording } from '../../recorder/Recording.js'
import type { RecordingStore } from '../../recorder/RecordingStore.js'
import { createPlayback, type Playback } from './createPlayback.js'

/** Plays a recording of the store, as long as it is shown. */
export function usePlayback(store: RecordingStore, recording: Recording | null): [Playback, boolean] {
  const { id = '' } = recording ?? {}
  const lengths = (recording?.parts ?? []).map(({ durationMs }) => durationMs).join(' ')
  const playback = useMemo(
    () => createPlayback(() => store.read(id), lengths.split(' ').map(Number)),
    [store, id, lengths],
  )
  useEffect(() => playback.dispose, [playback])
  const isPlaying = useSyncExternalStore(
    playback.subscribe,
    () => playback.getState().isPlaying,
    () => false,
  )
  return [playback, isPlaying]
}
