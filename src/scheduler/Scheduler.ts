import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { Deadline } from '../time/deadline.js'

export type RequestKind = 'create' | 'read'

/** Why requests are held, and until when. */
export interface Hold {
  error: TranscriptionError
  deadline: Deadline
}

/** A request that waits for its permit. */
export interface PermitRequest {
  /** Resolves when the request may leave. */
  granted: Promise<Permit>
  isGranted: () => boolean
  /** Leaves now, whatever holds the others: a person's "Retry now". If no more jobs may run, it is the next that does. */
  grantNow: () => void
  /** No longer wanted: gives up its place, or the permit if it was granted. */
  withdraw: () => void
}

/** The right to send one request. Must be released once. */
export interface Permit {
  /**
   * The request is ready to leave.
   *
   * @throws Error when others were refused while it got ready: it is held back and must ask for a permit again
   */
  beforeSend: () => void
  /** Whether it was held back. */
  isHeldBack: () => boolean
  /** The whole request is on its way: if it is refused, that shows soon. */
  onSent: () => void
  /** The request was let through. */
  onAnswered: () => void
  /** A refusal has begun to come in: nothing else leaves until it is known how long that holds. */
  onRefusal: () => void
  /**
   * The request failed; until the deadline trying again is of no use. Releases the permit.
   *
   * @returns what holds requests of this kind from now on, if anything does
   */
  onFailed: (failure: Hold) => Hold | null
  /** The request, or the job it started, is over. */
  release: () => void
}

export interface Scheduler {
  /**
   * Asks for a permit: creates by order, reads behind them, but for one after every third create. Costs no timer.
   *
   * @param onHold told when requests are held anew or for longer, and with `null` when a hold ends before its time
   * @param isNewAct a person has just asked for it: it may find out whether a long hold is still true
   */
  acquire: (
    kind: RequestKind,
    order: number,
    onHold: (hold: Hold | null) => void,
    isNewAct?: boolean,
  ) => PermitRequest
  /** A number that says who came first. */
  nextOrder: () => number
  /** What holds requests of a kind now. */
  holdOf: (kind: RequestKind) => Hold | null
  /** Counts a job that is followed; returns what ends that. */
  follow: () => () => void
  /** Jobs that are followed, whoever started them: polling them shares the budget of requests. */
  followed: () => number
  /** Holds requests for a limit that another tab ran into. */
  hold: (hold: Hold) => void
}
