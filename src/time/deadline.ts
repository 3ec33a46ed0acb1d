/**
 * An instant to wait for, kept on both clocks. After sleep the wall clock is right; after someone sets the clock back
 * the monotonic one is. Whichever says less remains is believed: early is mended by the server, late by no one.
 */
export interface Deadline {
  /** Epoch milliseconds. */
  readonly wallAt: number
  /** On the clock of `performance.now()`. */
  readonly monoAt: number
  /** How far away it was when it was made; the remaining time is never more. */
  readonly totalMs: number
}

export function deadlineIn(totalMs: number): Deadline {
  return { wallAt: Date.now() + totalMs, monoAt: performance.now() + totalMs, totalMs }
}

/** @param epochMs as `Date.now()` counts */
export function deadlineAt(epochMs: number): Deadline {
  return deadlineIn(Math.max(0, epochMs - Date.now()))
}

export function msUntil({ wallAt, monoAt, totalMs }: Deadline): number {
  return Math.min(totalMs, Math.max(0, Math.min(wallAt - Date.now(), monoAt - performance.now())))
}
