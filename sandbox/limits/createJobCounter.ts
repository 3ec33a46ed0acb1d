export interface JobCounter {
  readonly limit: number
  /** Jobs that hold a place now. */
  readonly running: number
  readonly isFull: boolean
  /** Takes a place, or answers `undefined` when all are taken. Give it back by calling the result once. */
  take(): (() => void) | undefined
}

/** Counts the jobs that run at the same time. */
export function createJobCounter({ limit }: { limit: number }): JobCounter {
  const places = new Set<symbol>()
  return {
    limit,
    get running() {
      return places.size
    },
    get isFull() {
      return places.size >= limit
    },
    take() {
      if (places.size >= limit) return undefined
      const place = Symbol('job')
      places.add(place)
      return () => void places.delete(place)
    },
  }
}
