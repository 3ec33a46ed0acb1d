export interface Random {
  /** From 0 up to, not including, `below`. */
  int: (below: number) => number
  chance: (probability: number) => boolean
  pick: <Value>(from: readonly Value[]) => Value
  /** One of the keys, each as often as its weight says. */
  weighted: <Key extends string>(weights: Readonly<Record<Key, number>>) => Key
}

/** The same numbers for the same seed: a scenario that fails can be played again (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number) => Math.floor(next() * below)
  return {
    int,
    chance: (probability) => next() < probability,
    pick(from) {
      const picked = from[int(from.length)]
      if (picked === undefined) throw new RangeError('Nothing to pick from.')
      return picked
    },
    weighted(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][]
      let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        rest -= weight
        if (rest < 0) return key
      }
      throw new RangeError('Nothing to pick from.')
    },
  }
}
