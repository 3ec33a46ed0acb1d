import type {
  RunState,
  TranscriptionError,
  TranscriptionQueue,
  TranscriptionQueueItem,
  TranscriptionQueueState,
} from '../../src/index.js'
import { initialQueueState } from '../../src/queue/TranscriptionQueue.js'
import { initialRunState } from '../../src/run/RunState.js'
import { createStore } from '../../src/store/createStore.js'

/** An item as a story or test wants it. */
export interface FakeItem {
  name: string
  state?: Partial<RunState>
  sizeBytes?: number
}

/** A queue that stands still until `change` is called. */
export interface FakeQueue extends TranscriptionQueue {
  /** Something happens to the item at an index. */
  change: (index: number, state: Partial<RunState>) => void
  /** Something happens to many items at once, and to the queue. */
  changeAll: (state: Partial<RunState>, error: TranscriptionError | null) => void
}

let lastId = 0

export function createFakeQueue(
  given: readonly FakeItem[],
  { error = null, isPaused = false }: Partial<TranscriptionQueueState> = {},
): FakeQueue {
  type Item = TranscriptionQueueItem & { set: (state: Partial<RunState>) => void }
  let items: readonly Item[] = given.map(createItem)
  let removed: readonly Item[] = []
  const store = createStore<TranscriptionQueueState>(initialQueueState)
  publish({ error, isPaused })

  function createItem({ name, state, sizeBytes = 3_400_000 }: FakeItem): Item {
    lastId += 1
    const run = createStore<RunState>({ ...initialRunState, ...state })
    const item = {
      id: `item${lastId}`,
      order: lastId,
      name,
      addedAt: Date.now(),
      data: undefined,
      sizeBytes,
      getState: run.getState,
      subscribe: run.subscribe,
      set: (next: Partial<RunState>) => run.setState({ ...run.getState(), ...next }),
      cancel: () => become('cancelled'),
      retryNow: () => become('queued'),
      remove: () => remove([item]),
      undo: () => bringBack([item]),
    }
    function become(phase: RunState['phase']) {
      item.set({ phase, error: null })
      publish()
    }
    return item
  }

  function remove(gone: readonly Item[]): void {
    items = items.filter((item) => !gone.includes(item))
    removed = [...removed, ...gone]
    publish()
    setTimeout(() => {
      removed = removed.filter((item) => !gone.includes(item))
      publish()
    }, 8_000)
  }

  function bringBack(back: readonly Item[]): void {
    removed = removed.filter((item) => !back.includes(item))
    items = [...items, ...back].sort((a, b) => a.order - b.order)
    publish()
  }

  function publish(state: Partial<TranscriptionQueueState> = {}): void {
    const count = (...phases: RunState['phase'][]) =>
      items.filter((item) => phases.includes(item.getState().phase)).length
    const before = store.getState()
    store.setState({
      ...before,
      items: before.items.length === items.length ? before.items : items,
      removed: before.removed.length === removed.length ? before.removed : removed,
      totals: {
        all: items.length,
        waiting: count('queued', 'offline', 'waiting'),
        active: count('sending', 'processing'),
        succeeded: count('success'),
        failed: count('error'),
        cancelled: count('cancelled'),
      },
      ...state,
    })
  }

  function within(...phases: RunState['phase'][]): Item[] {
    return items.filter((item) => phases.includes(item.getState().phase))
  }

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    add(files) {
      const added = Array.from(files, (file) => createItem({ name: file instanceof File ? file.name : '' }))
      items = [...items, ...added]
      publish()
      return added
    },
    follow: () => [],
    restore: () => [],
    pause: () => publish({ isPaused: true }),
    resume: () => publish({ isPaused: false }),
    retryNow: () => publish({ error: null }),
    retryFailed: () => within('error').forEach((item) => item.retryNow()),
    cancelAll: () =>
      within('queued', 'offline', 'waiting', 'sending', 'processing').forEach((item) => item.cancel()),
    clearFinished: () => remove(within('success', 'cancelled')),
    undo: () => bringBack(removed),
    change(index, state) {
      items[index]?.set(state)
      publish()
    },
    changeAll(state, error) {
      for (const item of items) item.set(state)
      publish({ error })
    },
  }
}
