'use client'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { createPlayback, type Playback } from '../playback/createPlayback.js'
import type { Recording } from '../recorder/Recording.js'
import type { RecordingStore } from '../recorder/RecordingStore.js'

/** Plays a recording of the store, as long as it is shown. */
export function useRecordingPlayback(
  store: RecordingStore,
  recording: Recording | null,
): [Playback, boolean] {
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
