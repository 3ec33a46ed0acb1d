import { limitConcurrency } from '../audio/limitConcurrency.js'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import type { KeptFile, OpenJob } from '../client/readKept.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { checkRequest } from '../run/checkRequest.js'
import { createStore } from '../store/createStore.js'
import { createDoubles } from './createDoubles.js'
import { createKeeper } from './createKeeper.js'
import { createQueueEntry, type QueueEntry } from './createQueueEntry.js'
import { createRemovals } from './createRemovals.js'
import { lostFileError, lostFiles } from './lostFiles.js'
import { concernsAll, STARTED_AHEAD, type Status, sharedWait, standsForFile, statusOf } from './queueRules.js'
import { retryFailed, retryWaiting } from './retryItems.js'
import {
  type AddToQueueOptions,
  initialQueueState,
  type TranscriptionQueue,
  type TranscriptionQueueItem,
  type TranscriptionQueueOptions,
  type TranscriptionQueueState,
} from './TranscriptionQueue.js'

/** Enough to be fast, and few enough to keep the disk free for the page. */
const INSPECTED_AT_A_TIME = 4
/** What is read again after a reload is in no file's way. */
const READ_AT_A_TIME = 2

type SourceOfEntry = [
  source: Parameters<typeof createQueueEntry>[1],
  about: Parameters<typeof createQueueEntry>[2],
]

/**
 * Transcribes many files, in order, through one client: what `useTranscriptionQueue` shows. Only a few are started at a
 * time; the others wait without cost, so a thousand may be added at once.
 */
