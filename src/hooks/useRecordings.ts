'use client'
import { useSyncExternalStore } from 'react'
import {
  initialRecordingStoreState,
  type RecordingStore,
  type RecordingStoreState,
} from '../recorder/RecordingStore.js'

/** The store itself, with functions that stay the same, and what is in it now. */
export interface UseRecordingsResult extends RecordingStore, RecordingStoreState {}

/** What is kept, what was interrupted and what is being recorded, live, also by other tabs. None in server markup. */
export function useRecordings(store: RecordingStore): UseRecordingsResult {
  return { ...store, ...useSyncExternalStore(store.subscribe, store.getState, noneOnServer) }
}

function noneOnServer(): RecordingStoreState {
  return initialRecordingStoreState
}
