import type { TranscriptionError } from '../../errors/TranscriptionError.js'
import type { Wording } from '../../messages/createWording.js'
import type { RemainingTime } from '../../time/remainingTime.js'
import type { ErrorState } from '../shared/errorView.js'

/**
 * The one line that says what is going on.
 *
 * @param time what remains; `null` without a deadline, and in server markup
 */
export function stateLine(
  { attempt = 1, maxAttempts }: TranscriptionError,
  state: ErrorState,
  time: RemainingTime | null,
  { ui }: Wording,
): string {
  switch (state) {
    case 'offline':
      return ui('offlineNotice')
    case 'retrying':
      return ui('retrying')
    case 'waiting': {
      if (!time) return ''
      if (time.count === 0) return ui('retrying')
      const line = ui(`retryIn.${time.unit}`, { count: time.count })
      if (attempt === 1 || maxAttempts === undefined) return line
      return `${line} (${ui('attemptOf', { attempt, max: maxAttempts })})`
    }
    case 'later':
      if (!time) return ''
      return time.count === 0 ? ui('canRetryNow') : ui(`availableIn.${time.unit}`, { count: time.count })
    case 'final':
      return attempt > 1 ? ui('gaveUp', { count: attempt }) : ''
  }
}