export function createTranscriptionQueue<Data = unknown>(
  client: TranscriptionClient,
  { onSettled, ...retryOptions }: TranscriptionQueueOptions<Data> = {},
): TranscriptionQueue<Data> {
  const store = createStore<TranscriptionQueueState>(initialQueueState)
  /** All there are, in order, and where each is counted. */
  const statuses = new Map<QueueEntry, Status | 'removed'>()
  /** Those of them that have a run, so that nobody has to look through thousands. */
  const running = new Set<QueueEntry>()
  let { totals, isPaused } = initialQueueState
  /** Absent when they have to be made anew. */
  let lists: Pick<TranscriptionQueueState, 'items' | 'removed'> | undefined = initialQueueState
  /** What every file would end with, until a person goes on. */
  let stoppedBy: TranscriptionError | null = null
  let isChanging = false
  let settled: QueueEntry[] = []
  /** Those whose end is no news. */
  const known = new Set<QueueEntry>()
  /** Those of them that wait to be read again, by a limit of their own. */
  const unread = new Set<QueueEntry>()
  /** Files that another page has lost. */
  const lost = new Set<QueueEntry>()
  const inspect = limitConcurrency(INSPECTED_AT_A_TIME)
  const read = limitConcurrency(READ_AT_A_TIME)
  const refuseDouble = createDoubles((entry) => standsForFile(statuses.get(entry)))
  const keeper = client.openJobs && createKeeper(client.openJobs)
  const removals = createRemovals<QueueEntry>((entries) => change(() => entries.forEach(drop)))

  // Their data are what the app gave to `add`, or kept.
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    add,
    follow: (jobIds) => followAll(Array.from(jobIds, (id) => ({ id }))),
    restore() {
      const { openJobs } = client
      if (!openJobs) return []
      void lostFiles(openJobs.getFiles()).then(nameLost)
      return followAll(openJobs.getJobs())
    },
    pause,
    resume,
    retryNow: () => change(() => retryWaiting(store.getState().items)),
    retryFailed() {
      change(() => {
        if (stoppedBy) resume()
        retryFailed(store.getState().items)
      })
    },
    cancelAll: () => change(() => store.getState().items.forEach(({ cancel }) => cancel())),
    clearFinished() {
      const finished = [...statuses].filter(([, status]) => status === 'succeeded' || status === 'cancelled')
      remove(finished.map(([entry]) => entry))
    },
    undo: () => bringBack(removals.take()),
  } as TranscriptionQueue<Data>

  function pause(): void {
    change(() => {
      isPaused = true
      // They would leave as soon as they may.
      for (const entry of running) if (awaitsPermit(entry)) entry.requeue()
    })
  }

  function resume(): void {
    change(() => {
      isPaused = false
      stoppedBy = null
    })
  }

  function add(files: Iterable<Blob>, options: AddToQueueOptions): readonly TranscriptionQueueItem[] {
    const added = change(() => Array.from(files, (file) => addOne(file, options)))
    for (const entry of added) void inspect(entry.check)
    return added.map(({ item }) => item)
  }

  function addOne(file: Blob, options: AddToQueueOptions): QueueEntry {
    const { data, ...request } = { ...options, file }
    const entry = insert(request, { data })
    // It is here again.
    for (const other of lost) if (other.item.name === entry.item.name) drop(other)
    try {
      checkRequest(request)
      refuseDouble(entry, request)
    } catch (thrown) {
      entry.fail(thrown)
    }
    return entry
  }

  function followAll(jobs: readonly OpenJob[]): readonly TranscriptionQueueItem[] {
    const added = change(() => {
      const listed = new Set([...statuses.keys()].map(({ item }) => item.getState().jobId))
      const unlisted = new Map(jobs.filter(({ id }) => !listed.has(id)).map((job) => [job.id, job]))
      return Array.from(unlisted.values(), followOne)
    })
    for (const entry of added) if (unread.has(entry)) void read(() => readAgain(entry))
    return itemsOf(added)
  }

  function followOne(job: OpenJob): QueueEntry {
    const entry = insert(job.id, job)
    if (job.hasEnded) {
      known.add(entry)
      unread.add(entry)
    }
    // It is under way already, whoever else waits.
    else start(entry)
    return entry
  }

  function readAgain(entry: QueueEntry): Promise<void> {
    return new Promise((resolve) => {
      unread.delete(entry)
      if (!entry.awaitsTurn()) return resolve()
      const stop = entry.item.subscribe(() => {
        if (entry.isRunning()) return
        stop()
        resolve()
      })
      change(() => start(entry))
    })
  }

  function nameLost(files: readonly KeptFile[]): void {
    change(() => {
      const listed = new Set([...statuses.keys()].map(({ key }) => key))
      for (const file of files.filter(({ key }) => !listed.has(key))) {
        const entry = insert(undefined, file)
        known.add(entry)
        lost.add(entry)
        entry.fail(lostFileError(file))
      }
    })
  }

  function insert(...[source, about]: SourceOfEntry): QueueEntry {
    const acts = {
      isListed: () => isListed(entry),
      remove: () => remove([entry]),
      undo: () => bringBack(removals.take(entry)),
    }
    const entry = createQueueEntry(client, source, about, acts, retryOptions)
    count(entry, 'waiting')
    // The first to listen: others find the queue up to date.
    entry.item.subscribe(() => change(() => note(entry)))
    return entry
  }

  function start(entry: QueueEntry): void {
    running.add(entry)
    entry.start()
  }

  function note(entry: QueueEntry): void {
    if (!entry.isRunning()) running.delete(entry)
    // It was taken off the list, which is what ended it.
    if (!isListed(entry)) return
    keeper?.note(entry)
    const { phase, error } = entry.item.getState()
    const isOver = phase === 'success' || phase === 'error' || phase === 'cancelled'
    const isNews = isOver && statuses.get(entry) !== statusOf[phase] && !known.delete(entry)
    // There is nothing anyone could do about it, and nobody has heard of it.
    if (isNews && entry.isFollowed && error?.code === 'job_not_found') return drop(entry)
    if (isNews && onSettled) settled.push(entry)
    count(entry, statusOf[phase])
    if (phase === 'error' && error && concernsAll(error)) {
      stoppedBy = error
      pause()
    }
    // What was under way and refused: it would be sent again as soon as it may.
    else if (isPaused && awaitsPermit(entry)) entry.requeue()
  }

  function remove(entries: readonly QueueEntry[]): void {
    change(() => {
      const listed = entries.filter(isListed)
      for (const entry of listed) {
        count(entry, 'removed')
        entry.item.cancel()
      }
      removals.add(listed)
    })
  }

  function bringBack(entries: readonly QueueEntry[]): void {
    change(() => {
      for (const entry of entries) count(entry, statusOf[entry.item.getState().phase])
    })
  }

  function drop(entry: QueueEntry): void {
    count(entry, undefined)
    lost.delete(entry)
    entry.drop()
  }

  function isListed(entry: QueueEntry): boolean {
    const status = statuses.get(entry)
    return status !== undefined && status !== 'removed'
  }

  function count(entry: QueueEntry, status: Status | 'removed' | undefined): void {
    const before = statuses.get(entry)
    if (before === status) return
    const next = { ...totals }
    for (const [where, change] of [
      [before, -1],
      [status, 1],
    ] as const) {
      if (where === undefined || where === 'removed') {
        lists = undefined
      } else {
        next[where] += change
        next.all += change
      }
    }
    if (status) statuses.set(entry, status)
    else statuses.delete(entry)
    totals = next
    keeper?.note(entry)
  }

  /** All that a task changes is one change; whoever may start then, starts. */
  function change<Value>(task: () => Value): Value {
    if (isChanging) return task()
    isChanging = true
    try {
      return task()
    } finally {
      startNext()
      isChanging = false
      keeper?.flush(isListed)
      notify()
      for (const entry of settled.splice(0)) tell(entry)
    }
  }

  /** An app's fault is reported like any uncaught error, and stops no other. */
  function tell({ item }: QueueEntry): void {
    try {
      onSettled?.(item as TranscriptionQueueItem<Data>)
    } catch (thrown) {
      queueMicrotask(() => {
        throw thrown
      })
    }
  }

  function startNext(): void {
    if (isPaused || totals.waiting === 0) return
    let room = STARTED_AHEAD - [...running].filter(awaitsPermit).length
    for (const [entry, status] of statuses) {
      if (room <= 0) return
      if (status === 'removed' || !entry.awaitsTurn() || unread.has(entry)) continue
      start(entry)
      room -= 1
    }
  }

  /** Whether it was started and waits to send. A job that exists is in nobody's way, nor is who waits for a file. */
  function awaitsPermit(entry: QueueEntry): boolean {
    const { jobId, awaitsFile } = entry.item.getState()
    return running.has(entry) && statuses.get(entry) === 'waiting' && jobId === undefined && !awaitsFile
  }

  function notify(): void {
    const before = store.getState()
    lists ??= {
      items: itemsOf([...statuses.keys()].filter(isListed)),
      removed: itemsOf([...statuses.keys()].filter((entry) => !isListed(entry))),
    }
    const { items, removed } = lists
    const error =
      stoppedBy ??
      sharedWait(
        [...running].map(({ item }) => item.getState()),
        before.error,
      )
    const isSame =
      items === before.items &&
      removed === before.removed &&
      totals === before.totals &&
      isPaused === before.isPaused &&
      error === before.error
    if (!isSame) store.setState({ items, removed, totals, isPaused, error })
  }
}

function itemsOf(entries: readonly QueueEntry[]): readonly TranscriptionQueueItem[] {
  return entries.map(({ item }) => item)
}
