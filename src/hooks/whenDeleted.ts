import { isStillThere } from '../recorder/isStillThere.js'
import type { Recording } from '../recorder/Recording.js'
import type { RecordingStore } from '../recorder/RecordingStore.js'

/** Acts when a recording that is shown was deleted elsewhere, in another tab perhaps; returns what ends the watch. */
export function whenDeleted(store: RecordingStore, recording: Recording, act: () => void): () => void {
  const look = () => {
    if (!isStillThere(recording, store.getState())) act()
  }
  look()
  return store.subscribe(look)
}
