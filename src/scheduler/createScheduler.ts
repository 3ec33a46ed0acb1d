import { type Deadline, deadlineIn, remainingMs } from '../time/deadline.js'
import { createPace } from './createPace.js'
import type { Gate, Hold, Pass, RequestKind, Turn } from './Scheduler.js'
import { startWait, type Wait } from '../time/startWait.js'

interface Waiter {
  ticket: number
  onHold: (hold: Hold) => void
  admit: () => void
}

/** A probe that is neither answered nor refused no longer holds the others after this long. */
const PROBE_MS = 30_000
/** The same once all of it has left, until it is known how quickly a refusal comes; the transcript takes longer. */
const FIRST_REFUSAL_MS = 500
/** A look at a job waits for this many creates at most: a long line of files must not hide what is done already. */
const CREATES_IN_A_ROW = 3

/**
 * The line before the API that all requests of a client stand in, so that one refusal speaks for all.
 *
 * - `rate_limit_exceeded` holds everything, then lets one request probe, then the rest at the pace learned.
 * - `concurrent_limit_exceeded` lowers the number of jobs; the next starts when one of ours ends.
 * - `daily_quota_exceeded` holds creates; jobs can still be followed.
 *
 * @param onRefused told of a rate limit or quota that this line ran into
 */
export function createGate(maxConcurrent: number, onRefused: (hold: Hold) => void): Gate {
  const lines: Record<RequestKind, Waiter[]> = { create: [], read: [] }
  const pace = createPace()
  let tickets = 0
  let jobs = 0
  let jobsAllowed = maxConcurrent
  let jobsStarted = 0
  let createsInARow = 0
  let followed = 0
  let rateHold: Hold | null = null
  let quotaHold: Hold | null = null
  let jobsHold: Hold | null = null
  /** After a rate limit one request goes ahead; the others wait until it is known to be through. */
  let probe: { pass: Pass | null; until: Deadline } | null = null
  /** How long after leaving a request was refused. */
  let refusalMs = FIRST_REFUSAL_MS
  let wait: Wait | undefined

  return { enter, nextTicket: () => tickets++, holdOf, hold, follow, followed: () => followed }

  function follow(): () => void {
    followed += 1
    return () => {
      followed -= 1
    }
  }

  function enter(kind: RequestKind, ticket: number, onHold: (hold: Hold) => void): Turn {
    const line = lines[kind]
    let given: Pass | undefined
    let resolve: (pass: Pass) => void
    const pass = new Promise<Pass>((settle) => {
      resolve = settle
    })
    const waiter: Waiter = {
      ticket,
      onHold,
      admit() {
        given = admit(kind)
        resolve(given)
      },
    }
    // Nearly always at the end; a request that comes back from a refusal goes before those that came after it.
    const place = line.findLastIndex((other) => other.ticket <= ticket) + 1
    line.splice(place, 0, waiter)
    pump()
    return {
      pass,
      admitted: () => given !== undefined,
      force() {
        if (remove()) waiter.admit()
      },
      leave() {
        if (!remove()) given?.release()
        else if (line.length === 0) pump() // Nobody to set a timer for.
      },
    }

    function remove(): boolean {
      const index = line.indexOf(waiter)
      if (index >= 0) line.splice(index, 1)
      return index >= 0
    }
  }

  /** Lets everyone go who may, and sets one timer for the next. */
  function pump(): void {
    for (;;) {
      const kind = nextKind()
      if (delayMs(kind) > 0) break
      lines[kind].shift()?.admit()
    }
    const next = Math.min(delayMs('create'), delayMs('read'))
    const earlier = wait
    wait = undefined
    earlier?.end()
    if (next === Number.POSITIVE_INFINITY) return
    const due = deadlineIn(next)
    const started = startWait(() => remainingMs(due))
    wait = started
    void started.over.then(() => {
      if (wait === started) pump()
    })
  }

  /** Creates first, so that jobs get under way; now and then a read in between. */
  function nextKind(): RequestKind {
    const readIsDue = createsInARow >= CREATES_IN_A_ROW && lines.read.length > 0
    return delayMs('create') === 0 && !readIsDue ? 'create' : 'read'
  }

  /** How long the first of a line has yet to wait; `Infinity` until something else happens. */
  function delayMs(kind: RequestKind): number {
    if (lines[kind].length === 0) return Number.POSITIVE_INFINITY
    const delays = [pace.delayMs(), left(rateHold?.deadline), left(probe?.until)]
    if (kind === 'create') {
      delays.push(left(quotaHold?.deadline))
      if (jobs >= jobsAllowed)
        delays.push(jobsHold && jobs < maxConcurrent ? left(jobsHold.deadline) : Number.POSITIVE_INFINITY)
    }
    return Math.max(...delays)
  }

  function admit(kind: RequestKind): Pass {
    const pass = createPass(kind)
    createsInARow = kind === 'create' ? createsInARow + 1 : 0
    if (rateHold && left(rateHold.deadline) === 0) {
      rateHold = null
      pace.opened()
      probe = { pass: null, until: deadlineIn(0) }
    }
    if (probe?.pass === null) probe = { pass, until: deadlineIn(PROBE_MS) }
    // The next one after a probe that hangs; who is forced past a probe opens nothing.
    else if (left(probe?.until) === 0) probe = null
    if (kind === 'create') {
      // The wait for a job's end was long enough: perhaps someone else's ended. One may try.
      if (jobs >= jobsAllowed) jobsHold = null
      jobs += 1
      jobsAllowed = Math.max(jobsAllowed, Math.min(jobs, maxConcurrent))
    }
    pace.left()
    return pass
  }

  function createPass(kind: RequestKind): Pass {
    let released = false
    let sentAt: number | undefined
    const pass: Pass = {
      sent() {
        sentAt = performance.now()
        if (probe?.pass !== pass) return
        probe.until = deadlineIn(Math.min(2 * refusalMs, PROBE_MS))
        pump()
      },
      answered() {
        if (probe?.pass === pass) probe = null
        if (kind === 'create' && jobsAllowed < maxConcurrent && ++jobsStarted >= jobsAllowed) {
          jobsStarted = 0
          jobsAllowed += 1
        }
        pump()
      },
      failed(refusal) {
        const { error } = refusal
        const tooManyJobs = error.code === 'concurrent_limit_exceeded' && kind === 'create'
        if (error.code === 'rate_limit_exceeded') {
          pace.refused()
          if (sentAt !== undefined) refusalMs = performance.now() - sentAt
          // A probe's answer is the newest there is; of several others the longest wait counts.
          if (probe?.pass === pass) rateHold = null
        }
        if (tooManyJobs) {
          jobsAllowed = Math.max(0, jobs - 1)
          jobsStarted = 0
          jobsHold = refusal
        }
        hold(refusal)
        if (error.code === 'rate_limit_exceeded' || error.code === 'daily_quota_exceeded') onRefused(refusal)
        pass.release()
        return tooManyJobs ? refusal : holdOf(kind)
      },
      release() {
        if (released) return
        released = true
        // A probe that went without an answer: the next request is the probe.
        if (probe?.pass === pass) probe = { pass: null, until: deadlineIn(0) }
        if (kind === 'create') jobs -= 1
        pump()
      },
    }
    return pass
  }

  function hold(refusal: Hold): void {
    if (refusal.error.code === 'rate_limit_exceeded') rateHold = later(rateHold, refusal)
    else if (refusal.error.code === 'daily_quota_exceeded') quotaHold = later(quotaHold, refusal)
    else return
    for (const kind of ['create', 'read'] as const) {
      const now = holdOf(kind)
      if (now) for (const waiter of [...lines[kind]]) waiter.onHold(now)
    }
  }

  function holdOf(kind: RequestKind): Hold | null {
    const longest = kind === 'create' ? later(rateHold, quotaHold) : rateHold
    return left(longest?.deadline) > 0 ? longest : null
  }
}

function left(deadline: Deadline | undefined): number {
  return deadline === undefined ? 0 : remainingMs(deadline)
}

function later(one: Hold | null, other: Hold | null): Hold | null {
  return left(one?.deadline) > left(other?.deadline) ? one : other
}
