import { isFile } from '../audio/isBlob.js'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import { type CatalogEntry, catalogEntry, type ErrorCode } from '../errors/errorCatalog.js'
import { mayBeRunning } from '../errors/mayBeRunning.js'
import { recorderErrorCatalog } from '../errors/recorderErrorCatalog.js'
import { TranscriptionError } from '../errors/TranscriptionError.js'
import {
  concernsAll,
  isLimited,
  isLongHeld,
  STARTED_AHEAD,
  sharedWait,
  statusOf,
} from '../queue/queueRules.js'
import { createRecordingStore } from '../recorder/createRecordingStore.js'
import type { HeldFor, Recording } from '../recorder/Recording.js'
import { recorderError } from '../recorder/recorderError.js'
import { createStore } from '../store/createStore.js'
import { createKeptRun, type KeptRun } from './createKeptRun.js'
import {
  initialOutboxState,
  type Outbox,
  type OutboxItem,
  type OutboxOptions,
  type OutboxState,
} from './Outbox.js'

/** How long what was removed can be brought back. */
const UNDO_MS = 8_000
/** What is read again after a reload is in nobody's way. */
const READ_AT_A_TIME = 2
const OLD_MS = 5 * 24 * 3_600_000
const LITTLE_SPACE_BYTES = 20e6

