import type { OpenJobs } from '../client/createOpenJobs.js'
import { isJobOver } from '../client/keepOpenJob.js'
import type { KeptFile, OpenJob } from '../client/readKept.js'
import { mayBeRunning } from '../errors/mayBeRunning.js'
import type { QueueEntry } from './createQueueEntry.js'
import { nameOfPage } from './pageLock.js'

/** Keeps what a queue lists where it outlives the page. */
export interface Keeper {
  /** Something about it changed. */
  note: (entry: QueueEntry) => void
  /** Keeps all that was noted, in one go: storage is slow. */
  flush: (isListed: (entry: QueueEntry) => boolean) => void
}

export function createKeeper(openJobs: OpenJobs): Keeper {
  const noted = new Set<QueueEntry>()
  /** What is kept of each, to write when that differs. */
  const known = new WeakMap<QueueEntry, string>()

  return {
    note: (entry) => void noted.add(entry),
    flush(isListed) {
      const added: (OpenJob | KeptFile)[] = []
      const gone: string[] = []
      for (const entry of noted) {
        const kept = isListed(entry) ? keptOf(entry) : undefined
        const now = kept ? `${kept.id} ${kept.id === undefined ? kept.wasSent : kept.hasEnded}` : ''
        if (now === (known.get(entry) ?? '')) continue
        known.set(entry, now)
        if (kept) added.push(kept)
        else gone.push(entry.key)
      }
      noted.clear()
      if (added.length > 0) openJobs.add(...added)
      if (gone.length > 0) openJobs.delete(...gone)
    },
  }
}

/** What a page that comes later can do something with; nothing of what a person has cancelled. */
function keptOf({ item, key }: QueueEntry): OpenJob | KeptFile | undefined {
  const { name, addedAt, data } = item
  const state = item.getState()
  const { phase, jobId, error } = state
  const known = { key, name, addedAt, data }
  if (phase === 'cancelled') return undefined
  if (jobId !== undefined) {
    return isJobOver(state) ? { ...known, id: jobId, hasEnded: true } : { ...known, id: jobId }
  }
  const page = nameOfPage()
  // Nothing is lost of what was refused for what it is.
  if (page === undefined || error?.type === 'invalid_request_error') return undefined
  const wasSent =
    error?.reason === 'lost_sending' ||
    phase === 'sending' ||
    phase === 'processing' ||
    (error !== null && mayBeRunning(error))
  return wasSent ? { ...known, page, wasSent } : { ...known, page }
}
