import { createDatabase } from '../database/createDatabase.js'
import { createTabNews } from '../database/createTabNews.js'
import { readEntries } from '../database/readEntries.js'
import { type EditKey, noEdits, type TranscriptEdits, withValues } from './TranscriptEdits.js'

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
  /** The same in this very task, for a page that may be gone after it. Nobody learns what became of it. */
  writeNow: (id: string, values: ReadonlyMap<EditKey, string | undefined>) => void
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
  const database = createDatabase(name, { drafts: {} })
  const news = createTabNews(name)

  return {
    async read(id) {
      const found = await readEntries(database, 'drafts', id)
      return withValues(
        noEdits,
        found.map(([key, value]) => [(key as [string, EditKey])[1], value as string]),
      )
    },
    async write(id, changes) {
      const others = new Map<EditKey, string>()
      await database.transact('readwrite', ({ drafts }) => {
        for (const [key, { expected, value }] of changes) {
          const request: IDBRequest<string | undefined> = drafts.get([id, key])
          request.onsuccess = () => {
            const found = request.result
            const isOther = found !== undefined && found !== expected
            // What another page wrote since is not ours to delete.
            if (isOther && value === undefined) return
            if (isOther && found !== value) others.set(key, found)
            put(drafts, [id, key], value)
          }
        }
        return undefined
      })
      news.tell(id)
      return others
    },
    writeNow(id, values) {
      database.transactNow(({ drafts }) => {
        for (const [key, value] of values) put(drafts, [id, key], value)
        return undefined
      })
    },
    async clear() {
      await database.transact('readwrite', ({ drafts }) => drafts.clear())
      news.tell()
    },
    watch: (id, listener) =>
      news.hear((told) => {
        if (told === id || told === undefined) listener()
      }),
  }
}

function put(drafts: IDBObjectStore, key: [string, EditKey], value: string | undefined): void {
  if (value === undefined) drafts.delete(key)
  else drafts.put(value, key)
}
