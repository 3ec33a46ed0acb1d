import type { ClaimOptions } from './RecordingStore.js'

/** Who works on which recording, in all pages of the site. Where the browser has no locks, nobody knows of another. */
export interface RecordingLocks {
  /** Held by who records, and free as soon as that page is gone, whatever it died of. Returns what ends it. */
  hold: (id: string) => () => void
  /** Runs a task while nobody else holds it; `undefined` without running it, unless it waits for that. */
  claim: <Result>(
    id: string,
    task: () => Promise<Result>,
    options?: ClaimOptions,
  ) => Promise<Result | undefined>
  /** Tells which are held now, by anyone. */
  lookUp: () => Promise<(id: string) => boolean>
}

export function createRecordingLocks(store: string): RecordingLocks {
  const nameOf = (id: string) => `${store} ${id}`
  return {
    hold(id) {
      let release = () => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      navigator.locks?.request(nameOf(id), () => held).catch(() => {})
      return release
    },
    async claim(id, task, { waits = false, signal } = {}) {
      if (!navigator.locks) return task()
      const options = waits ? { signal } : { ifAvailable: true }
      return navigator.locks.request(nameOf(id), options, (lock) => (lock ? task() : undefined))
    },
    async lookUp() {
      const { held = [] } = (await navigator.locks?.query().catch(() => undefined)) ?? {}
      const names = new Set(held.map(({ name }) => name))
      return (id) => names.has(nameOf(id))
    },
  }
}
