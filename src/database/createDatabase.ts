import { withTimeout } from '../time/withTimeout.js'

/** A database that another tab blocks answers never. */
const ANSWER_MS = 3_000

/** What a transaction works on. */
export type Tables<Name extends string> = Readonly<Record<Name, IDBObjectStore>>

type Work<Name extends string, Result> = (tables: Tables<Name>) => IDBRequest<Result> | undefined

export interface Database<Name extends string> {
  /**
   * Does some work in one transaction; resolves when it is on the device. Rejects with what the browser says.
   *
   * @param durability `strict` for what must outlive a power cut as well
   */
  transact: <Result>(
    mode: IDBTransactionMode,
    work: Work<Name, Result>,
    durability?: IDBTransactionDurability,
  ) => Promise<Result>
  /** The same in this very task, for a page that may be gone after it. Nobody learns what became of it. */
  transactNow: (work: Work<Name, unknown>) => void
}

/**
 * A connection to a database of the browser that is opened when it is needed, and again after it was lost.
 *
 * @param name `null` for none: nothing is ever on the device
 * @param tables how each is made
 */
export function createDatabase<Name extends string>(
  name: string | null,
  tables: Readonly<Record<Name, IDBObjectStoreParameters>>,
): Database<Name> {
  const tableNames = Object.keys(tables) as Name[]
  let opening: Promise<IDBDatabase> | undefined
  let opened: IDBDatabase | undefined

  return { transact, transactNow }

  async function transact<Result>(
    mode: IDBTransactionMode,
    work: Work<Name, Result>,
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

  function transactNow(work: Work<Name, unknown>): void {
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
        for (const table of tableNames) request.result.createObjectStore(table, tables[table])
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

  function run<Result>(
    database: IDBDatabase,
    mode: IDBTransactionMode,
    work: Work<Name, Result>,
    durability?: IDBTransactionDurability,
  ) {
    const transaction = database.transaction(tableNames, mode, { durability })
    const found = tableNames.map((table) => [table, transaction.objectStore(table)])
    const request = work(Object.fromEntries(found) as Tables<Name>)
    return { transaction, request }
  }
}
