import { createLatestRun, type LatestRun } from './createLatestRun.js'

const owners = new WeakMap<object, Map<string, LatestRun>>()

/** The run that goes by a key: the same for all that ask, and there as long as its owner is. */
export function latestRunOf(owner: object, key: string): LatestRun {
  const runs = owners.get(owner) ?? new Map<string, LatestRun>()
  owners.set(owner, runs)
  const latest = runs.get(key) ?? createLatestRun()
  runs.set(key, latest)
  return latest
}
