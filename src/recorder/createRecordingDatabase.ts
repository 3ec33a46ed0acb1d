import { withTimeout } from '../time/withTimeout.js'

/** Where a piece is: of which recording, which part of it, and which piece of that. */
export type PieceKey = [id: string, part: number, index: number]

/** A database that another tab blocks answers never. */
const ANSWER_MS = 3_000

/** What a transaction works on. */
export interface RecordingTables {
  recordings: IDBObjectStore
  pieces: IDBObjectStore
}

type Work<Result> = (tables: RecordingTables) => IDBRequest<Result> | undefined

export interface RecordingDatabase {
  /**
   * Does some work in one transaction; resolves when it is on the device. Rejects with what the browser says.
   *
   * @param durability `strict` for what must outlive a power cut as well
   */
  transact: <Result>(
    mode: IDBTransactionMode,
    work: Work<Result>,
    durability?: IDBTransactionDurability,
  ) => Promise<Result>
  /** The same in this very task, for a page that may be gone after it. Nobody learns what became of it. */
  transactNow: (work: Work<unknown>) => void
}

/** All keys of a recording. */
export function keysOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []])
}

/**
 * A connection that is opened when it is needed, and again after it was lost.
 *
 * @param name `null` for none: nothing is ever on the device
 */
export function createRecordingDatabase(name: string | null): RecordingDatabase {
  let opening: Promise<IDBDatabase> | undefined
  let opened: IDBDatabase | undefined

  return { transact, transactNow }

  async function transact<Result>(
    mode: IDBTransactionMode,
    work: Work<Result>,
    durability: IDBTransactionDurability = 'default',
    isAgain = false,
  ): Promise<Result> {
    opening ??= open()
    const own = opening
    try {
      return await withTimeout(ANSWER_MS, undefined, async (signal) => {
        const database = await own
        // Whoever was told that it failed must not find it done later, over what was written since.
        signal.throwIfAborted()
        return new Promise<Result>((resolve, reject) => {
          const { transaction, request } = run(database, mode, work, durability)
          transaction.oncomplete = () => resolve(request?.result as Result)
          // What is full is said here; the request itself is not told.
          transaction.onabort = () => reject(transaction.error)
        })
      })
    } catch (thrown) {
      const { name: why } = Object(thrown) as { name?: unknown }
      if (opening === own && why !== 'QuotaExceededError') close()
      // iOS loses the connection of a page that was suspended (Dexie, issue 1638).
      if (isAgain || (why !== 'InvalidStateError' && why !== 'UnknownError')) throw thrown
      return transact(mode, work, durability, true)
    }
  }

  function transactNow(work: Work<unknown>): void {
    try {
      if (opened) run(opened, 'readwrite', work).transaction.commit()
    } catch {
      // The usual way is taken as well.
    }
  }

  function open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      if (name === null) throw new DOMException('Nothing is to be kept.', 'NotAllowedError')
      const request = indexedDB.open(name, 1)
      request.onupgradeneeded = () => {
        request.result.createObjectStore('recordings', { keyPath: 'id' })
        request.result.createObjectStore('pieces')
      }
      request.onerror = () => reject(request.error)
      request.onsuccess = () => {
        opened = request.result
        opened.onclose = close
        // Another tab has a newer version of the app, or empties the browser: it must not wait for us.
        opened.onversionchange = close
        resolve(opened)
      }
    })
  }

  function close(): void {
    opened?.close()
    opened = undefined
    opening = undefined
  }
}

function run<Result>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: Work<Result>,
  durability?: IDBTransactionDurability,
) {
  const transaction = database.transaction(['recordings', 'pieces'], mode, { durability })
  const request = work({
    recordings: transaction.objectStore('recordings') as RecordingTables['recordings'],
    pieces: transaction.objectStore('pieces'),
  })
  return { transaction, request }
}
