import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { bytesNow } from './bytesNow.js'
import type { KeptIn, Recording } from './Recording.js'
import type { RecordingWriter } from './RecordingStore.js'
import type { PieceKey, RecordingDatabase } from './recordingTables.js'
import { contentType, plainType } from './recordingType.js'
import { readStored, recordingOf, type StoredRecording } from './StoredRecording.js'
import { storageError } from './storageError.js'

/** How many pieces are let go by, at most, between two tries to write. */
const MOST_SKIPPED = 64

/** What is not, or not all, on the device: what is being recorded, and what there is no room for. */
export interface RecordingDraft {
  /** The one there is, with someone new to tell. */
  open: (onChange: () => void) => RecordingWriter
  /** Tries again to write what is not. */
  retry: () => void
  /** Writes nothing any more. */
  drop: () => Promise<void>
  /** Why it is in memory, as long as it is. */
  getError: () => TranscriptionError | null
  /**
   * Changes what is known of it; resolves when that is on the device, or can't be because it is in memory as a whole.
   *
   * @returns `false` if there was nothing to change
   */
  rewrite: (to: (stored: StoredRecording) => StoredRecording | undefined) => Promise<boolean>
  /** As things are now. */
  recording: () => Recording
  /** What was recorded since the page was loaded, by the index of the part. */
  pieces: ReadonlyMap<number, readonly Blob[]>
}

interface DraftOptions {
  database: RecordingDatabase
  stored: StoredRecording
  /** Whether some of it is on the device already. */
  isOnDevice: boolean
  /** Its pieces are large: they are stored as they are, where the browser takes that. */
  isFile: boolean
  /** Marks it as being recorded, for other tabs; returns what ends that. */
  lock: () => () => void
  /** Called when others should look again. */
  announce: () => Promise<void>
  /** Called when all is on the device, or nothing is to be. */
  onOver: () => void
}

