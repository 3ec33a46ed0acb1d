import type { DraftStore } from './createDraftStore.js'
import { type EditKey, keysIn, type TranscriptEdits, valueIn } from './TranscriptEdits.js'

interface Owner {
  /** Whether a person is changing it now. */
  isOpen: (key: EditKey) => boolean
  hasEdits: () => boolean
  /** Values of before, or of another page. */
  onFound: (values: ReadonlyMap<EditKey, string>) => void
  /** The same value was changed by another page too, to this; ours is in its place. */
  onOther: (key: EditKey, value: string) => void
  onKept: (keptIn: 'device' | 'memory' | null) => void
}

export interface Draft {
  /** Reads what is kept, and what other pages write, until what it returns is called. */
  start: () => () => void
  refresh: () => void
  /** Writes a value as soon as can be. */
  keep: (key: EditKey, value: string) => void
  /** The app has these. */
  forget: (keys: readonly EditKey[]) => void
}

/** Keeps the edits of one transcription, value by value, one write after the other. */
export function keepDraft(id: string, drafts: DraftStore | null, owner: Owner): Draft {
  /** What is on the device, as far as we know. */
  const stored = new Map<EditKey, string>()
  /** What is to be written; `undefined` is to be deleted. */
  let pending = new Map<EditKey, string | undefined>()
  let writing: ReadonlyMap<EditKey, string | undefined> = new Map()
  let isSaved = false
  let isFirst = true

  return {
    start() {
      const stop = drafts?.watch(id, refresh)
      globalThis.addEventListener('pagehide', writeNow)
      refresh()
      guard()
      return () => {
        stop?.()
        globalThis.removeEventListener('pagehide', writeNow)
        globalThis.removeEventListener('beforeunload', askToStay)
      }
    },
    refresh,
    keep(key, value) {
      pending.set(key, value)
      void write()
    },
    forget(keys) {
      isSaved = true
      for (const key of keys) pending.set(key, undefined)
      void write()
    },
  }

  function refresh(): void {
    drafts?.read(id).then(take, () => {})
  }

  function take(found: TranscriptEdits): void {
    const keys = keysIn(found)
    const values = new Map<EditKey, string>()
    for (const key of keys) {
      const value = valueIn(found, key) ?? ''
      // Ours is written over it, and says so.
      if (stored.get(key) === value || pending.has(key) || writing.has(key) || owner.isOpen(key)) continue
      stored.set(key, value)
      values.set(key, value)
    }
    owner.onFound(values)
    const left = new Set(keys)
    // Saved by the app, on another page.
    for (const key of stored.keys()) if (!left.has(key) && !writing.has(key)) stored.delete(key)
    // All of it was undone, before this page came.
    if (isFirst && !owner.hasEdits()) for (const key of stored.keys()) pending.set(key, undefined)
    isFirst = false
    void write()
  }

  async function write(): Promise<void> {
    if (writing.size > 0) return
    while (pending.size > 0) {
      writing = pending
      pending = new Map()
      try {
        if (!drafts) throw new Error('Nothing is to be kept.')
        const changes = [...writing].map(
          ([key, value]) => [key, { expected: stored.get(key), value }] as const,
        )
        const others = await drafts.write(id, new Map(changes))
        for (const [key, value] of writing) {
          if (value === undefined) stored.delete(key)
          else stored.set(key, value)
        }
        for (const [key, value] of others) owner.onOther(key, value)
        writing = new Map()
      } catch {
        // With the next change once more.
        pending = new Map([...writing, ...pending])
        writing = new Map()
        tellWhere()
        return
      }
    }
    tellWhere()
  }

  /** What is under way may not get there. */
  function writeNow(): void {
    const values = new Map([...writing, ...pending])
    if (values.size > 0) drafts?.writeNow(id, values)
  }

  function tellWhere(): void {
    const isWaiting = [...pending.values()].some((value) => value !== undefined)
    // What was undone is kept as well, for other pages; unless the app saved it, it is no change.
    const isChanged = stored.size > 0 && (owner.hasEdits() || isSaved)
    owner.onKept(isWaiting ? 'memory' : isChanged ? 'device' : null)
    guard()
  }

  /** While something is in this page alone. A page that always asks is kept from the back-forward cache. */
  function guard(): void {
    const isWaiting = [...pending.values()].some((value) => value !== undefined)
    if (isWaiting) globalThis.addEventListener('beforeunload', askToStay)
    else globalThis.removeEventListener('beforeunload', askToStay)
  }
}

function askToStay(event: Event): void {
  event.preventDefault()
}
