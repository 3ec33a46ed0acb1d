import type { QueueEntry } from './createQueueEntry.js'

/** How long what was removed can be brought back. */
const UNDO_MS = 8_000

/** What was taken off a list, act by act, while it can be brought back. */
export interface Removals {
  add: (entries: readonly QueueEntry[]) => void
  /** Who was removed by the act that removed this one, or by the last act; they can't be brought back twice. */
  take: (entry?: QueueEntry) => readonly QueueEntry[]
}

/** @param onOver lets them go for good */
export function createRemovals(onOver: (entries: readonly QueueEntry[]) => void): Removals {
  const acts = new Map<readonly QueueEntry[], ReturnType<typeof setTimeout>>()

  function end(entries: readonly QueueEntry[]): void {
    clearTimeout(acts.get(entries))
    acts.delete(entries)
  }

  return {
    add(entries) {
      const over = () => {
        end(entries)
        onOver(entries)
      }
      if (entries.length > 0) acts.set(entries, setTimeout(over, UNDO_MS))
    },
    take(entry) {
      const entries = [...acts.keys()].findLast((act) => !entry || act.includes(entry)) ?? []
      end(entries)
      return entries
    },
  }
}