/** An item as its outbox sees it. */
interface Entry {
  item: OutboxItem
  run: KeptRun
  isRemoved: boolean
  /** It is not sent again without a person, whatever becomes of this page; or it is. */
  hold: (why: HeldFor | undefined) => void
  recording: () => Recording
  /** As the store has it now. */
  setRecording: (recording: Recording) => void
}

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
  const entries = new Map<string, Entry>()
  /** Those that go when their time to be brought back is over, act by act. */
  const removals = new Map<readonly Entry[], ReturnType<typeof setTimeout>>()
  /** Absent when it has to be made anew. */
  let ordered: readonly Entry[] | undefined
  let isPaused = false
  /** Nothing starts while it empties itself, and after its end. */
  let isStopped = false
  let stoppedBy: TranscriptionError | null = null
  let isSpaceShort = false
  let isChanging = false
  let stopWatching = () => {}
  if (globalThis.document) watch()

  return {
    recordings,
    getState: store.getState as Outbox<Data>['getState'],
    subscribe: store.subscribe,
    async add(files, { language: spoken, data }) {
      for (const file of files) {
        const name = isFile(file) ? file.name : undefined
        await recordings.put(file, { name, language: spoken, data })
      }
      void look()
    },
    pause,
    resume,
    retryNow() {
      let isProbed = false
      each(({ item, run }) => {
        const state = item.getState()
        if (statusOf[state.phase] !== 'waiting') return
        const isProbe = !isProbed && isLongHeld(state)
        if (isLimited(state) && !isProbe) return
        isProbed ||= isProbe
        run.retryNow()
      })
    },
    retryFailed() {
      change(() => {
        if (stoppedBy) resume()
        each(({ item }) => {
          const { phase, error } = item.getState()
          // One by one, by who knows: many at once would be billed twice, and what has no words once more.
          const isAsked = error && (mayBeRunning(error) || error.code === 'no_speech')
          if (phase === 'error' && !isAsked) item.retryNow()
        })
      })
    },
    cancelAll: () => each(({ item }) => item.cancel()),
    clearFinished() {
      remove([...entries.values()].filter(({ item }) => isFinished(item)))
    },
    undo: () => bringBack(),
    async clear() {
      isStopped = true
      each(({ run }) => run.requeue())
      await recordings.clear()
      isStopped = false
    },
    dispose() {
      stopWatching()
      isStopped = true
      each(({ run }) => run.requeue())
      for (const timer of removals.values()) clearTimeout(timer)
      entries.clear()
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

  function takeUp({ item, run }: Entry): void {
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
    if (isLoaded && !error) for (const [id, entry] of entries) if (!kept.has(id)) drop(id, entry)
    for (const [id, recording] of [...kept].reverse()) {
      const entry = entries.get(id)
      if (entry) entry.setRecording(recording)
      else insert(recording)
    }
  }

  function drop(id: string, entry: Entry): void {
    entries.delete(id)
    ordered = undefined
    entry.run.requeue()
  }

  function insert(first: Recording): void {
    const { id, startedAt, name, data, held, status } = first
    let recording = first
    let isHeldHere = false
    const run = createKeptRun(first, {
      client,
      store: recordings,
      language,
      // The id comes in one short answer, and until it is there nothing is known.
      mode: 'async',
      onText: onTranscript,
      error: status === 'interrupted' ? interrupted() : held && heldError(held),
    })
    const state = createStore({ ...run.getState(), recording })
    const show = () => state.setState({ ...run.getState(), recording })
    const entry: Entry = {
      run,
      isRemoved: false,
      recording: () => recording,
      hold(why) {
        isHeldHere = true
        const { code = 'unknown_error', reason } = why ?? {}
        // Where that can't be written, it is so for this page.
        recordings.setHeld(id, why && { code, reason }).catch(() => {})
      },
      setRecording(next) {
        const before = recording
        recording = next
        const isWaiting = !run.isStarted() && !isFinished(entry.item)
        // A person has decided in another page.
        if (isWaiting && before.status === 'interrupted' && next.status === 'kept') run.requeue()
        if (isWaiting && next.held && !before.held && !isHeldHere) run.cancel()
        if (next.keptIn !== before.keptIn || next.sizeBytes !== before.sizeBytes) show()
      },
      item: {
        id,
        order: startedAt,
        name: name ?? '',
        addedAt: startedAt,
        data,
        sizeBytes: first.sizeBytes,
        getState: state.getState,
        subscribe: state.subscribe,
        read: () => recordings.read(id),
        accept: () => recordings.remove(id),
        cancel() {
          run.cancel()
        },
        retryNow() {
          if (entry.isRemoved) return
          if (recording.held || isHeldHere) entry.hold(undefined)
          run.retryNow()
        },
        remove: () => remove([entry]),
        undo: () => bringBack(entry),
      },
    }
    entries.set(id, entry)
    ordered = undefined
    run.subscribe(() => change(() => note(entry, show)))
  }

  function note(entry: Entry, show: () => void): void {
    const before = entry.item.getState()
    show()
    const { phase, error, isElsewhere } = entry.item.getState()
    if (phase === before.phase && isElsewhere === before.isElsewhere) return
    if (error && (phase === 'cancelled' || (phase === 'error' && isRefused(error)))) entry.hold(error)
    if (phase === 'error' && error && concernsAll(error)) {
      stoppedBy = error
      pause()
    } else if (isPaused && awaitsPermit(entry)) entry.run.requeue()
  }

  function pause(): void {
    change(() => {
      isPaused = true
      // They would leave as soon as they may.
      each((entry) => {
        if (awaitsPermit(entry)) entry.run.requeue()
      })
    })
  }

  function resume(): void {
    change(() => {
      isPaused = false
      stoppedBy = null
    })
  }

  function remove(meant: readonly Entry[]): void {
    change(() => {
      const gone = meant.filter(({ isRemoved }) => !isRemoved)
      for (const entry of gone) {
        const { phase } = entry.item.getState()
        entry.isRemoved = true
        entry.run.cancel()
        if (phase === 'error') entry.hold({ code: 'aborted' })
      }
      const over = () => {
        removals.delete(gone)
        for (const entry of gone)
          void entry.item.accept().then(() => {
            // It could not be deleted.
            if (entries.has(entry.item.id)) change(() => void (entry.isRemoved = false))
          })
      }
      if (gone.length > 0) removals.set(gone, setTimeout(over, UNDO_MS))
    })
  }

  /** All that was removed with this one, or last. */
  function bringBack(entry?: Entry): void {
    change(() => {
      const act = [...removals.keys()].findLast((gone) => !entry || gone.includes(entry)) ?? []
      clearTimeout(removals.get(act))
      removals.delete(act)
      for (const one of act) one.isRemoved = false
    })
  }

  function each(task: (entry: Entry) => void): void {
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
    let room = STARTED_AHEAD - all.filter(awaitsPermit).length
    let readers = READ_AT_A_TIME - all.filter((entry) => entry.run.isStarted() && isReader(entry)).length
    for (const entry of all) {
      if (entry.run.isStarted() || entry.item.getState().phase !== 'queued') continue
      const isRead = isReader(entry)
      // What is under way already waits for nobody.
      if (isRead ? readers-- > 0 : hasJobs(entry) || room-- > 0) entry.run.start()
    }
  }

  function inOrder(): readonly Entry[] {
    return (ordered ??= [...entries.values()].sort((a, b) => a.item.order - b.item.order))
  }

  function notify(): void {
    const before = store.getState()
    const itemsOf = (entries: readonly Entry[]) => entries.map(({ item }) => item)
    const items = same(before.items, itemsOf(inOrder().filter(({ isRemoved }) => !isRemoved)))
    const removed = same(before.removed, itemsOf(inOrder().filter(({ isRemoved }) => isRemoved)))
    const states = items.map((item) => item.getState())
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
      sizeBytes: items.reduce((sum, { sizeBytes = 0 }) => sum + sizeBytes, 0),
      isInMemory: states.some(({ recording }) => recording.keptIn === 'memory'),
      isSpaceShort,
      isOld: Date.now() - oldest > OLD_MS,
    }
    const keys = Object.keys(next) as (keyof OutboxState)[]
    if (keys.some((key) => next[key] !== before[key])) store.setState(next)
  }
}