export function createRecordingDraft({
  database,
  stored,
  isOnDevice,
  isFile,
  lock,
  announce,
  onOver,
}: DraftOptions): RecordingDraft {
  const { id } = stored
  const pieces = new Map<number, Blob[]>()
  const writtenOf = new Map<number, number>()
  let onChange = () => {}
  let unlock: (() => void) | undefined
  let writing: Promise<void> | undefined
  let error: TranscriptionError | null = null
  let keepsBlobs = isFile
  let keptMs = isOnDevice ? recording().durationMs : 0
  /** Whether there is news beside the pieces. */
  let isDirty = false
  let isDropped = false
  let skipped = 0
  let toSkip = 0

  return { open, retry: () => void write(), drop, getError: () => error, rewrite, recording, pieces }

  function open(tell: () => void): RecordingWriter {
    onChange = tell
    unlock = lock()
    stored.isFinished = false
    return {
      id,
      getKeptIn: keptIn,
      getKeptMs: () => keptMs,
      getSizeBytes: () => recording().sizeBytes,
      getError: () => error,
      addPart,
      finish,
      drop,
    }
  }

  function keptIn(): KeptIn | null {
    if (error) return 'memory'
    return isOnDevice ? 'device' : null
  }

  function recording(): Recording {
    const status = unlock ? 'recording' : 'kept'
    return recordingOf(stored, { status, keptIn: keptIn() ?? 'memory', isFromThisPage: true })
  }

  function addPart(mimeType: string) {
    const own: Blob[] = []
    let index = -1
    return (piece: Blob, durationMs: number, isLeaving: boolean): void => {
      // Browsers hand out empty ones; and a part without a piece is no file.
      if (piece.size === 0) return
      if (own.length === 0)
        index = stored.parts.push({ mimeType: plainType(mimeType), durationMs, sizeBytes: 0 }) - 1
      own.push(piece)
      pieces.set(index, own)
      change(index, { durationMs, sizeBytes: own.reduce((sum, { size }) => sum + size, 0) })
      if (isLeaving) writeNow()
      if (skipped < toSkip) skipped += 1
      else void write()
    }
  }

  function change(index: number, to: Partial<StoredRecording['parts'][number]>): void {
    const part = stored.parts[index]
    if (part) stored.parts[index] = { ...part, ...to }
  }

  async function rewrite(to: (stored: StoredRecording) => StoredRecording | undefined): Promise<boolean> {
    const changed = to(stored)
    if (!changed) return false
    Object.assign(stored, changed)
    isDirty = true
    await write()
    return true
  }

  async function finish(): Promise<Recording> {
    stored.isFinished = true
    isDirty = true
    await write()
    unlock?.()
    unlock = undefined
    const finished = recording()
    await announce()
    return finished
  }

  async function drop(): Promise<void> {
    isDropped = true
    unlock?.()
    unlock = undefined
    onOver()
    await writing
  }

  function unwritten(): { key: PieceKey; piece: Blob }[] {
    return [...pieces].flatMap(([part, all]) => {
      const written = writtenOf.get(part) ?? 0
      return all
        .slice(written)
        .map((piece, at) => ({ key: [id, part, written + at] satisfies PieceKey, piece }))
    })
  }

  /** As they are, since reading their bytes takes longer than the page may have. Not every browser takes that (WebKit). */
  function writeNow(): void {
    database.transactNow((tables) => {
      for (const { key, piece } of unwritten()) tables.pieces.put(bytesNow(piece), key)
      tables.recordings.put({ ...stored })
      return undefined
    })
  }

  function write(): Promise<void> {
    writing ??= writeAll().finally(() => {
      writing = undefined
    })
    return writing
  }

  async function writeAll(): Promise<void> {
    try {
      while (!isDropped && (isDirty || unwritten().length > 0)) await writeOnce()
    } catch (thrown) {
      isDirty = true
      const { name } = Object(thrown) as { name?: unknown }
      if (!keepsBlobs || name === 'QuotaExceededError') return fail(thrown)
      // WebKit keeps no `Blob` for a private window, and does not say so.
      keepsBlobs = false
      await writeAll()
    }
  }

  async function writeOnce(): Promise<void> {
    const batch = unwritten()
    const bytes = keepsBlobs
      ? batch.map(({ piece }) => piece.slice())
      : await Promise.all(batch.map(({ piece }) => piece.arrayBuffer()))
    for (const { key, piece } of batch)
      if (key[2] === 0)
        change(key[1], { mimeType: await contentType(piece, stored.parts[key[1]]?.mimeType ?? '') })
    if (isDropped) return
    const current = { ...stored, parts: [...stored.parts] }
    isDirty = false
    const before = await database.transact<unknown>('readwrite', (tables) => {
      const known: IDBRequest<unknown> = tables.recordings.get(id)
      for (const [at, { key }] of batch.entries()) tables.pieces.put(bytes[at], key)
      // What was sent of it meanwhile stays sent.
      known.onsuccess = () => tables.recordings.put(withProgressOf(known.result, current))
      return known
    })
    const isFirst = !isOnDevice
    isOnDevice = true
    if (!before && !isFirst) {
      // Someone emptied the browser meanwhile.
      writtenOf.clear()
      return
    }
    for (const { key } of batch) writtenOf.set(key[1], key[2] + 1)
    keptMs = recordingOf(current, { status: 'kept', keptIn: 'device', isFromThisPage: true }).durationMs
    error = null
    toSkip = 0
    if (stored.isFinished && !isDirty && unwritten().length === 0) onOver()
    if (isFirst) void announce()
    onChange()
  }

  function fail(thrown: unknown): void {
    error = storageError(thrown)
    skipped = 0
    toSkip = Math.min(toSkip * 2 + 1, MOST_SKIPPED)
    onChange()
  }
}

function withProgressOf(before: unknown, current: StoredRecording): StoredRecording {
  const { parts = [] } = readStored(before) ?? {}
  return {
    ...current,
    parts: current.parts.map((part, index) => ({ ...parts[index], ...part })),
  }
}
