import { createDatabase } from '../database/createDatabase.js'
import { createTabNews } from '../database/createTabNews.js'
import { keysOf } from '../database/keysOf.js'
import { readEntries } from '../database/readEntries.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { createStore } from '../store/createStore.js'
import { whileHeard } from '../store/whileHeard.js'
import { createRecordingDraft, type RecordingDraft } from './createRecordingDraft.js'
import { createRecordingLocks } from './createRecordingLocks.js'
import type { Recording } from './Recording.js'
import {
  type BeginRecording,
  initialRecordingStoreState,
  type RecordingSpace,
  type RecordingStore,
  type RecordingWriter,
} from './RecordingStore.js'
import { randomId } from './randomId.js'
import { type PieceKey, type RecordingTables, recordingTables } from './recordingTables.js'
import { contentType, recordingName } from './recordingType.js'
import { readStored, recordingOf, type StoredRecording } from './StoredRecording.js'
import { storageError } from './storageError.js'

/** Where recordings are kept. */
export interface RecordingStoreOptions {
  /**
   * The name of the database: one for each person who signs in, if there are several. `null` keeps nothing: all is in this
   * page's memory.
   * @default 'lesan-react.recordings'
   */
  name?: string | null | undefined
}

/**
 * Keeps recordings in the browser's database, where they outlive the page. Where there is none, or no room (on a server, in a
 * private window), they are in memory, and say so.
 */
