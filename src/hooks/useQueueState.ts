'use client'
import { useSyncExternalStore } from 'react'
import {
  initialQueueState,
  type ListedQueue,
  type TranscriptionQueue,
  type TranscriptionQueueState,
} from '../queue/TranscriptionQueue.js'

/** The queue itself, with functions that stay the same, and where it is now. */
export interface UseTranscriptionQueueResult<Data = unknown>
  extends TranscriptionQueue<Data>,
    TranscriptionQueueState<Data> {}

/** Apart from `useTranscriptionQueue`: a list that is given a queue does not bring what makes one. */
export function useQueueState<Data, Queue extends ListedQueue<Data>>(
  queue: Queue & ListedQueue<Data>,
): Queue & TranscriptionQueueState<Data> {
  return { ...queue, ...useSyncExternalStore(queue.subscribe, queue.getState, emptyOnServer) }
}

function emptyOnServer(): TranscriptionQueueState<never> {
  return initialQueueState
}
