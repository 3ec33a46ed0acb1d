import type { Recording } from '../recorder/Recording.js'
import {
  initialRecordingStoreState,
  type RecordingStore,
  type RecordingWriter,
} from '../recorder/RecordingStore.js'
import { createStore } from '../store/createStore.js'
import { createAudioFile } from './createAudioFile.js'

/** What a recording is to be. */
export type FakeRecording = Partial<Recording> & { durationMs: number }

/** Recordings in memory, for tests of your app. */
export interface FakeRecordingStore extends RecordingStore {
  /** One more is there, as if recorded before. */
  add: (recording: FakeRecording) => Recording
}

/** Longer files are not needed to try an app. */
const LONGEST_FILE_S = 60
const BYTES_PER_MS = 3.15

let lastId = 0

/** A store that keeps nothing longer than the test: `fakeRecordingStore([{ durationMs: 192_000, status: 'interrupted' }])`. */
export function fakeRecordingStore(recordings: readonly FakeRecording[] = []): FakeRecordingStore {
  const store = createStore({ ...initialRecordingStoreState, isLoaded: true })
  const claimed = new Set<string>()

  function publish(change: (before: readonly Recording[]) => readonly Recording[]): void {
    const before = store.getState()
    store.setState({ ...before, recordings: change(before.recordings) })
  }

  function add(given: FakeRecording): Recording {
    lastId += 1
    const { durationMs, sizeBytes = Math.round(durationMs * BYTES_PER_MS) } = given
    const recording: Recording = {
      id: `recording${lastId}`,
      status: 'kept',
      startedAt: Date.now() - durationMs,
      sizeBytes,
      parts: [{ mimeType: 'audio/wav', durationMs, sizeBytes }],
      keptIn: 'device',
      isFromThisPage: false,
      ...given,
    }
    publish((before) => [recording, ...before.filter(({ id }) => id !== recording.id)])
    return recording
  }

  for (const recording of recordings) add(recording)

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    add,
    async read(id) {
      const { parts = [] } = store.getState().recordings.find((recording) => recording.id === id) ?? {}
      return parts.map(({ durationMs }) =>
        createAudioFile({ name: 'recording.wav', seconds: Math.min(durationMs / 1_000, LONGEST_FILE_S) }),
      )
    },
    async keep(id) {
      publish((before) =>
        before.map((recording) => (recording.id === id ? { ...recording, status: 'kept' } : recording)),
      )
    },
    async remove(id) {
      publish((before) => before.filter((recording) => recording.id !== id))
    },
    async clear() {
      publish(() => [])
    },
    async refresh() {},
    space: async () => ({
      usedBytes: store.getState().recordings.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    }),
    async claim(id, task) {
      if (claimed.has(id)) return undefined
      claimed.add(id)
      try {
        return await task()
      } finally {
        claimed.delete(id)
      }
    },
    begin(): RecordingWriter {
      throw new Error('lesan-react: a fake store is written by a fake recorder alone.')
    },
  }
}
