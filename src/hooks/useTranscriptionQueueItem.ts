'use client'
import { useSyncExternalStore } from 'react'
import type { TranscriptionQueueItem } from '../queue/TranscriptionQueue.js'
import { initialRunState, type RunState } from '../run/RunState.js'

/** Where an item of a queue is, for a row of your own: only the component that calls it renders when it changes. */
export function useTranscriptionQueueItem(item: TranscriptionQueueItem): RunState {
  return useSyncExternalStore(item.subscribe, item.getState, queuedOnServer)
}

function queuedOnServer(): RunState {
  return initialRunState
}
