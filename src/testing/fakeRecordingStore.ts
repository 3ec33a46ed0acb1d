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
  const claimed = new Map<string, Promise<void>>()
  const files = new Map<string, File>()

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

  function find(id: string): Recording | undefined {
    return store.getState().recordings.find((recording) => recording.id === id)
  }

  function change(id: string, to: (recording: Recording) => Partial<Recording>): void {
    publish((before) =>
      before.map((recording) => (recording.id === id ? { ...recording, ...to(recording) } : recording)),
    )
  }

  for (const recording of recordings) add(recording)

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    add,
    async read(id) {
      const { parts = [] } = find(id) ?? {}
      const chosen = files.get(id)
      if (chosen) return [chosen]
      return parts.map(({ durationMs }) =>
        createAudioFile({ name: 'recording.wav', seconds: Math.min(durationMs / 1_000, LONGEST_FILE_S) }),
      )
    },
    async put(file, about) {
      const { lastModified } = file as Partial<File>
      const added = add({ ...about, lastModified, durationMs: 0, sizeBytes: file.size, isFromThisPage: true })
      files.set(added.id, new File([file], about.name ?? 'file.wav', { type: file.type }))
      return added
    },
    async setProgress(id, part, progress, known) {
      const before = find(id)?.parts[part]
      if (!before || JSON.stringify(before.progress) !== JSON.stringify(known)) return false
      change(id, ({ parts }) => ({
        parts: parts.map((one) => (one === before ? { ...one, progress } : one)),
      }))
      return true
    },
    async setHeld(id, held) {
      change(id, () => ({ held }))
      return find(id) !== undefined
    },
    async keep(id) {
      change(id, () => ({ status: 'kept' }))
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
    async claim(id, task, { waits = false } = {}) {
      const others = claimed.get(id)
      if (others && !waits) return undefined
      const own = Promise.resolve(others).then(task)
      const over = own.then(nothing, nothing)
      claimed.set(id, over)
      try {
        return await own
      } finally {
        if (claimed.get(id) === over) claimed.delete(id)
      }
    },
    begin(): RecordingWriter {
      throw new Error('lesan-react: a fake store is written by a fake recorder alone.')
    },
  }
}

function nothing(): void {}
