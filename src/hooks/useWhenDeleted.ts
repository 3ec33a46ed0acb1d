'use client'
import { useEffect, useRef } from 'react'
import { isStillThere } from '../recorder/isStillThere.js'
import type { Recording } from '../recorder/Recording.js'
import type { RecordingStore } from '../recorder/RecordingStore.js'

/** Tells when a recording that is shown is deleted elsewhere, in another tab perhaps. */
export function useWhenDeleted(
  store: RecordingStore,
  recording: Recording | null,
  onDeleted: () => void,
): void {
  const latest = useRef(onDeleted)
  useEffect(() => {
    latest.current = onDeleted
  })
  useEffect(() => {
    if (!recording) return
    let isShown = true
    const isThere = () => isStillThere(recording, store.getState())
    const look = async () => {
      if (isThere()) return
      // The list may have been read before it was written.
      await store.refresh()
      if (isShown && !isThere()) latest.current()
    }
    void look()
    const unsubscribe = store.subscribe(() => void look())
    return () => {
      isShown = false
      unsubscribe()
    }
  }, [store, recording])
}
