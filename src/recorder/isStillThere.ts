import type { Recording } from './Recording.js'
import type { RecordingStoreState } from './RecordingStore.js'

/** Whether a store has it, as far as it knows: whatever can't be read is not gone. */
export function isStillThere(
  { id, keptIn }: Pick<Recording, 'id' | 'keptIn'>,
  { recordings, isLoaded, error }: RecordingStoreState,
): boolean {
  return !isLoaded || (keptIn === 'device' && error !== null) || recordings.some((one) => one.id === id)
}
