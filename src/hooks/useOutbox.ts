'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { initialOutboxState, type Outbox, type OutboxState } from '../outbox/Outbox.js'
import { heedOnlineManager } from './heedOnlineManager.js'

/** The outbox itself, with functions that stay the same, and where it is now. */
export interface UseOutboxResult<Data = unknown> extends Outbox<Data>, OutboxState<Data> {}

/**
 * Shows an outbox made with `createOutbox` outside of components. Renders when items come, go or change their status, not with
 * their progress: that is for `useTranscriptionQueueItem`. Nothing in server markup.
 */
export function useOutbox<Data = unknown>(outbox: Outbox<Data>): UseOutboxResult<Data> {
  useEffect(heedOnlineManager, [])
  return { ...outbox, ...useSyncExternalStore(outbox.subscribe, outbox.getState, nothingOnServer) }
}

function nothingOnServer(): OutboxState<never> {
  return initialOutboxState
}
