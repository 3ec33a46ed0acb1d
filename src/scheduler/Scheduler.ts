import type { Deadline } from '../time/deadline.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'

export type RequestKind = 'create' | 'read'

/** Why requests are held, and until when. */
export interface Hold {
  error: TranscriptionError
  deadline: Deadline
}

/** A place in the line. */
export interface Turn {
  /** Resolves when the request may leave. */
  pass: Promise<Pass>
  admitted: () => boolean
  /** Leaves now, whatever holds the others: a person's "Retry now". */
  force: () => void
  /** Gives the place up. */
  leave: () => void
}

/** Leave to go. Must be released once. */
export interface Pass {
  /** The whole request is on its way: if it is refused, that shows soon. */
  sent: () => void
  /** The request was let through. */
  answered: () => void
  /**
   * The request failed; until the deadline trying again is of no use. Releases the pass.
   *
   * @returns what holds requests of this kind from now on, if anything does
   */
  failed: (failure: Hold) => Hold | null
  /** The request, or the job it started, is over. */
  release: () => void
}

export interface Gate {
  /**
   * Gets in line: creates by ticket, reads behind them, but for one after every third create. Costs no timer.
   *
   * @param onHold told when the line is held anew or for longer
   */
  enter: (kind: RequestKind, ticket: number, onHold: (hold: Hold) => void) => Turn
  /** A number that says who came first. */
  nextTicket: () => number
  /** What holds requests of a kind now. */
  holdOf: (kind: RequestKind) => Hold | null
  /** Counts a job that is followed; returns what ends that. */
  follow: () => () => void
  /** Jobs that are followed, whoever started them: looking at them shares the budget of requests. */
  followed: () => number
  /** Holds the line for a limit that another tab ran into. */
  hold: (hold: Hold) => void
}
