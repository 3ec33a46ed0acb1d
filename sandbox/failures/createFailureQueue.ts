import { type Failure, failureSchema, type QueuedFailure } from '../Failure.js'
import type { Operation } from '../RequestLogEntry.js'

export interface FailureQueue {
  /** Failures still to come, in order; `times` counts down. */
  readonly pending: readonly QueuedFailure[]
  add(failures: readonly Failure[]): void
  /** The first failure for such a request, used up once. */
  take(operation: Operation): QueuedFailure | undefined
  clear(): void
}

export function createFailureQueue(): FailureQueue {
  let pending: QueuedFailure[] = []
  return {
    get pending() {
      return pending
    },
    add(failures) {
      pending.push(...failures.map((failure) => failureSchema.parse(failure)))
    },
    take(operation) {
      const failure = pending.find(({ on }) => on === 'any' || on === operation)
      if (!failure) return undefined
      failure.times -= 1
      if (failure.times === 0) pending = pending.filter((other) => other !== failure)
      return failure
    },
    clear() {
      pending = []
    },
  }
}
