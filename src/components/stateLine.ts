import type { RemainingTime } from '../countdown/remainingTime.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { Catalog, Plural } from '../messages/Catalog.js'
import { format, formatCount } from '../messages/format.js'
import type { BannerState } from './bannerView.js'

/**
 * The one line that says what is going on.
 *
 * @param time what is left; `null` without a deadline, and in server markup
 */
export function stateLine(
  error: TranscriptionError,
  state: BannerState,
  time: RemainingTime | null,
  { ui, locale }: Catalog,
): string {
  switch (state) {
    case 'offline':
      return ui.offlineNotice
    case 'retrying':
      return ui.retrying
    case 'waiting': {
      if (time?.count === 0) return ui.retrying
      const { attempt = 1, maxAttempts } = error
      const counted = maxAttempts !== undefined && attempt > 1
      return [
        counted && format(ui.attemptOf, { attempt, max: maxAttempts }),
        time &&
          formatCount(
            phrase(time, ui.retryInSeconds, ui.retryInMinutes, ui.retryInHours),
            time.count,
            locale,
          ),
      ]
        .filter(Boolean)
        .join('. ')
    }
    case 'later':
      if (time === null) return ''
      if (time.count === 0) return ui.canRetryNow
      return formatCount(
        phrase(time, ui.availableInSeconds, ui.availableInMinutes, ui.availableInHours),
        time.count,
        locale,
      )
    case 'final':
      return (error.attempt ?? 1) > 1 ? formatCount(ui.gaveUp, error.attempt ?? 1, locale) : ''
  }
}

function phrase({ unit }: RemainingTime, seconds: Plural, minutes: Plural, hours: Plural): Plural {
  return { seconds, minutes, hours }[unit]
}