export function createRecordingStore({
  name = 'lesan-react.recordings',
}: RecordingStoreOptions = {}): RecordingStore {
  const store = createStore(initialRecordingStoreState)
  const database = createDatabase(name, recordingTables)
  const news = createTabNews(String(name))
  const locks = createRecordingLocks(String(name))
  const drafts = new Map<string, RecordingDraft>()
  const madeHere = new Set<string>()
  let asked = 0
  let applied = 0
  let isPersistent = false
  /** So that files that were chosen together keep their order. */
  let startedLast = 0

  return {
    getState: store.getState,
    subscribe: whileHeard(store.subscribe, watch),
    read,
    async keep(id) {
      await refresh()
      if (find(id)?.status === 'interrupted')
        // A list shows it as it is: not changed.
        await rewrite(id, (stored) => ({ ...stored, isFinished: true })).catch(() => {})
    },
    async put(file, { name, language, data }) {
      startedLast = Math.max(Date.now(), startedLast + 1)
      const id = randomId()
      const { lastModified } = file as Partial<File>
      const about = { language, name, lastModified, data }
      const stored = { id, startedAt: startedLast, isFinished: false, ...about, parts: [] }
      const writer = open(stored, { isFile: true, onChange() {} })
      writer.addPart(file.type)(file, 0, false)
      return writer.finish()
    },
    setProgress: (id, part, progress, known) =>
      rewrite(id, (stored) => {
        const before = stored.parts[part]
        if (!before || !isSame(before.progress, known)) return undefined
        return { ...stored, parts: stored.parts.map((one) => (one === before ? { ...one, progress } : one)) }
      }),
    setHeld: (id, held) => rewrite(id, (stored) => ({ ...stored, held })),
    remove: (id) => removeAll((recording) => recording.id === id),
    clear: () => removeAll(() => true),
    refresh,
    space,
    claim: locks.claim,
    begin,
  }

  function begin({ language, recording, onChange }: BeginRecording): RecordingWriter {
    const id = recording?.id ?? randomId()
    const stored: StoredRecording = {
      id,
      startedAt: recording?.startedAt ?? Date.now(),
      isFinished: false,
      language: recording?.language ?? language,
      parts: [...(find(id)?.parts ?? recording?.parts ?? [])],
    }
    return open(stored, { isFile: false, onChange })
  }

  function open(
    stored: StoredRecording,
    { isFile, onChange }: { isFile: boolean; onChange: () => void },
  ): RecordingWriter {
    const { id } = stored
    const draft =
      drafts.get(id) ??
      createRecordingDraft({
        database,
        stored,
        isOnDevice: stored.parts.length > 0,
        isFile,
        lock: () => locks.hold(id),
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
    const { startedAt = 0, name: given, lastModified = startedAt } = find(id) ?? {}
    const parts: (BlobPart[] | undefined)[] = []
    const draft = drafts.get(id)
    try {
      for (const [key, piece] of await readEntries(database, 'pieces', id)) {
        const [, part, index] = key as PieceKey
        // Nothing that comes after a hole, and nothing without its beginning.
        if (!(piece instanceof Blob || piece instanceof ArrayBuffer)) continue
        if ((parts[part]?.length ?? 0) === index) (parts[part] ??= []).push(piece)
      }
    } catch (thrown) {
      if (!draft) throw storageError(thrown)
    }
    // What is not written yet, or can't be.
    for (const [part, pieces] of draft?.pieces ?? []) parts[part] = [...pieces]
    return Promise.all(
      // One that can't be read has its place.
      Array.from(parts, async (pieces = [], index) => {
        const named = find(id)?.parts[index]?.mimeType ?? ''
        const type = await contentType(new Blob(pieces.slice(0, 1)), named)
        return new File(pieces, given ?? recordingName(type), { type, lastModified })
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
    // A list shows what is still there.
    await database
      .transact('readwrite', ({ recordings, pieces }) => {
        for (const id of ids) {
          recordings.delete(id)
          pieces.delete(keysOf(id))
        }
        return undefined
      })
      .catch(() => {})
    await announce()
    // There may be room now.
    for (const draft of drafts.values()) draft.retry()
  }

  /** Whether it was there, and is changed now. Throws if that can't be written. */
  async function rewrite(
    id: string,
    to: (stored: StoredRecording) => StoredRecording | undefined,
  ): Promise<boolean> {
    const draft = drafts.get(id)
    let isChanged = false
    if (draft) isChanged = await draft.rewrite(to)
    else {
      const change = ({ recordings }: RecordingTables) => {
        const found: IDBRequest<unknown> = recordings.get(id)
        found.onsuccess = () => {
          const stored = readStored(found.result)
          const changed = stored && to(stored)
          isChanged = changed !== undefined
          // A newer version of the app may know more of it.
          if (changed) recordings.put({ ...Object(found.result), ...changed })
        }
        return undefined
      }
      await database.transact('readwrite', change, 'strict').catch((thrown: unknown) => {
        throw storageError(thrown)
      })
    }
    void announce()
    return isChanged
  }

  async function refresh(): Promise<void> {
    const own = ++asked
    let error: TranscriptionError | null = null
    const [all, isHeld] = await Promise.all([
      database
        .transact('readonly', (tables): IDBRequest<unknown[]> => tables.recordings.getAll())
        .catch((thrown: unknown) => {
          error = storageError(thrown)
          return undefined
        }),
      locks.lookUp(),
    ])
    if (own < applied) return
    for (const draft of drafts.values()) error ??= draft.getError()
    applied = own
    const before = store.getState()
    // What can't be read now is not gone.
    const read = all
      ?.flatMap((stored) => readStored(stored) ?? [])
      .map((stored) => known(stored, isHeld(stored.id)))
    const found = new Map((read ?? before.recordings).map((recording) => [recording.id, recording]))
    for (const [id, draft] of drafts) {
      const recording = draft.recording()
      if (recording.sizeBytes > 0) found.set(id, recording)
    }
    const recordings = [...found.values()].sort((a, b) => b.startedAt - a.startedAt)
    const isKnown = isSame(recordings, before.recordings)
    if (!isKnown || !before.isLoaded || before.error?.code !== error?.code)
      store.setState({ recordings: isKnown ? before.recordings : recordings, isLoaded: true, error })
  }

  function known(stored: StoredRecording, isHeld: boolean): Recording {
    const unfinished = isHeld ? 'recording' : 'interrupted'
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
    // There may be room again.
    for (const draft of drafts.values()) draft.retry()
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

  function watch(): () => void {
    void refresh()
    return news.hear(() => void refresh())
  }

  async function announce(): Promise<void> {
    news.tell()
    await refresh()
  }
}

/** An app's own data never change, and can be anything. */
function isSame(one: unknown, other: unknown): boolean {
  const [first, second] = [one, other].map((value) =>
    JSON.stringify(value, (key, inner) => (key === 'data' ? undefined : inner)),
  )
  return first === second
}

function askToStay(event: Event): void {
  event.preventDefault()
}
