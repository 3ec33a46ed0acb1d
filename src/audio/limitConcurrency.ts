/**
 * Runs a few tasks at a time, first in, first out.
 *
 * @param places how many
 */
export function limitConcurrency(places: number): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let free = places
  const waiting: (() => void)[] = []

  return async (task) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
