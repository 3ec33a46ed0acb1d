/**
 * Runs a few tasks at a time, first in, first out.
 *
 * @param most how many
 */
export function limitConcurrency(most: number): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let free = most
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
