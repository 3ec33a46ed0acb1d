import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Outbox, RecordingStore } from '../../../src/recorder.js'
import type { Library, PageGlobals } from './buildLibrary.js'
import { MemoryBlob, MemoryFile, MemoryForm } from './MemoryFile.js'

/** A page that can die at any moment; what it was about to do is not done then. */
export interface Page {
  loaded: Library
  /** What `fetch` is in it. */
  fetch: typeof fetch
  isAlive: () => boolean
  happens: (event: 'online' | 'pageshow') => void
  crash: () => void
}

export interface OutboxPage extends Page {
  store: RecordingStore
  outbox: Outbox
}

interface BrowserOptions {
  load: (globals: PageGlobals) => Library
  /** The network. */
  fetch: typeof fetch
  /** Whether something that was under way when a page died is done all the same. */
  toss: () => boolean
  /** Uncaught errors. */
  onError: (thrown: unknown) => void
}

/** A browser with a database, locks and channels that its pages share. */
export interface Browser {
  openPage: () => Page
  /** Nothing more can be written. */
  isFull: boolean
  isOnline: boolean
  database: IDBFactory
  /** Locks that are held or waited for. */
  locks: () => number
}

type Callback = (lock: object | null) => unknown

interface Request {
  page: Page
  name: string
  grant: () => void
}

export function createBrowser({ load, fetch, toss, onError }: BrowserOptions): Browser {
  const database = new IDBFactory()
  const channels = new Map<string, Set<{ page: Page; onmessage?: (event: { data: unknown }) => void }>>()
  let held: Request[] = []
  let waiting: Request[] = []
  const browser: Browser = {
    openPage,
    isFull: false,
    isOnline: true,
    database,
    locks: () => held.length + waiting.length,
  }
  return browser

  function openPage(): Page {
    let isAlive = true
    const dying = new AbortController()
    const transactions = new Set<IDBTransaction>()
    const window = new EventTarget()
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })

    const globals: PageGlobals = {
      globalThis: undefined,
      window,
      document,
      navigator: {
        get onLine() {
          return browser.isOnline
        },
        locks: {
          query: async () => ({ held: held.map(({ name }) => ({ name })) }),
          request: (name: string, ...given: [Callback] | [LockOptions, Callback]) => {
            const [options, callback] = given.length === 1 ? [{}, given[0]] : given
            return requestLock(name, options, callback)
          },
        },
      },
      indexedDB: { open },
      IDBKeyRange,
      BroadcastChannel: class {
        onmessage?: (event: { data: unknown }) => void
        page = page
        constructor(readonly name: string) {
          channels.set(name, (channels.get(name) ?? new Set()).add(this))
        }
        postMessage(data: unknown) {
          for (const other of channels.get(this.name) ?? [])
            if (other !== this) setTimeout(() => other.page.isAlive() && other.onmessage?.({ data }), 1)
        }
        close() {
          channels.get(this.name)?.delete(this)
        }
      },
      Blob: MemoryBlob,
      File: MemoryFile,
      FormData: MemoryForm,
      XMLHttpRequest: undefined,
      setTimeout: (act: () => void, ms: number) => setTimeout(() => isAlive && act(), ms),
      queueMicrotask: (act: () => void) =>
        queueMicrotask(() => {
          try {
            act()
          } catch (thrown) {
            onError(thrown)
          }
        }),
      addEventListener: window.addEventListener.bind(window),
      removeEventListener: window.removeEventListener.bind(window),
    }
    globals.globalThis = Object.assign(Object.create(globalThis) as object, globals, {
      setImmediate: undefined,
    })
    const page: Page = {
      loaded: undefined as unknown as Library,
      isAlive: () => isAlive,
      fetch: (url, init) =>
        new Promise((resolve, reject) => {
          if (!isAlive) return
          const signals = [dying.signal, ...(init?.signal ? [init.signal] : [])]
          fetch(url, { ...init, signal: AbortSignal.any(signals) }).then(
            (answer) => isAlive && resolve(answer),
            (thrown) => isAlive && reject(thrown),
          )
        }),
      happens: (event) => void (isAlive && window.dispatchEvent(new Event(event))),
      crash() {
        isAlive = false
        if (toss()) dying.abort()
        for (const transaction of transactions) if (toss()) abort(transaction)
        for (const set of channels.values()) for (const one of set) if (one.page === page) set.delete(one)
        held = held.filter((request) => request.page !== page)
        waiting = waiting.filter((request) => request.page !== page)
        grantNext()
      },
    }
    page.loaded = load(globals)
    return page

    function requestLock(
      name: string,
      { ifAvailable = false, signal }: LockOptions,
      callback: Callback,
    ): Promise<unknown> {
      return new Promise((resolve, reject) => {
        if (!isAlive) return
        const request: Request = {
          page,
          name,
          grant() {
            void run({}).finally(() => {
              held = held.filter((one) => one !== request)
              grantNext()
            })
          },
        }
        const isTaken = [...held, ...waiting].some((one) => one.name === name)
        if (ifAvailable && isTaken) void run(null)
        else {
          waiting.push(request)
          signal?.addEventListener('abort', () => {
            if (!waiting.includes(request)) return
            waiting = waiting.filter((one) => one !== request)
            reject(signal.reason)
            grantNext()
          })
          grantNext()
        }

        async function run(lock: object | null): Promise<void> {
          try {
            await Promise.resolve()
            if (isAlive) resolve(await callback(lock))
          } catch (thrown) {
            if (isAlive) reject(thrown)
          }
        }
      })
    }

    function open(name: string, version: number): IDBOpenDBRequest {
      if (!isAlive) throw new DOMException('The page is gone.', 'InvalidStateError')
      const request = database.open(name, version)
      request.addEventListener('success', () => {
        const { result } = request
        const original = result.transaction.bind(result)
        result.transaction = (...given) => {
          if (!isAlive) throw new DOMException('The page is gone.', 'AbortError')
          const transaction = original(...given)
          transactions.add(transaction)
          const end = () => void transactions.delete(transaction)
          transaction.addEventListener('complete', end)
          transaction.addEventListener('abort', end)
          if (browser.isFull && given[1] === 'readwrite') refuseWrites(transaction)
          return transaction
        }
      })
      return request
    }
  }

  function grantNext(): void {
    for (const request of [...waiting]) {
      if (held.some(({ name }) => name === request.name)) continue
      waiting = waiting.filter((one) => one !== request)
      held.push(request)
      request.grant()
    }
  }
}

function refuseWrites(transaction: IDBTransaction): void {
  const original = transaction.objectStore.bind(transaction)
  transaction.objectStore = (name) => {
    const table = original(name)
    const put = table.put.bind(table)
    table.put = (...given) => {
      const request = put(...given)
      Object.defineProperty(transaction, 'error', { value: new DOMException('Full.', 'QuotaExceededError') })
      setImmediate(() => abort(transaction))
      return request
    }
    return table
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It is over.
  }
}