/** The same list as long as the same are in it. */
function same(before: readonly OutboxItem[], now: readonly OutboxItem[]): readonly OutboxItem[] {
  return now.length === before.length && now.every((item, index) => item === before[index]) ? before : now
}

function listen(event: string, act: () => void): () => void {
  addEventListener(event, act)
  return () => removeEventListener(event, act)
}

function isFinished(item: OutboxItem): boolean {
  const { phase } = item.getState()
  return phase === 'success' || phase === 'cancelled'
}

/** Every part of it has a job: there is nothing to send. */
function hasJobs({ recording }: Entry): boolean {
  return recording().parts.every(({ progress }) => progress && progress.status !== 'sending')
}

/** Its text was there, and is only read again. */
function isReader({ recording }: Entry): boolean {
  return recording().parts.every(({ progress }) => progress?.status === 'done')
}

/** Whether it was started and waits to send. */
function awaitsPermit(entry: Entry): boolean {
  const { phase, jobId, awaitsFile } = entry.item.getState()
  const isWaiting = entry.run.isStarted() && statusOf[phase] === 'waiting'
  return isWaiting && jobId === undefined && !awaitsFile && !hasJobs(entry)
}

/** Whether it started nothing, and may do better at another time. */
function isWorthAnother(error: TranscriptionError): boolean {
  const { code, operation, retryAt } = error
  if (mayBeRunning(error) || operation === 'job' || (retryAt ?? 0) > Date.now()) return false
  return (catalogEntry(code)?.retry ?? 'never') !== 'never' || passing.has(code)
}

const passing = new Set<ErrorCode>([
  'storage_full',
  'storage_unavailable',
  'sign_in_required',
  'not_authorized',
])

/** Whether it would be refused whenever it is sent. */
function isRefused({ type, code }: TranscriptionError): boolean {
  return type === 'invalid_request_error' || hopeless.has(code)
}

const hopeless = new Set<ErrorCode>(['file_unreadable', 'nothing_recorded', 'no_speech'])

function interrupted(): TranscriptionError {
  return recorderError('recording_interrupted', 'Its page was closed while it was recorded.')
}

/** What a page before this one, or another, has ended with. */
function heldError({ code, reason }: HeldFor): TranscriptionError {
  const { severity } = (recorderErrorCatalog as Partial<Record<ErrorCode, CatalogEntry>>)[code] ?? {}
  return new TranscriptionError({ code, reason, severity, message: 'It is not sent without a person.' })
}
