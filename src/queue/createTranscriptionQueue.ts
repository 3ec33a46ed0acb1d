import { limitConcurrency } from '../audio/limitConcurrency.js'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import { mayBeRunning } from '../errors/mayBeRunning.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { checkRequest } from '../run/checkRequest.js'
import type { RunPhase } from '../run/RunState.js'
import type { TranscriptionRequest } from '../run/TranscriptionRequest.js'
import { createStore } from '../store/createStore.js'
import { createQueueEntry, type QueueEntry } from './createQueueEntry.js'
import { fileKey, isSameFile } from './isSameFile.js'
import {
  initialQueueState,
  type TranscriptionQueue,
  type TranscriptionQueueState,
  type TranscriptionQueueTotals,
} from './TranscriptionQueue.js'

/**
 * How many started items may wait at a time, for a permit or for a retry. What is on its way or being
 * transcribed does not count, so there is always one that waits for a permit; more than one, so
 * that a file the server has trouble with does not hold up the others.
 */
const STARTED_AHEAD = 3
/** A limit that lasts longer may have been raised meanwhile. */
const LONG_WAIT_MS = 5 * 60_000
/** Enough to be fast, and few enough to keep the disk free for the page. */
const INSPECTED_AT_A_TIME = 4

type Status = Exclude<keyof TranscriptionQueueTotals, 'all'>

const statusOf: Record<RunPhase, Status> = {
  queued: 'waiting',
  offline: 'waiting',
  deciding: 'waiting',
  waiting: 'waiting',
  sending: 'active',
  processing: 'active',
  success: 'succeeded',
  error: 'failed',
  cancelled: 'cancelled',
}

/**
 * Transcribes many files, in order, through one client: what `useTranscriptionQueue` shows. Only a few are started at a
 * time; the others wait without cost, so a thousand may be added at once.
 */
