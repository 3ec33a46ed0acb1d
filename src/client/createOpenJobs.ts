import { createStore } from '../store/createStore.js'
import { type KeptFile, type OpenJob, readKept } from './readKept.js'

/** What outlives the page: jobs that have not ended, and what a queue lists. Fits `useSyncExternalStore`. */
export interface OpenJobs {
  /** The oldest first; the same array until they change, in this tab or another. */
  getJobs: () => readonly OpenJob[]
  /** Files of queues that are no jobs yet; each is lost with its page, but for its name. The same array until they change. */
  getFiles: () => readonly KeptFile[]
  /** Calls `listener` after every change, also by another tab; returns what ends the subscription. */
  subscribe: (listener: () => void) => () => void
  /** Keeps jobs, by their ids alone or with what is known of them, and files; in place of what has the same `key` or id. */
  add: (...kept: readonly (string | OpenJob | KeptFile)[]) => void
  /** Forgets what has one of these keys or ids. */
  delete: (...keys: readonly string[]) => void
  /**
   * Called by the client they are given to: keeps apart what apps of one origin keep for different addresses. Without it
   * they are kept together.
   */
  bindTo?: ((baseUrl: string) => void) | undefined
}

/** Where open jobs are kept, and how much of them. */
export interface OpenJobsOptions {
  /**
   * The key in `localStorage`: one for each person who signs in, if there are several.
   * @default 'lesan-react.open-jobs', a space and the `baseUrl` of the client they are given to
   */
  key?: string | undefined
  /** Whether names of files are kept: on a computer that many use they tell the next person something. @default true */
  names?: boolean | undefined
}

/** What was not come back to for so long that more than this are newer is not missed. */
const MOST_JOBS = 100
/** Names alone. */
const MOST_FILES = 1_000

interface Kept {
  /** In the order they were added, whatever they are by now. */
  all: readonly (OpenJob | KeptFile)[]
  jobs: readonly OpenJob[]
  files: readonly KeptFile[]
}

const nothing: Kept = { all: [], jobs: [], files: [] }

/**
 * Keeps open jobs in `localStorage`: ids, names of files and an app's own `data`, never a file or a text; the newest hundred,
 * those that have ended go first. Given to a client as `openJobs` it is kept up to date by that client's runs and queues.
 * Where there is no storage (on a server, in a private window) it is empty.
 */
export function createOpenJobs({ key: given, names = true }: OpenJobsOptions = {}): OpenJobs {
  let key = given ?? 'lesan-react.open-jobs'
  const store = createStore(nothing)
  let text: string | null = null
  let listeners = 0

  return {
    bindTo(baseUrl) {
      if (given !== undefined) return
      key = `lesan-react.open-jobs ${baseUrl}`
      reread()
    },
    getJobs: () => read().jobs,
    getFiles: () => read().files,
    subscribe(listener) {
      if (listeners++ === 0) globalThis.addEventListener?.('storage', hear)
      reread()
      const stopTelling = store.subscribe(listener)
      let isOver = false
      return () => {
        if (isOver) return
        isOver = true
        stopTelling()
        if (--listeners === 0) globalThis.removeEventListener?.('storage', hear)
      }
    },
    add: (...kept) =>
      change((before) => {
        const added = kept.map((one) => (typeof one === 'string' ? { id: one } : one))
        const byKey = new Map(before.map((one) => [keyOf(one), one]))
        for (const { name, data, ...one } of added) {
          if (one.id !== undefined) forgetOther(byKey, one)
          byKey.set(keyOf(one), { ...one, ...(names && name && { name }), ...(isJson(data) && { data }) })
        }
        return [...byKey.values()]
      }),
    delete(...keys) {
      const gone = new Set(keys)
      change((before) => before.filter((one) => !gone.has(keyOf(one)) && !gone.has(one.id ?? '')))
    },
  }

  function hear(event: StorageEvent): void {
    // Without a key all was cleared.
    if (event.key === key || event.key === null) reread()
  }

  function read(): Kept {
    // Whoever listens is told by an event; reading must not notify anyone.
    if (listeners === 0) reread()
    return store.getState()
  }

  /** Other tabs write as well, so what is there now is changed, not what was seen last. */
  function change(edit: (kept: readonly (OpenJob | KeptFile)[]) => readonly (OpenJob | KeptFile)[]): void {
    reread()
    const next = fitting(edit(store.getState().all))
    const now = next.length > 0 ? JSON.stringify(next) : null
    if (now === text) return
    const isKept = withStorage((storage) => {
      if (now === null) storage.removeItem(key)
      else storage.setItem(key, now)
      return true
    })
    if (isKept) take(now, next)
  }

  function reread(): void {
    const now = withStorage((storage) => storage.getItem(key)) ?? null
    if (now === text) return
    take(now, fitting(readKept(now)))
  }

  function take(stored: string | null, all: readonly (OpenJob | KeptFile)[]): void {
    text = stored
    store.setState({ all, jobs: all.filter(isJob), files: all.filter(isNoJob) })
  }
}

/** Another page may know the same job by a key of its own. */
function forgetOther(
  byKey: Map<string, OpenJob | KeptFile>,
  job: { id: string; key?: string | undefined },
): void {
  for (const [key, { id }] of byKey) if (id === job.id && key !== keyOf(job)) byKey.delete(key)
}

function isJob(one: OpenJob | KeptFile): one is OpenJob {
  return one.id !== undefined
}

function isNoJob(one: OpenJob | KeptFile): one is KeptFile {
  return one.id === undefined
}

function keyOf({ key, id }: { key?: string | undefined; id?: string | undefined }): string {
  return key ?? id ?? ''
}

/** Callers can give anything, and it must not cost what is kept beside it. */
function isJson(data: unknown): boolean {
  try {
    return JSON.stringify(data) !== undefined
  } catch {
    return false
  }
}

/** As much of it as is kept: of the jobs those that have ended go first, then the oldest. */
function fitting(kept: readonly (OpenJob | KeptFile)[]): readonly (OpenJob | KeptFile)[] {
  const jobs = kept.filter(isJob)
  const byWorth = [...jobs.filter(({ hasEnded }) => hasEnded), ...jobs.filter(({ hasEnded }) => !hasEnded)]
  const staying = new Set([...byWorth.slice(-MOST_JOBS), ...kept.filter(isNoJob).slice(-MOST_FILES)])
  return kept.filter((one) => staying.has(one))
}

/** There may be none (on a server), it may be forbidden, and it may be full. */
function withStorage<Value>(task: (storage: Storage) => Value): Value | undefined {
  try {
    return task(globalThis.window.localStorage)
  } catch {
    return undefined
  }
}
