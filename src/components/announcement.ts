import type { RemainingTime } from '../countdown/remainingTime.js'
import { severityOf } from '../errors/severityOf.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { Catalog } from '../messages/Catalog.js'
import { formatCount } from '../messages/format.js'
import { type Audience, messageFor } from '../messages/messageFor.js'
import { bannerViewOf } from './bannerView.js'
import { stateLine } from './stateLine.js'

/** What a banner shows at a moment. */
export interface Shown {
  error: TranscriptionError | null
  time: RemainingTime | null
}

export interface Announcement {
  text: string
  /** What stopped, or answers the person's own act, interrupts; what goes on by itself does not. */
  urgency: 'polite' | 'assertive'
}

/** Remaining seconds that are said aloud, and how long the whole wait must be for that. */
const milestones = [
  { atSeconds: 60, ofAtLeastMs: 120_000 },
  { atSeconds: 10, ofAtLeastMs: 20_000 },
]

/**
 * What a screen reader is told when a banner changes: each wait at its start, at 60 s and at 10 s, then the retry and
 * the outcome (WCAG 4.1.3). Never every second, and the whole text only once.
 */
export function announcement(
  before: Shown,
  now: Shown,
  catalog: Catalog,
  audience: Audience,
): Announcement | null {
  const { error } = now
  if (error === null)
    return before.error?.willRetry ? { text: catalog.ui.recovered, urgency: 'polite' } : null
  const { state } = bannerViewOf(error)
  const line = stateLine(error, state, now.time, catalog)
  if (error === before.error) {
    const left = milestone(before, now)
    return left === null
      ? null
      : { text: formatCount(catalog.ui.secondsLeft, left, catalog.locale), urgency: 'polite' }
  }
  if (before.error?.willRetry && error.willRetry) return { text: line, urgency: 'polite' }
  const { title, description } = messageFor(error, catalog, audience)
  const text = [title, description, line].filter(Boolean).join(' ')
  return { text, urgency: error.willRetry || severityOf(error) === 'warning' ? 'polite' : 'assertive' }
}

function milestone(before: Shown, { error, time }: Shown): number | null {
  if (error?.phase !== 'waiting' || error.retryAt === null) return null
  const totalMs = error.retryAt - error.receivedAt
  for (const { atSeconds, ofAtLeastMs } of milestones) {
    if (totalMs < ofAtLeastMs || seconds(before.time) <= atSeconds) continue
    if (seconds(time) <= atSeconds && seconds(time) > 0) return seconds(time)
  }
  return null
}

function seconds(time: RemainingTime | null): number {
  return time?.unit === 'seconds' ? time.count : Number.POSITIVE_INFINITY
}
