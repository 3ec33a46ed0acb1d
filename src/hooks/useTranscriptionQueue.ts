'use client'
import { useContext, useState, useSyncExternalStore } from 'react'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import { createTranscriptionQueue } from '../queue/createTranscriptionQueue.js'
import {
  initialQueueState,
  type TranscriptionQueue,
  type TranscriptionQueueState,
} from '../queue/TranscriptionQueue.js'
import { requireClient } from './requireClient.js'
import { TranscriptionContext } from './TranscriptionContext.js'

/** Which queue to show. */
export interface UseTranscriptionQueueOptions {
  /** The client of a queue of its own, as of the first render. @default the client of the nearest `TranscriptionProvider` */
  client?: TranscriptionClient | undefined
  /**
   * A queue made with `createTranscriptionQueue` outside of components, which outlives them; several may show it.
   * @default one of its own, shown as long as the component is there
   */
  queue?: TranscriptionQueue | undefined
}

/** The queue as it is now, and what can be done with it: functions that stay the same. */
export interface UseTranscriptionQueueResult
  extends TranscriptionQueueState,
    Omit<TranscriptionQueue, 'getState' | 'subscribe'> {}

/**
 * Transcribes many files, in order. Renders when items come, go or change place, not with their progress: that is for
 * `useTranscriptionQueueItem`. Unmounting does not end what is under way, as with TanStack's mutations.
 *
 * @throws Error when there is neither a queue nor a client
 */
export function useTranscriptionQueue({
  client,
  queue: given,
}: UseTranscriptionQueueOptions = {}): UseTranscriptionQueueResult {
  const provided = useContext(TranscriptionContext).client
  const [first] = useState(() => given ?? createTranscriptionQueue(requireClient(client ?? provided)))
  const { getState, subscribe, ...actions } = given ?? first
  const state = useSyncExternalStore(subscribe, getState, emptyOnServer)
  return { ...state, ...actions }
}

function emptyOnServer(): TranscriptionQueueState {
  return initialQueueState
}
