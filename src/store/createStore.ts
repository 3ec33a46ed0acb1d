/** A value that tells when it changes. Fits `useSyncExternalStore`. */
export interface Store<State> {
  getState: () => State
  setState: (next: State) => void
  /** Returns what ends the subscription. */
  subscribe: (listener: () => void) => () => void
}

export function createStore<State>(initial: State): Store<State> {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    getState: () => state,
    setState(next) {
      if (Object.is(next, state)) return
      state = next
      for (const listener of [...listeners]) notify(listener)
    },
    subscribe(listener) {
      // A wrapper, so that the same function may subscribe twice.
      const own = () => listener()
      listeners.add(own)
      return () => listeners.delete(own)
    },
  }
}

/** One listener's fault is reported like any uncaught error, and the others still hear the news. */
function notify(listener: () => void): void {
  try {
    listener()
  } catch (thrown) {
    queueMicrotask(() => {
      throw thrown
    })
  }
}
