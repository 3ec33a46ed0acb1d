import { type EditKey, keysIn, noEdits, type TranscriptEdits, valueIn, withValue } from './TranscriptEdits.js'

/** Where drafts are kept. */
export interface DraftStoreOptions {
  /**
   * The name of the database: one for each person who signs in, if there are several.
   * @default 'lesan-react.drafts'
   */
  name?: string | undefined
}

/** A change of one value. */
export interface DraftChange {
  /** What is on the device as far as this page knows; `undefined` for nothing. */
  readonly expected: string | undefined
  /** What is to be there; `undefined` for nothing. */
  readonly value: string | undefined
}

/** Edits that outlive the page until the app has saved them. */
export interface DraftStore {
  /** What is kept for a transcription; nothing changed, if there is nothing. Rejects where the browser does not let us. */
  read: (id: string) => Promise<TranscriptEdits>
  /**
   * Writes values, one by one: those that another page wrote stay. Resolves when they are on the device, with those that had another
   * value there than was expected.
   */
  write: (id: string, changes: ReadonlyMap<EditKey, DraftChange>) => Promise<ReadonlyMap<EditKey, string>>
  /** Deletes all of it: for a sign-out. */
  clear: () => Promise<void>
  /** Calls `listener` when another page of the app has written for this transcription, or may have. Returns what ends it. */
  watch: (id: string, listener: () => void) => () => void
}

/**
 * Keeps what a person changes in transcripts in the browser's database. Not in `localStorage`: that has five megabytes for the whole site,
 * holds up the page with each write, and browsers put it on the disk only seconds later, or a minute.
 */
export function createDraftStore({ name = 'lesan-react.drafts' }: DraftStoreOptions = {}): DraftStore {
  return {
    read: async (id) =>
      (await transact('readonly', (drafts): IDBRequest<TranscriptEdits | undefined> => drafts.get(id))) ??
      noEdits,
    async write(id, changes) {
      const others = new Map<EditKey, string>()
      await transact('readwrite', (drafts) => {
        const request: IDBRequest<TranscriptEdits | undefined> = drafts.get(id)
        request.onsuccess = () => {
          let edits = request.result ?? noEdits
          for (const [key, { expected, value }] of changes) {
            const found = valueIn(edits, key)
            const isOther = found !== undefined && found !== expected
            // What another page wrote since is not ours to delete.
            if (isOther && value === undefined) continue
            if (isOther && found !== value) others.set(key, found)
            edits = withValue(edits, key, value)
          }
          if (keysIn(edits).length > 0) drafts.put(edits, id)
          else drafts.delete(id)
        }
        return request
      })
      tell(id)
      return others
    },
    async clear() {
      await transact('readwrite', (drafts) => drafts.clear())
      tell('')
    },
    watch(id, listener) {
      const channel = globalThis.BroadcastChannel && new BroadcastChannel(name)
      if (channel)
        channel.onmessage = ({ data }) => {
          if (data === id || data === '') listener()
        }
      // A page that was frozen heard nothing.
      document.addEventListener('visibilitychange', listener)
      return () => {
        channel?.close()
        document.removeEventListener('visibilitychange', listener)
      }
    },
  }

  /** A connection for each: none can be lost, and none holds up another page. */
  function transact<Result>(
    mode: IDBTransactionMode,
    work: (drafts: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(name, 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('drafts')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('drafts', mode)
        const request = work(transaction.objectStore('drafts'))
        transaction.oncomplete = () => resolve(request.result)
        // What is full is said here; the request itself is not told.
        transaction.onabort = () => reject(transaction.error)
        opening.result.close()
      }
    })
  }

  function tell(id: string): void {
    if (!globalThis.BroadcastChannel) return
    const channel = new BroadcastChannel(name)
    channel.postMessage(id)
    channel.close()
  }
}
