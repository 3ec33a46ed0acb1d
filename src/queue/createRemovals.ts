/** How long what was removed can be brought back. */
const UNDO_MS = 8_000

/** What was taken off a list, act by act, while it can be brought back. */
export interface Removals<Entry> {
  add: (entries: readonly Entry[]) => void
  /** Who was removed by the act that removed this one, or by the last act; they can't be brought back twice. */
  take: (entry?: Entry) => readonly Entry[]
}

/** @param onOver lets them go for good */
export function createRemovals<Entry>(onOver: (entries: readonly Entry[]) => void): Removals<Entry> {
  const acts = new Map<readonly Entry[], ReturnType<typeof setTimeout>>()

  function end(entries: readonly Entry[]): readonly Entry[] {
    clearTimeout(acts.get(entries))
    acts.delete(entries)
    return entries
  }

  return {
    add(entries) {
      const over = () => onOver(end(entries))
      if (entries.length > 0) acts.set(entries, setTimeout(over, UNDO_MS))
    },
    take: (entry) => end([...acts.keys()].findLast((act) => !entry || act.includes(entry)) ?? []),
  }
}
