import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import type { Recording } from '../recorder/Recording.js'
import type { RecordingStore } from '../recorder/RecordingStore.js'
import { createRecordingTranscription, type RecordingTranscription } from './createRecordingTranscription.js'

const byClient = new WeakMap<TranscriptionClient, Map<string, RecordingTranscription>>()

/**
 * The transcription of a recording, started unless it was: a component that comes back after a navigation finds it again, also its
 * text, and nothing is sent twice.
 */
export function recordingTranscriptionOf(
  recording: Recording,
  options: { client: TranscriptionClient; store: RecordingStore; language: string },
): RecordingTranscription {
  const known = byClient.get(options.client) ?? new Map<string, RecordingTranscription>()
  byClient.set(options.client, known)
  const found = known.get(recording.id)
  // One that got a further part since is another.
  if (found?.recording.parts.length === recording.parts.length) {
    if (isOver.has(found.getState().phase)) found.retryNow()
    return found
  }
  const started = createRecordingTranscription(recording, options)
  known.set(recording.id, started)
  return started
}

/** Without a text. */
const isOver = new Set<string>(['error', 'cancelled', 'elsewhere'])

/** Its text is in the app's hands, or not wanted any more. */
export function forgetRecordingTranscription(client: TranscriptionClient, { id }: Recording): void {
  byClient.get(client)?.delete(id)
}
