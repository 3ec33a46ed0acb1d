import { type Deadline, deadlineIn, msUntil } from '../time/deadline.js'
import { startWait, type Wait } from '../time/startWait.js'
import { createPace } from './createPace.js'
import type { Hold, Permit, PermitRequest, RequestKind, Scheduler } from './Scheduler.js'

interface Waiter {
  order: number
  onHold: (hold: Hold) => void
  grant: () => void
}

/** A probe that is neither answered nor refused no longer holds the others after this long. */
const PROBE_MS = 30_000
/** The same once all of it has left, until it is known how quickly a refusal comes; the transcript takes longer. */
const FIRST_REFUSAL_MS = 500
/** A look at a job waits for this many creates at most: a long line of files must not hide what is done already. */
const CREATES_IN_A_ROW = 3

/**
 * Says which request of a client may leave when, so that one refusal speaks for all.
 *
 * - `rate_limit_exceeded` holds everything, then lets one request probe, then the rest at the pace learned.
 * - `concurrent_limit_exceeded` lowers the number of jobs; the next starts when one of ours ends.
 * - `daily_quota_exceeded` holds creates; jobs can still be followed.
 *
 * @param onRefused told of a rate limit or quota that this line ran into
 */
export function createScheduler(maxConcurrent: number, onRefused: (hold: Hold) => void): Scheduler {
  const waiters: Record<RequestKind, Waiter[]> = { create: [], read: [] }
  const pace = createPace()
  let orders = 0
  let jobs = 0
  let jobsAllowed = maxConcurrent
  let jobsStarted = 0
  let createsInARow = 0
  let followed = 0
  let rateHold: Hold | null = null
  let quotaHold: Hold | null = null
  let jobsHold: Hold | null = null
  /** After a rate limit one request goes ahead; the others wait until it is known to be through. */
  let probe: { permit: Permit | null; until: Deadline } | null = null
  /** How long after leaving a request was refused. */
  let refusalMs = FIRST_REFUSAL_MS
  let wait: Wait | undefined

  return { acquire, nextOrder: () => orders++, holdOf, hold, follow, followed: () => followed }

  function follow(): () => void {
    followed += 1
    return () => {
      followed -= 1
    }
  }

  function acquire(kind: RequestKind, order: number, onHold: (hold: Hold) => void): PermitRequest {
    const queue = waiters[kind]
    let given: Permit | undefined
    let resolve: (permit: Permit) => void
    const granted = new Promise<Permit>((settle) => {
      resolve = settle
    })
    const waiter: Waiter = {
      order,
      onHold,
      grant() {
        given = grant(kind)
        resolve(given)
      },
    }
    // Nearly always at the end; a request that comes back from a refusal goes before those that came after it.
    const index = queue.findLastIndex((other) => other.order <= order) + 1
    queue.splice(index, 0, waiter)
    pump()
    return {
      granted,
      isGranted: () => given !== undefined,
      grantNow() {
        if (remove()) waiter.grant()
      },
      withdraw() {
        if (!remove()) given?.release()
        else if (queue.length === 0) pump() // Nobody to set a timer for.
      },
    }

    function remove(): boolean {
      const index = queue.indexOf(waiter)
      if (index >= 0) queue.splice(index, 1)
      return index >= 0
    }
  }

  /** Lets everyone go who may, and sets one timer for the next. */
  function pump(): void {
    for (;;) {
      const kind = nextKind()
      if (delayMs(kind) > 0) break
      waiters[kind].shift()?.grant()
    }
    const next = Math.min(delayMs('create'), delayMs('read'))
    const earlier = wait
    wait = undefined
    earlier?.end()
    if (next === Number.POSITIVE_INFINITY) return
    const due = deadlineIn(next)
    const started = startWait(() => msUntil(due))
    wait = started
    void started.over.then(() => {
      if (wait === started) pump()
    })
  }

  /** Creates first, so that jobs get under way; now and then a read in between. */
  function nextKind(): RequestKind {
    const readIsDue = createsInARow >= CREATES_IN_A_ROW && waiters.read.length > 0
    return delayMs('create') === 0 && !readIsDue ? 'create' : 'read'
  }

  /** How long the first of a line has yet to wait; `Infinity` until something else happens. */
  function delayMs(kind: RequestKind): number {
    if (waiters[kind].length === 0) return Number.POSITIVE_INFINITY
    const delays = [pace.delayMs(), msLeft(rateHold?.deadline), msLeft(probe?.until)]
    if (kind === 'create') {
      delays.push(msLeft(quotaHold?.deadline))
      if (jobs >= jobsAllowed)
        delays.push(jobsHold && jobs < maxConcurrent ? msLeft(jobsHold.deadline) : Number.POSITIVE_INFINITY)
    }
    return Math.max(...delays)
  }

  function grant(kind: RequestKind): Permit {
    const permit = createPermit(kind)
    createsInARow = kind === 'create' ? createsInARow + 1 : 0
    if (rateHold && msLeft(rateHold.deadline) === 0) {
      rateHold = null
      pace.onReopened()
      probe = { permit: null, until: deadlineIn(0) }
    }
    if (probe?.permit === null) probe = { permit, until: deadlineIn(PROBE_MS) }
    // The next one after a probe that hangs; who is forced past a probe opens nothing.
    else if (msLeft(probe?.until) === 0) probe = null
    if (kind === 'create') {
      // The wait for a job's end was long enough: perhaps someone else's ended. One may try.
      if (jobs >= jobsAllowed) jobsHold = null
      jobs += 1
      jobsAllowed = Math.max(jobsAllowed, Math.min(jobs, maxConcurrent))
    }
    pace.onSent()
    return permit
  }

  function createPermit(kind: RequestKind): Permit {
    let released = false
    let sentAt: number | undefined
    const permit: Permit = {
      onSent() {
        sentAt = performance.now()
        if (probe?.permit !== permit) return
        probe.until = deadlineIn(Math.min(2 * refusalMs, PROBE_MS))
        pump()
      },
      onAnswered() {
        if (probe?.permit === permit) probe = null
        if (kind === 'create' && jobsAllowed < maxConcurrent && ++jobsStarted >= jobsAllowed) {
          jobsStarted = 0
          jobsAllowed += 1
        }
        pump()
      },
      onFailed(refusal) {
        const { error } = refusal
        const tooManyJobs = error.code === 'concurrent_limit_exceeded' && kind === 'create'
        if (error.code === 'rate_limit_exceeded') {
          pace.onRefused()
          if (sentAt !== undefined) refusalMs = performance.now() - sentAt
          // A probe's answer is the newest there is; of several others the longest wait counts.
          if (probe?.permit === permit) rateHold = null
        }
        if (tooManyJobs) {
          jobsAllowed = Math.max(0, jobs - 1)
          jobsStarted = 0
          jobsHold = refusal
        }
        hold(refusal)
        if (error.code === 'rate_limit_exceeded' || error.code === 'daily_quota_exceeded') onRefused(refusal)
        permit.release()
        return tooManyJobs ? refusal : holdOf(kind)
      },
      release() {
        if (released) return
        released = true
        // A probe that went without an answer: the next request is the probe.
        if (probe?.permit === permit) probe = { permit: null, until: deadlineIn(0) }
        if (kind === 'create') jobs -= 1
        pump()
      },
    }
    return permit
  }

  function hold(refusal: Hold): void {
    if (refusal.error.code === 'rate_limit_exceeded') rateHold = later(rateHold, refusal)
    else if (refusal.error.code === 'daily_quota_exceeded') quotaHold = later(quotaHold, refusal)
    else return
    for (const kind of ['create', 'read'] as const) {
      const now = holdOf(kind)
      if (now) for (const waiter of [...waiters[kind]]) waiter.onHold(now)
    }
  }

  function holdOf(kind: RequestKind): Hold | null {
    const longest = kind === 'create' ? later(rateHold, quotaHold) : rateHold
    return msLeft(longest?.deadline) > 0 ? longest : null
  }
}

function msLeft(deadline: Deadline | undefined): number {
  return deadline === undefined ? 0 : msUntil(deadline)
}

function later(one: Hold | null, other: Hold | null): Hold | null {
  return msLeft(one?.deadline) > msLeft(other?.deadline) ? one : other
}
