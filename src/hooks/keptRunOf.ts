import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import { createKeptRun, type KeptRun } from '../outbox/createKeptRun.js'
import type { Recording } from '../recorder/Recording.js'
import type { RecordingStore } from '../recorder/RecordingStore.js'

/** A recording that is, or was, on its way to a text. */
export interface Work extends KeptRun {
  readonly recording: Recording
}

const byClient = new WeakMap<TranscriptionClient, Map<string, Work>>()

/**
 * The transcription of a recording, started unless it was: a component that comes back after a navigation finds it again, also its
 * text, and nothing is sent twice.
 */
export function keptRunOf(
  recording: Recording,
  options: { client: TranscriptionClient; store: RecordingStore; language: string },
): Work {
  const known = byClient.get(options.client) ?? new Map<string, Work>()
  byClient.set(options.client, known)
  const found = known.get(recording.id)
  // One that got a further part since is another.
  if (found?.recording.parts.length === recording.parts.length) {
    const { phase, isElsewhere } = found.getState()
    if (phase === 'error' || phase === 'cancelled') found.retryNow()
    else if (isElsewhere) found.start()
    return found
  }
  const work = { ...createKeptRun(recording, options), recording }
  known.set(recording.id, work)
  // What may have been sent before is asked about first.
  work.start()
  return work
}

/** Its text is in the app's hands, or not wanted any more. */
export function forgetKeptRun(client: TranscriptionClient, { id }: Recording): void {
  byClient.get(client)?.delete(id)
}
