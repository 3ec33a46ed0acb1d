import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { createRemovals } from '../queue/createRemovals.js'
import { concernsAll, STARTED_AHEAD, sharedWait, standsForFile, statusOf } from '../queue/queueRules.js'
import { retryFailed, retryWaiting } from '../queue/retryItems.js'
import { createRecordingStore } from '../recorder/createRecordingStore.js'
import type { Recording } from '../recorder/Recording.js'
import { createStore } from '../store/createStore.js'
import { createOutboxEntry, type OutboxEntry } from './createOutboxEntry.js'
import { keepOnce } from './keepOnce.js'
import {
  type AddToOutboxOptions,
  initialOutboxState,
  type Outbox,
  type OutboxItem,
  type OutboxOptions,
  type OutboxState,
} from './Outbox.js'
import { hasJobs, isReader, isRefused, isWorthAnother } from './outboxRules.js'

/** What is read again after a reload is in nobody's way. */
const READ_AT_A_TIME = 2
const OLD_MS = 5 * 24 * 3_600_000
const LITTLE_SPACE_BYTES = 20e6

/**
 * Sends what a store keeps, recordings and chosen files: the oldest first, as soon as there is a connection, after a reload as
 * well, and from one page at a time. What may have been sent is not sent again by itself. It starts at once; on a server it
 * does nothing.
 */
