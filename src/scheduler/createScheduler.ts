import { createAlarm } from './createAlarm.js'
import { createHold } from './createHold.js'
import { createJobLimit } from './createJobLimit.js'
import { createRateLimit } from './createRateLimit.js'
import type { Hold, Permit, PermitRequest, RequestKind, Scheduler } from './Scheduler.js'
import type { Sending } from './Sending.js'

interface Waiter {
  order: number
  onHold: (hold: Hold | null) => void
  /** @param isHurried at a person's wish, whatever holds the others */
  grant: (isHurried: boolean) => void
}

/** A look at a job waits for this many creates at most: many files must not hide what is done already. */
const CREATES_IN_A_ROW = 3

/**
 * Says which request of a client may leave when, so that one refusal speaks for all.
 *
 * - `rate_limit_exceeded` holds everything, then lets one request probe, then the rest at the pace learned.
 * - `concurrent_limit_exceeded` lowers the number of jobs; the next starts when one of ours ends.
 * - `daily_quota_exceeded` holds creates; jobs can still be followed.
 *
 * @param onRefused told of a rate limit or quota that this client ran into
 */
export function createScheduler(maxConcurrent: number, onRefused: (hold: Hold) => void): Scheduler {
  const waiters: Record<RequestKind, Waiter[]> = { create: [], read: [] }
  /** Creates that a person hurried and that only wait for a job to end. */
  const hurried: Waiter[] = []
  /** Requests whose refusal is coming in. */
  const refusals = new Set<Sending>()
  const rate = createRateLimit()
  const quota = createHold()
  const jobs = createJobLimit(maxConcurrent)
  let orders = 0
  let createsInARow = 0
  let followed = 0
  const wakeIn = createAlarm(pump)

  return { acquire, nextOrder: () => orders++, holdOf, hold, follow, followed: () => followed }

  function follow(): () => void {
    followed += 1
    return () => {
      followed -= 1
    }
  }

  function acquire(
    kind: RequestKind,
    order: number,
    onHold: (hold: Hold | null) => void,
    isNewAct = false,
  ): PermitRequest {
    let queue = waiters[kind]
    let given: Permit | undefined
    let resolve: (permit: Permit) => void
    const granted = new Promise<Permit>((settle) => {
      resolve = settle
    })
    const waiter: Waiter = {
      order,
      onHold,
      grant(isHurried) {
        given = grant(kind, isHurried)
        resolve(given)
      },
    }
    // Nearly always at the end; a request that comes back from a refusal goes before those that came after it.
    const index = queue.findLastIndex((other) => other.order <= order) + 1
    queue.splice(index, 0, waiter)
    // Who would wait for a job to end might leave into a hold of then.
    const mayLeaveNow = kind === 'read' || !jobs.isFull()
    if (isNewAct && mayLeaveNow && holdOf(kind) && rate.hold.mayAskAgain() && quota.mayAskAgain()) hurry()
    else pump()
    return {
      granted,
      isGranted: () => given !== undefined,
      grantNow: hurry,
      withdraw() {
        if (!remove()) given?.release()
        else if (queue.length === 0) pump() // Nobody to set a timer for.
      },
    }

    function hurry(): void {
      if (!remove()) return
      if (kind === 'read') return waiter.grant(true)
      queue = hurried
      hurried.push(waiter)
      pump()
    }

    function remove(): boolean {
      const index = queue.indexOf(waiter)
      if (index >= 0) queue.splice(index, 1)
      return index >= 0
    }
  }

  /** Lets everyone go who may, and sets one timer for the next. */
  function pump(): void {
    while (hurried.length > 0 && !jobs.isFull()) hurried.shift()?.grant(true)
    for (;;) {
      const [kind, delayMs] = next()
      if (delayMs > 0) return wakeIn(delayMs)
      waiters[kind].shift()?.grant(false)
    }
  }

  /** Who leaves next, and in how long. Creates first, so that jobs get under way; now and then a read in between. */
  function next(): [kind: RequestKind, delayMs: number] {
    const creates = waiters.create.length > 0
    const reads = waiters.read.length > 0
    if ((!creates && !reads) || refusals.size > 0) return ['read', Number.POSITIVE_INFINITY]
    const readMs = rate.msUntilFree()
    if (!creates) return ['read', readMs]
    const createMs = Math.max(readMs, quota.msUntilOver(), jobs.msUntilFree())
    const isReadNext = reads && (createMs > readMs || createsInARow >= CREATES_IN_A_ROW)
    return isReadNext ? ['read', readMs] : ['create', createMs]
  }

  function grant(kind: RequestKind, isHurried: boolean): Permit {
    const sending: Sending = { kind, leftAt: performance.now(), sentAt: undefined }
    createsInARow = kind === 'create' ? createsInARow + 1 : 0
    rate.onLeft(sending)
    if (kind === 'create') jobs.onStarted(sending)
    return createPermit(sending, isHurried)
  }

  function createPermit(sending: Sending, isHurried: boolean): Permit {
    const { kind, leftAt } = sending
    let released = false
    let heldBack = false
    return { beforeSend, isHeldBack: () => heldBack, onSent, onAnswered, onRefusal, onFailed, release }

    function beforeSend(): void {
      heldBack = !isHurried && (refusals.size > 0 || holdOf(kind) !== null)
      if (heldBack) throw new Error('Held back by a refusal.')
    }

    function onSent(): void {
      if (rate.onSent(sending)) pump()
    }

    function onAnswered(): void {
      if (kind === 'create') jobs.onAnswered(sending)
      const held = holdOf('create')
      const mayLeave = rate.onAnswered(sending)
      const quotaEnded = kind === 'create' && quota.onPassed(leftAt)
      if (held !== holdOf('create')) showHolds()
      if (mayLeave || quotaEnded) pump()
    }

    function onRefusal(): void {
      refusals.add(sending)
    }

    function onFailed(refusal: Hold): Hold | null {
      const { code } = refusal.error
      const isTooManyJobs = code === 'concurrent_limit_exceeded' && kind === 'create'
      if (code === 'rate_limit_exceeded') rate.onRefused(sending, refusal)
      else if (code === 'daily_quota_exceeded') quota.add(refusal, leftAt)
      else if (isTooManyJobs) jobs.onRefused(refusal.deadline)
      if (code === 'rate_limit_exceeded' || code === 'daily_quota_exceeded') {
        showHolds()
        onRefused(refusal)
      }
      release()
      return isTooManyJobs ? refusal : holdOf(kind)
    }

    function release(): void {
      if (released) return
      released = true
      refusals.delete(sending)
      rate.onOver(sending)
      if (kind === 'create') jobs.onEnded()
      pump()
    }
  }

  function hold(told: Hold): void {
    if (told.error.code === 'rate_limit_exceeded') rate.onToldOf(told)
    else quota.add(told)
    showHolds()
  }

  /** Tells those who wait. */
  function showHolds(): void {
    for (const kind of ['create', 'read'] as const) {
      const hold = holdOf(kind)
      for (const waiter of [...waiters[kind]]) waiter.onHold(hold)
    }
  }

  function holdOf(kind: RequestKind): Hold | null {
    const isQuotaLonger = kind === 'create' && quota.msUntilOver() >= rate.hold.msUntilOver()
    return (isQuotaLonger ? quota : rate.hold).current()
  }
}
