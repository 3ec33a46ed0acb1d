import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { createStore } from '../store/createStore.js'
import {
  createRecordingDatabase,
  keysOf,
  type PieceKey,
  type RecordingTables,
} from './createRecordingDatabase.js'
import { createRecordingDraft, type RecordingDraft } from './createRecordingDraft.js'
import type { Recording } from './Recording.js'
import {
  type BeginRecording,
  initialRecordingStoreState,
  type RecordingSpace,
  type RecordingStore,
  type RecordingWriter,
} from './RecordingStore.js'
import { contentType, recordingName } from './recordingType.js'
import { recordingOf, type StoredRecording } from './StoredRecording.js'
import { storageError } from './storageError.js'

/** Where recordings are kept. */
export interface RecordingStoreOptions {
  /**
   * The name of the database: one for each person who signs in, if there are several.
   * @default 'lesan-react.recordings'
   */
  name?: string | undefined
}

/**
 * Keeps recordings in the browser's database, where they outlive the page. Where there is none, or no room (on a server, in a
 * private window), they are in memory, and say so.
 */
export function createRecordingStore({
  name = 'lesan-react.recordings',
}: RecordingStoreOptions = {}): RecordingStore {
  const store = createStore(initialRecordingStoreState)
  const database = createRecordingDatabase(name)
  const drafts = new Map<string, RecordingDraft>()
  const madeHere = new Set<string>()
  let listeners = 0
  let channel: BroadcastChannel | undefined
  let asked = 0
  let applied = 0
  let isPersistent = false

  return {
    getState: store.getState,
    subscribe(listener) {
      if (listeners++ === 0) startWatching()
      const stopTelling = store.subscribe(listener)
      let isOver = false
      return () => {
        if (isOver) return
        isOver = true
        stopTelling()
        if (--listeners === 0) stopWatching()
      }
    },
    read,
    async keep(id) {
      await refresh()
      if (find(id)?.status === 'interrupted')
        await edit(({ recordings }) => {
          const request: IDBRequest<StoredRecording> = recordings.get(id)
          request.onsuccess = () => recordings.put({ ...request.result, isFinished: true })
        })
    },
    remove: (id) => removeAll((recording) => recording.id === id),
    clear: () => removeAll(() => true),
    refresh,
    space,
    async claim<Result>(id: string, task: () => Promise<Result>): Promise<Result | undefined> {
      if (!navigator.locks) return task()
      return navigator.locks.request(lockOf(id), { ifAvailable: true }, (lock) => (lock ? task() : undefined))
    },
    begin,
  }

  function begin({ language, recording, onChange }: BeginRecording): RecordingWriter {
    const id = recording?.id ?? crypto.randomUUID()
    const stored: StoredRecording = {
      id,
      startedAt: recording?.startedAt ?? Date.now(),
      isFinished: false,
      language: recording?.language ?? language,
      parts: [...(recording?.parts ?? [])],
    }
    const draft =
      drafts.get(id) ??
      createRecordingDraft({
        database,
        stored,
        isOnDevice: stored.parts.length > 0,
        lock: () => holdLock(lockOf(id)),
        announce,
        onOver: () => setDraft(id, undefined),
      })
    madeHere.add(id)
    setDraft(id, draft)
    const writer = draft.open(onChange)
    return {
      ...writer,
      async finish() {
        const finished = await writer.finish()
        if (finished.keptIn === 'device') persist()
        return finished
      },
      drop: () => erase([id]),
    }
  }

  function setDraft(id: string, draft: RecordingDraft | undefined): void {
    if (draft) drafts.set(id, draft)
    else drafts.delete(id)
    if (drafts.size > 0) globalThis.addEventListener('beforeunload', askToStay)
    else globalThis.removeEventListener('beforeunload', askToStay)
  }

  async function read(id: string): Promise<readonly File[]> {
    const { startedAt = 0 } = find(id) ?? {}
    const parts = new Map<number, BlobPart[]>()
    const draft = drafts.get(id)
    try {
      let keys: IDBRequest<IDBValidKey[]> | undefined
      const pieces = await database.transact('readonly', (tables): IDBRequest<(ArrayBuffer | Blob)[]> => {
        keys = tables.pieces.getAllKeys(keysOf(id))
        return tables.pieces.getAll(keysOf(id))
      })
      for (const [at, key] of (keys?.result ?? []).entries()) {
        const [, part, index] = key as PieceKey
        const piece = pieces[at]
        // Nothing that comes after a hole, and nothing without its beginning.
        if (!piece || (parts.get(part)?.length ?? 0) !== index) continue
        if (index === 0) parts.set(part, [])
        parts.get(part)?.push(piece)
      }
    } catch (thrown) {
      if (!draft) throw storageError(thrown)
    }
    // What is not written yet, or can't be.
    for (const [part, pieces] of draft?.pieces ?? []) parts.set(part, [...pieces])
    return Promise.all(
      [...parts.values()].map(async (pieces) => {
        const type = await contentType(new Blob(pieces.slice(0, 1)), '')
        return new File(pieces, recordingName(type), { type, lastModified: startedAt })
      }),
    )
  }

  async function removeAll(isMeant: (recording: Recording) => boolean): Promise<void> {
    await refresh()
    const meant = store.getState().recordings.filter(isMeant)
    await erase(meant.filter(({ status }) => status !== 'recording').map(({ id }) => id))
  }

  async function erase(ids: string[]): Promise<void> {
    for (const id of ids) {
      await drafts.get(id)?.drop()
      setDraft(id, undefined)
    }
    await edit(({ recordings, pieces }) => {
      for (const id of ids) {
        recordings.delete(id)
        pieces.delete(keysOf(id))
      }
    })
    // There may be room now.
    for (const draft of drafts.values()) draft.retry()
  }

  async function edit(work: (tables: RecordingTables) => void): Promise<void> {
    // A list shows it as it is: not changed.
    await database
      .transact('readwrite', (tables) => {
        work(tables)
        return undefined
      })
      .catch(() => {})
    await announce()
  }

  async function refresh(): Promise<void> {
    const own = ++asked
    let error: TranscriptionError | null = null
    const [all, held] = await Promise.all([
      database
        .transact('readonly', (tables): IDBRequest<StoredRecording[]> => tables.recordings.getAll())
        .catch((thrown: unknown): StoredRecording[] => {
          error = storageError(thrown)
          return []
        }),
      heldLocks(),
    ])
    if (own < applied) return
    for (const draft of drafts.values()) error ??= draft.getError()
    applied = own
    const found = new Map(all.map((stored) => [stored.id, known(stored, held)]))
    for (const [id, draft] of drafts) {
      const recording = draft.recording()
      if (recording.sizeBytes > 0) found.set(id, recording)
    }
    const recordings = [...found.values()].sort((a, b) => b.startedAt - a.startedAt)
    const before = store.getState()
    const isSame = JSON.stringify(recordings) === JSON.stringify(before.recordings)
    if (!isSame || !before.isLoaded || before.error?.code !== error?.code)
      store.setState({ recordings: isSame ? before.recordings : recordings, isLoaded: true, error })
  }

  function known(stored: StoredRecording, held: ReadonlySet<string>): Recording {
    const unfinished = held.has(lockOf(stored.id)) ? 'recording' : 'interrupted'
    return recordingOf(stored, {
      status: stored.isFinished ? 'kept' : unfinished,
      keptIn: 'device',
      isFromThisPage: madeHere.has(stored.id),
    })
  }

  function find(id: string): Recording | undefined {
    return store.getState().recordings.find((recording) => recording.id === id)
  }

  async function space(): Promise<RecordingSpace> {
    await refresh()
    const usedBytes = store.getState().recordings.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    try {
      const { quota = 0, usage = 0 } = await navigator.storage.estimate()
      return { usedBytes, freeBytes: Math.max(0, quota - usage) }
    } catch {
      return { usedBytes }
    }
  }

  /** So that the browser does not empty it by itself. Asked for once there is something, never relied on. */
  function persist(): void {
    if (isPersistent) return
    isPersistent = true
    void navigator.storage?.persist?.().catch(() => false)
  }

  function startWatching(): void {
    if (globalThis.BroadcastChannel) {
      channel = new BroadcastChannel(name)
      channel.onmessage = () => void refresh()
    }
    // A tab that crashed says nothing.
    document.addEventListener('visibilitychange', refresh)
    void refresh()
  }

  function stopWatching(): void {
    channel?.close()
    channel = undefined
    document.removeEventListener('visibilitychange', refresh)
  }

  async function announce(): Promise<void> {
    if (globalThis.BroadcastChannel) {
      const own = new BroadcastChannel(name)
      own.postMessage('changed')
      own.close()
    }
    await refresh()
  }

  function lockOf(id: string): string {
    return `${name} ${id}`
  }
}

/** Held by who records, and free as soon as that page is gone, whatever it died of. */
function holdLock(name: string): () => void {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  navigator.locks?.request(name, () => held).catch(() => {})
  return release
}

async function heldLocks(): Promise<ReadonlySet<string>> {
  try {
    const { held = [] } = await navigator.locks.query()
    return new Set(held.map(({ name = '' }) => name))
  } catch {
    return new Set()
  }
}

function askToStay(event: Event): void {
  event.preventDefault()
}
