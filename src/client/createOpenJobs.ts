import * as z from 'zod/mini'
import { parseJson } from '../errors/parseJson.js'
import { createStore } from '../store/createStore.js'
import { isJobId } from '../transcript/Transcript.js'

/** The ids of jobs that have not ended, kept where they outlive the page. Fits `useSyncExternalStore`. */
export interface OpenJobs {
  /** The oldest first; the same array until they change, in this tab or another. */
  getIds: () => readonly string[]
  /** Calls `listener` after every change, also by another tab; returns what ends the subscription. */
  subscribe: (listener: () => void) => () => void
  /** Keeps an id. */
  add: (jobId: string) => void
  /** Forgets an id. */
  delete: (jobId: string) => void
  /**
   * Called by the client they are given to: keeps apart what apps of one origin keep for different addresses. Without it
   * they are kept together.
   */
  bindTo?: ((baseUrl: string) => void) | undefined
}

/** Where open jobs are kept. */
export interface OpenJobsOptions {
  /**
   * The key in `localStorage`: one for each person who signs in, if there are several.
   * @default 'lesan-react.open-jobs', a space and the `baseUrl` of the client they are given to
   */
  key?: string | undefined
}

/** What was not come back to for so long that more than this are newer is not missed. */
const MOST = 100

/**
 * Keeps the ids of open jobs in `localStorage`, ids alone, the newest hundred. Given to a client as `openJobs` it is
 * kept up to date by that client's runs. Where there is no storage (on a server, in a private window) it is empty.
 */
export function createOpenJobs(options: OpenJobsOptions = {}): OpenJobs {
  let key = options.key ?? 'lesan-react.open-jobs'
  const store = createStore<readonly string[]>([])
  let text: string | null = null
  let listeners = 0

  return {
    bindTo(baseUrl) {
      if (options.key !== undefined) return
      key = `lesan-react.open-jobs ${baseUrl}`
      reread()
    },
    getIds() {
      // Whoever listens is told by an event; reading must not notify anyone.
      if (listeners === 0) reread()
      return store.getState()
    },
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
    add: (jobId) => change((ids) => (ids.includes(jobId) ? ids : [...ids, jobId].slice(-MOST))),
    delete: (jobId) => change((ids) => (ids.includes(jobId) ? ids.filter((id) => id !== jobId) : ids)),
  }

  function hear(event: StorageEvent): void {
    // Without a key all was cleared.
    if (event.key === key || event.key === null) reread()
  }

  /** Other tabs write as well, so what is there now is changed, not what was seen last. */
  function change(edit: (ids: readonly string[]) => readonly string[]): void {
    reread()
    const before = store.getState()
    const ids = edit(before)
    if (ids === before) return
    withStorage((storage) => {
      if (ids.length > 0) storage.setItem(key, JSON.stringify(ids))
      else storage.removeItem(key)
    })
    reread()
  }

  function reread(): void {
    const now = withStorage((storage) => storage.getItem(key)) ?? null
    if (now === text) return
    text = now
    store.setState(idsIn(now))
  }
}

/** There may be none (on a server), it may be forbidden, and it may be full. */
function withStorage<Value>(task: (storage: Storage) => Value): Value | undefined {
  try {
    return task(globalThis.window.localStorage)
  } catch {
    return undefined
  }
}

/** Any script of the origin can write there. */
function idsIn(text: string | null): readonly string[] {
  const { data = [] } = z.array(z.unknown()).safeParse(parseJson(text ?? ''))
  return data.filter((id) => typeof id === 'string' && isJobId(id)).slice(-MOST) as string[]
}
