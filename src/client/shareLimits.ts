import { broadcastLimits } from '../scheduler/broadcastLimits.js'
import type { TranscriptionClient } from './createTranscriptionClient.js'
import { limitsOf } from './limitsOf.js'

/**
 * Tells the other tabs of this origin of the limits that a client runs into, and the client of theirs. Without it each tab
 * finds out by a refusal of its own; so does a tab that opens later.
 *
 * @param name tells groups of tabs apart: use one for each API key
 * @returns what ends it
 * @throws TypeError for a client that `createTranscriptionClient` did not make
 */
export function shareLimits(client: TranscriptionClient, name: string): () => void {
  const limits = limitsOf.get(client)
  if (!limits) throw new TypeError('lesan-react: shareLimits takes a client of createTranscriptionClient.')
  const tabs = broadcastLimits(name)
  tabs.subscribe(limits.hold)
  limits.onRefused.add(tabs.publish)
  return () => {
    limits.onRefused.delete(tabs.publish)
    tabs.close()
  }
}
