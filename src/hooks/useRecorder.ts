'use client'
import { useInsertionEffect, useState, useSyncExternalStore } from 'react'
import {
  type AudioRecorder,
  initialRecorderState,
  type RecorderOptions,
  type RecorderState,
} from '../recorder/AudioRecorder.js'
import { createRecorder } from '../recorder/createRecorder.js'

/** The recorder itself, with functions that stay the same, and where it is now. */
export interface UseRecorderResult extends AudioRecorder, RecorderState {}

/**
 * Records a microphone. Renders when something changes, not each second: what ticks is for `useRecordingTime` and
 * `useRecordingLevel`, in components of their own. Unmounting stops a recorder of the component's own, and keeps what was recorded;
 * being hidden by `<Activity>` does not.
 *
 * @param given a recorder made with `createRecorder` outside of components, which goes on without them. Or options for one of
 *   its own, as of the first render.
 */
export function useRecorder(given: AudioRecorder | RecorderOptions = {}): UseRecorderResult {
  const [{ first, isOwn }] = useState(() =>
    isRecorder(given) ? { first: given, isOwn: false } : { first: createRecorder(given), isOwn: true },
  )
  const recorder = isRecorder(given) ? given : first
  // Of all effects the one that neither StrictMode rehearses nor `<Activity>` undoes.
  useInsertionEffect(() => {
    // It may not render anything, and stopping does.
    if (isOwn) return () => queueMicrotask(first.stop)
  }, [first, isOwn])
  return { ...recorder, ...useSyncExternalStore(recorder.subscribe, recorder.getState, idleOnServer) }
}

function isRecorder(given: AudioRecorder | RecorderOptions): given is AudioRecorder {
  return 'getState' in given
}

function idleOnServer(): RecorderState {
  return initialRecorderState
}
