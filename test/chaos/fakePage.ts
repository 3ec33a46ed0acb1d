interface FakePage {
  /** Listeners that are still there. */
  listeners: () => number
  /** Tells the page, as a browser does. */
  happens: (event: 'online' | 'offline' | 'focus' | 'pageshow') => void
  navigator: { onLine: boolean }
  /** What `localStorage` does; it can refuse to read and to write, and hold what anyone wrote. */
  storage: { fails: boolean; entries: Map<string, string> }
}

/** A page as far as the library looks at one. To be made before the library is imported: it looks at once. */
export function fakePage(): FakePage {
  const kept = new Map<string, Set<unknown>>()
  const listenersOf = (type: string) => kept.get(type) ?? new Set()
  class Page extends EventTarget {
    override addEventListener(...given: Parameters<EventTarget['addEventListener']>): void {
      kept.set(given[0], listenersOf(given[0]).add(given[1]))
      super.addEventListener(...given)
    }
    override removeEventListener(...given: Parameters<EventTarget['removeEventListener']>): void {
      listenersOf(given[0]).delete(given[1])
      super.removeEventListener(...given)
    }
  }
  const storage = { fails: false, entries: new Map<string, string>() }
  const orFail = <Value>(value: () => Value): Value => {
    if (storage.fails) throw new DOMException('Full, or forbidden.', 'QuotaExceededError')
    return value()
  }
  const localStorage = {
    getItem: (key: string) => orFail(() => storage.entries.get(key) ?? null),
    setItem: (key: string, value: string) => orFail(() => void storage.entries.set(key, value)),
    removeItem: (key: string) => orFail(() => void storage.entries.delete(key)),
  }
  const window = Object.assign(new Page(), { localStorage })
  const navigator = { onLine: true }
  Object.assign(globalThis, { window, localStorage })
  Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true })
  return {
    listeners: () => [...kept.values()].reduce((sum, { size }) => sum + size, 0),
    happens: (event) => void window.dispatchEvent(new Event(event)),
    navigator,
    storage,
  }
}