export function createTranscriptionQueue(client: TranscriptionClient): TranscriptionQueue {
  const store = createStore(initialQueueState)
  /** All there are, in order, and where each is counted. */
  const statuses = new Map<QueueEntry, Status>()
  /** Those of them that have a run, so that nobody has to look through thousands. */
  const running = new Set<QueueEntry>()
  let { totals, isPaused } = initialQueueState
  /** Absent when it has to be made anew. */
  let items: TranscriptionQueueState['items'] | undefined = initialQueueState.items
  /** What every file would end with, until a person goes on. */
  let stoppedBy: TranscriptionError | null = null
  let isChanging = false
  /** Files are inspected before their turn, so that what is wrong with the last of many shows within seconds. */
  const limit = limitConcurrency(INSPECTED_AT_A_TIME)
  /** Who has a file of that key. */
  const owners = new Map<string, QueueEntry>()

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    add(files, options) {
      const added = change(() => Array.from(files, (file) => addOne({ ...options, file })))
      for (const entry of added) void limit(entry.check)
      return added.map(({ item }) => item)
    },
    follow: (jobIds) =>
      change(() => {
        const known = new Set([...statuses.keys()].map(({ item }) => item.getState().jobId))
        const unknown = [...new Set(jobIds)].filter((jobId) => !known.has(jobId))
        return unknown.map((jobId) => followOne(jobId).item)
      }),
    pause,
    resume,
    retryNow() {
      let isProbed = false
      each(['waiting'], ({ item }) => {
        const { phase, error, retryAt } = item.getState()
        const isLimited = phase !== 'offline' && error?.type === 'rate_limit_error'
        // Before the end of a limit another try is sure to be refused. Of a long one, one item may ask whether it still holds.
        const isProbe = isLimited && !isProbed && (retryAt ?? 0) - Date.now() > LONG_WAIT_MS
        if (isLimited && !isProbe) return
        isProbed ||= isProbe
        item.retryNow()
      })
    },
    retryFailed() {
      change(() => {
        if (stoppedBy) resume()
        each(['failed'], ({ item }) => {
          const { error } = item.getState()
          // One by one, by who knows: many at once would be billed twice.
          if (!error || !mayBeRunning(error)) item.retryNow()
        })
      })
    },
    cancelAll: () => each(['waiting', 'active'], ({ item }) => item.cancel()),
    clearFinished: () => each(['succeeded', 'cancelled'], remove),
  }

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

  function addOne(request: TranscriptionRequest): QueueEntry {
    const entry = insert(request)
    try {
      checkRequest(request)
      refuseDouble(entry, request)
    } catch (thrown) {
      entry.fail(thrown)
    }
    return entry
  }

  /** The same file in the same language is transcribed once; after a failure or a cancel it may be added again. */
  function refuseDouble(entry: QueueEntry, { file, language }: TranscriptionRequest): void {
    const key = fileKey(file, language)
    if (!file || key === undefined) return
    const owner = owners.get(key)
    const status = owner && statuses.get(owner)
    if (!owner || !status || status === 'failed' || status === 'cancelled') owners.set(key, entry)
    else {
      const known = owner.file()
      void entry.doubt(known ? isSameFile(known, file) : Promise.resolve(true))
    }
  }

  function followOne(jobId: string): QueueEntry {
    const entry = insert(jobId)
    // It is under way already, whoever else waits.
    start(entry)
    return entry
  }

  function insert(source: TranscriptionRequest | string): QueueEntry {
    const entry = createQueueEntry(client, source, () => remove(entry))
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
    if (!statuses.has(entry)) return
    const { phase, error } = entry.item.getState()
    // There is nothing anyone could do about it.
    if (entry.isFollowed && error?.code === 'job_not_found') return remove(entry)
    count(entry, statusOf[phase])
    if (phase === 'error' && error && concernsAll(error)) {
      stoppedBy = error
      pause()
    }
    // What was under way and refused: it would be sent again as soon as it may.
    else if (isPaused && awaitsPermit(entry)) entry.requeue()
  }

  function remove(entry: QueueEntry): void {
    change(() => {
      count(entry, undefined)
      entry.drop()
    })
  }

  function count(entry: QueueEntry, status: Status | undefined): void {
    const before = statuses.get(entry)
    if (before === status) return
    if (!before || !status) items = undefined
    const next = { ...totals }
    if (before) next[before] -= 1
    else next.all += 1
    if (status) {
      next[status] += 1
      statuses.set(entry, status)
    } else {
      next.all -= 1
      statuses.delete(entry)
    }
    totals = next
  }

  function each(where: readonly Status[], task: (entry: QueueEntry) => void): void {
    change(() => {
      for (const [entry, status] of statuses) if (where.includes(status)) task(entry)
    })
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
      notify()
    }
  }

  function startNext(): void {
    if (isPaused || totals.waiting === 0) return
    let room = STARTED_AHEAD - [...running].filter(awaitsPermit).length
    for (const entry of statuses.keys()) {
      if (room <= 0) return
      if (!entry.awaitsTurn()) continue
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
    items ??= Array.from(statuses.keys(), ({ item }) => item)
    const error = stoppedBy ?? sharedWait(before.error)
    const isSame =
      items === before.items &&
      totals === before.totals &&
      isPaused === before.isPaused &&
      error === before.error
    if (!isSame) store.setState({ items, totals, isPaused, error })
  }

  /** What the first of them waits for; the same object as before while it says the same. */
  function sharedWait(before: TranscriptionError | null): TranscriptionError | null {
    for (const { item } of running) {
      const { phase, error } = item.getState()
      // A server's fault with one file is that item's own matter.
      const isShared = phase === 'offline' || (phase === 'waiting' && error?.type === 'rate_limit_error')
      if (!isShared || !error) continue
      const isSame = before?.code === error.code && before.phase === error.phase
      return isSame && before.retryAt === error.retryAt ? before : error
    }
    return null
  }
}

/** Whether it is about who asks, so that the next file would fare no better. */
function concernsAll({ type }: TranscriptionError): boolean {
  return type === 'authentication_error' || type === 'permission_error'
}