export function createOutbox<Data = unknown>(
  client: TranscriptionClient,
  { recordings = createRecordingStore(), language, onTranscript }: OutboxOptions = {},
): Outbox<Data> {
  const store = createStore<OutboxState>(initialOutboxState)
  const entries = new Map<string, OutboxEntry>()
  const removals = createRemovals<OutboxEntry>((over) => {
    // What could not be deleted is shown again.
    for (const entry of over) void entry.item.accept().then(() => showAgain([entry]))
  })
  /** Absent when it has to be made anew. */
  let ordered: readonly OutboxEntry[] | undefined
  let isPaused = false
  /** Nothing starts while it empties itself, and after its end. */
  let isStopped = false
  let stoppedBy: TranscriptionError | null = null
  let isSpaceShort = false
  /** How many there were: each has an id. */
  let doubles = 0
  let isChanging = false
  let stopWatching = () => {}
  if (globalThis.document) watch()

  return {
    recordings,
    getState: store.getState as Outbox<Data>['getState'],
    subscribe: store.subscribe,
    async add(files, options) {
      // The list of an input is emptied with it.
      for (const file of [...files]) {
        const isKept = await keepOnce(file, { store: recordings, spoken: language, stands, ...options })
        if (!isKept) insertDouble(file, options)
      }
      void look()
    },
    pause,
    resume,
    retryNow: () => change(() => retryWaiting(store.getState().items)),
    retryFailed() {
      change(() => {
        if (stoppedBy) resume()
        // What has no words would be billed once more.
        retryFailed(store.getState().items.filter((item) => item.getState().error?.code !== 'no_speech'))
      })
    },
    cancelAll: () => each(({ item }) => item.cancel()),
    clearFinished() {
      remove([...entries.values()].filter(({ isFinished }) => isFinished()))
    },
    undo: () => showAgain(removals.take()),
    async clear() {
      isStopped = true
      forgetRemoved()
      for (const entry of entries.values()) if (entry.isDouble) drop(entry)
      each(({ run }) => run.requeue())
      await recordings.clear()
      // What could not be deleted.
      showAgain([...entries.values()])
      isStopped = false
    },
    dispose() {
      stopWatching()
      isStopped = true
      forgetRemoved()
      change(() => {
        for (const entry of entries.values()) drop(entry)
      })
    },
  }

  function watch(): void {
    const seen = () => void (document.visibilityState === 'visible' && look())
    const stops = [recordings.subscribe(() => change(sync)), listen('online', look), listen('pageshow', look)]
    document.addEventListener('visibilitychange', seen)
    stopWatching = () => {
      for (const stop of stops) stop()
      document.removeEventListener('visibilitychange', seen)
    }
    void look()
  }

  /** There may be a connection again, or room, or an app that takes a text. */
  async function look(): Promise<void> {
    change(() => each(takeUp))
    const { freeBytes = Number.POSITIVE_INFINITY } = await recordings.space()
    change(() => {
      isSpaceShort = freeBytes < LITTLE_SPACE_BYTES
    })
  }

  function takeUp({ item, run }: OutboxEntry): void {
    const { phase, error } = item.getState()
    if (phase === 'error' && error && isWorthAnother(error)) run.requeue()
    // Its text was there, and nobody has taken it.
    else if (phase === 'success' && onTranscript) run.start()
  }

  function sync(): void {
    const { recordings: all, error, isLoaded } = recordings.getState()
    const kept = new Map<string, Recording>()
    for (const recording of all) if (recording.status !== 'recording') kept.set(recording.id, recording)
    // What can't be read now is not gone.
    if (isLoaded && !error)
      for (const entry of entries.values()) if (!entry.isDouble && !kept.has(entry.item.id)) drop(entry)
    for (const [id, recording] of [...kept].reverse()) {
      const entry = entries.get(id)
      if (entry) entry.setRecording(recording)
      else insert(recording)
    }
  }

  function drop(entry: OutboxEntry): void {
    entries.delete(entry.item.id)
    ordered = undefined
    entry.run.requeue()
  }

  /** Nothing is kept of it: the row that says so is this page's. */
  function insertDouble(file: Blob, { language: spoken, data }: AddToOutboxOptions): void {
    const double: Recording = {
      id: `double-${(doubles += 1)}`,
      status: 'kept',
      startedAt: Date.now(),
      durationMs: 0,
      sizeBytes: file.size,
      parts: [],
      language: spoken,
      name: (file as Partial<File>).name,
      data,
      keptIn: 'memory',
      isFromThisPage: true,
    }
    change(() => insert(double, true))
  }

  function insert(recording: Recording, isDouble = false): void {
    const { id } = recording
    const entry = createOutboxEntry(recording, {
      client,
      store: recordings,
      language,
      // The id comes in one short answer, and until it is there nothing is known.
      mode: 'async',
      onText: onTranscript,
      isDouble,
      acts: {
        accept: async () => (isDouble ? change(() => drop(entry)) : recordings.remove(id)),
        remove: () => remove([entry]),
        undo: () => showAgain(removals.take(entry)),
      },
    })
    entries.set(id, entry)
    ordered = undefined
    entry.run.subscribe(() => change(() => note(entry)))
  }

  /** Whether the same file is not to be kept once more. */
  function stands({ id }: Recording): boolean {
    const entry = entries.get(id)
    return entry !== undefined && !entry.isRemoved && standsForFile(statusOf[entry.item.getState().phase])
  }

  function note(entry: OutboxEntry): void {
    const before = entry.item.getState()
    entry.show()
    const { phase, error, isElsewhere } = entry.item.getState()
    if (phase === before.phase && isElsewhere === before.isElsewhere) return
    if (error && (phase === 'cancelled' || (phase === 'error' && isRefused(error)))) entry.hold(error)
    if (phase === 'error' && error && concernsAll(error)) {
      stoppedBy = error
      pause()
    } else if (isPaused && entry.awaitsPermit()) entry.run.requeue()
  }

  function pause(): void {
    change(() => {
      isPaused = true
      // They would leave as soon as they may.
      each((entry) => {
        if (entry.awaitsPermit()) entry.run.requeue()
      })
    })
  }

  function resume(): void {
    change(() => {
      isPaused = false
      stoppedBy = null
    })
  }

  function remove(meant: readonly OutboxEntry[]): void {
    change(() => {
      const gone = meant.filter(({ isRemoved }) => !isRemoved)
      for (const entry of gone) {
        const { phase } = entry.item.getState()
        entry.isRemoved = true
        entry.run.cancel()
        if (phase === 'error') entry.hold({ code: 'aborted' })
      }
      removals.add(gone)
    })
  }

  /** Nothing of it can be brought back any more. */
  function forgetRemoved(): void {
    while (removals.take().length > 0);
  }

  function showAgain(gone: readonly OutboxEntry[]): void {
    change(() => {
      for (const entry of gone) entry.isRemoved = false
    })
  }

  function each(task: (entry: OutboxEntry) => void): void {
    change(() => {
      for (const entry of entries.values()) if (!entry.isRemoved) task(entry)
    })
  }

  /** All that a task changes is one change; whoever may start then, starts. */
  function change(task: () => void): void {
    if (isChanging) return task()
    isChanging = true
    try {
      task()
    } finally {
      if (!isPaused && !isStopped) startNext()
      isChanging = false
      notify()
    }
  }

  function startNext(): void {
    const all = inOrder().filter(({ isRemoved }) => !isRemoved)
    let room = STARTED_AHEAD - all.filter((entry) => entry.awaitsPermit()).length
    let readers =
      READ_AT_A_TIME - all.filter(({ run, recording }) => run.isStarted() && isReader(recording())).length
    for (const entry of all) {
      if (entry.run.isStarted() || entry.item.getState().phase !== 'queued') continue
      const recording = entry.recording()
      // What is under way already waits for nobody.
      if (isReader(recording) ? readers-- > 0 : hasJobs(recording) || room-- > 0) entry.run.start()
    }
  }

  function inOrder(): readonly OutboxEntry[] {
    return (ordered ??= [...entries.values()].sort((a, b) => a.item.order - b.item.order))
  }

  function notify(): void {
    const before = store.getState()
    const shown = inOrder().filter(({ isRemoved }) => !isRemoved)
    const items = same(before.items, shown)
    const removed = same(
      before.removed,
      inOrder().filter(({ isRemoved }) => isRemoved),
    )
    const states = items.map((item) => item.getState())
    const kept = shown.filter(({ isDouble }) => !isDouble).map(({ recording }) => recording())
    const totals = { ...initialOutboxState.totals, all: items.length }
    for (const { phase } of states) totals[statusOf[phase]] += 1
    const oldest = items[0]?.addedAt ?? Number.POSITIVE_INFINITY
    const next: OutboxState = {
      items,
      removed,
      totals: JSON.stringify(totals) === JSON.stringify(before.totals) ? before.totals : totals,
      isPaused,
      error: stoppedBy ?? sharedWait(states, before.error),
      isLoaded: recordings.getState().isLoaded,
      sizeBytes: kept.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      isInMemory: kept.some(({ keptIn }) => keptIn === 'memory'),
      isSpaceShort,
      isOld: Date.now() - oldest > OLD_MS,
    }
    const keys = Object.keys(next) as (keyof OutboxState)[]
    if (keys.some((key) => next[key] !== before[key])) store.setState(next)
  }
}

/** The same list as long as the same are in it. */
function same(before: readonly OutboxItem[], now: readonly OutboxEntry[]): readonly OutboxItem[] {
  const isSame = now.length === before.length && now.every(({ item }, index) => item === before[index])
  return isSame ? before : now.map(({ item }) => item)
}

function listen(event: string, act: () => void): () => void {
  addEventListener(event, act)
  return () => removeEventListener(event, act)
}
