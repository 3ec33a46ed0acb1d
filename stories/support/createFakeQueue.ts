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
  let items: readonly (TranscriptionQueueItem & { set: (state: Partial<RunState>) => void })[] =
    given.map(createItem)
  const store = createStore(initialQueueState)
  publish({ error, isPaused })

  function createItem({ name, state }: FakeItem) {
    lastId += 1
    const run = createStore<RunState>({ ...initialRunState, ...state })
    const item = {
      id: `item${lastId}`,
      name,
      getState: run.getState,
      subscribe: run.subscribe,
      set: (next: Partial<RunState>) => run.setState({ ...run.getState(), ...next }),
      cancel: () => become('cancelled'),
      retryNow: () => become('queued'),
      remove() {
        items = items.filter((other) => other !== item)
        publish()
      },
    }
    function become(phase: RunState['phase']) {
      item.set({ phase, error: null })
      publish()
    }
    return item
  }

  function publish(state: Partial<TranscriptionQueueState> = {}): void {
    const count = (...phases: RunState['phase'][]) =>
      items.filter((item) => phases.includes(item.getState().phase)).length
    const before = store.getState()
    store.setState({
      ...before,
      items: before.items.length === items.length ? before.items : items,
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

  function each(phases: RunState['phase'][], act: 'cancel' | 'retryNow' | 'remove'): void {
    for (const item of items) if (phases.includes(item.getState().phase)) item[act]()
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
    pause: () => publish({ isPaused: true }),
    resume: () => publish({ isPaused: false }),
    retryNow: () => publish({ error: null }),
    retryFailed: () => each(['error'], 'retryNow'),
    cancelAll: () => each(['queued', 'offline', 'waiting', 'sending', 'processing'], 'cancel'),
    clearFinished: () => each(['success', 'cancelled'], 'remove'),
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
