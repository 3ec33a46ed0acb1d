/** What was played, and how often a promise was broken. */
export interface Tally {
  runs: number
  requests: number
  /** Runs or items that nobody hears of any more. */
  lost: number
  /** Runs that never end. */
  hung: number
  /** Creates the server took beyond what a person asked for. */
  doubled: number
  /** Requests that left during a wait the server had asked for. */
  early: number
  /** Times at which more creates were under way than may be. */
  overBound: number
  /** Runs that ended with another run's text. */
  foreign: number
  /** Timers, listeners and requests that stayed behind. */
  leaked: number
  /** Rejections that nobody handled. */
  unhandled: number
}

export function emptyTally(): Tally {
  return {
    runs: 0,
    requests: 0,
    lost: 0,
    hung: 0,
    doubled: 0,
    early: 0,
    overBound: 0,
    foreign: 0,
    leaked: 0,
    unhandled: 0,
  }
}

export function addTo(sum: Tally, more: Tally): void {
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += more[key]
}

/** Promises that were broken, by name. */
export function brokenIn({ runs: _runs, requests: _requests, ...promises }: Tally): Partial<Tally> {
  return Object.fromEntries(Object.entries(promises).filter(([, count]) => count > 0))
}
