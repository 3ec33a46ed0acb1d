import type { TranscriptionError } from '../../errors/TranscriptionError.js'
import type { Wording } from '../../messages/createWording.js'
import type { RemainingTime } from '../../time/remainingTime.js'
import type { ErrorView } from '../shared/errorView.js'

/** The one line that says what is going on, and which attempt that is. */
export interface StateLine {
  /** Empty where there is nothing to say. */
  line: string
  /** Empty for the first, and where nobody knows how many there will be. */
  attempt: string
}

const DAY_MS = 86_400_000

/** @param time what remains; `null` without a deadline, and in server markup */
export function stateLine(
  { attempt = 1, maxAttempts }: TranscriptionError,
  { state, until }: ErrorView,
  time: RemainingTime | null,
  { ui }: Wording,
): StateLine {
  const isNumbered = state === 'waiting' && attempt > 1 && maxAttempts !== undefined
  return { line: lineOf(), attempt: isNumbered ? ui('attemptOf', { attempt, max: maxAttempts }) : '' }

  function lineOf(): string {
    switch (state) {
      case 'offline':
        return '' // Title and description say it.
      case 'retrying':
        return ui('retrying')
      case 'waiting':
        if (until === null) return ui('phase.queued')
        if (!time) return ''
        return time.count === 0 ? ui('retrying') : ui(`retryIn.${unitOf(time)}`, { count: time.count })
      case 'later':
        if (!time) return ''
        return time.count === 0 ? ui('canRetryNow') : ui(`availableIn.${unitOf(time)}`, { count: time.count })
      case 'final':
        return attempt > 1 ? ui('gaveUp', { count: attempt }) : ''
    }
  }

  /** No time of day: in Ethiopia and Eritrea hours are counted from dawn. */
  function unitOf({ unit, count }: RemainingTime): RemainingTime['unit'] | 'tomorrow' {
    const isTomorrow = unit === 'hours' && count > 24 && dayOf(until ?? 0) === dayOf(Date.now() + DAY_MS)
    return isTomorrow ? 'tomorrow' : unit
  }
}

function dayOf(at: number): string {
  return new Date(at).toDateString()
}
