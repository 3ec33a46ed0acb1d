import type { TranscriptionError } from '../../errors/TranscriptionError.js'
import type { Audience, Wording } from '../../messages/createWording.js'
import { joinSentences } from '../../messages/joinSentences.js'
import type { RemainingTime } from '../../time/remainingTime.js'
import { errorViewOf, hasRecovered } from '../shared/errorView.js'
import { errorWords } from '../shared/errorWords.js'
import type { Announcement } from '../shared/LiveRegion.js'
import { stateLine } from './stateLine.js'

/** What a banner shows at a moment. */
export interface Shown {
  error: TranscriptionError | null
  time: RemainingTime | null
}

/**
 * What is announced when a banner changes: each wait at its start, at 60 s and at 10 s, then the retry and
 * the outcome (WCAG 4.1.3). Never every second, and the whole text only once.
 *
 * @param cancelled whether what was shown went because someone cancelled
 */
export function announcement(
  before: Shown,
  now: Shown,
  cancelled: boolean,
  wording: Wording,
  audience: Audience,
): Announcement | null {
  const { error, time } = now
  if (!error) {
    const recovered = !cancelled && before.error && hasRecovered(before.error)
    return recovered ? { text: wording.ui('recovered'), urgency: 'polite' } : null
  }
  const view = errorViewOf(error)
  const { title, description } = errorWords(error, audience, wording)
  const { line, attempt } = stateLine(error, view, time, wording)
  const news = joinSentences(line, attempt) || joinSentences(title, description)
  if (error === before.error)
    return reachedMilestone(error, before.time, time) ? { text: news, urgency: 'polite' } : null
  if (before.error?.willRetry && error.willRetry) {
    const sameNews = errorViewOf(before.error).state === view.state && before.error.attempt === error.attempt
    return sameNews ? null : { text: news, urgency: 'polite' }
  }
  return {
    text: joinSentences(title, description, line),
    urgency: error.willRetry || view.severity === 'warning' ? 'polite' : 'assertive',
  }
}

/** Whether the remaining time has just become one that is announced. */
function reachedMilestone(
  { willRetry, retryAt, receivedAt }: TranscriptionError,
  before: RemainingTime | null,
  now: RemainingTime | null,
): boolean {
  const reached = (seconds: number) => secondsOf(before) > seconds && secondsOf(now) <= seconds
  // The end of a wait that nothing follows by itself.
  if (!willRetry) return before !== null && reached(0)
  const totalMs = (retryAt ?? 0) - receivedAt
  return secondsOf(now) > 0 && ((totalMs >= 120_000 && reached(60)) || (totalMs >= 20_000 && reached(10)))
}

function secondsOf(time: RemainingTime | null): number {
  return time?.unit === 'seconds' ? time.count : Number.POSITIVE_INFINITY
}
