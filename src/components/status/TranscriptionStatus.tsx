'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import type { TransferProgress } from '../../api/TransferProgress.js'
import type { WordingOptions } from '../../hooks/TranscriptionContext.js'
import { useWording } from '../../hooks/useWording.js'
import type { Phrases } from '../../messages/Catalog.js'
import type { RunPhase } from '../../run/RunState.js'
import { remainingTime } from '../../time/remainingTime.js'
import { Icon } from '../shared/Icon.js'
import { arcIcon, clockIcon, offlineIcon, pauseIcon, queuedIcon } from '../shared/icons.js'
import type { Part } from '../shared/Part.js'
import { useClock } from '../shared/useClock.js'
import { withClass } from '../shared/withClass.js'
import { useIsShown } from './useIsShown.js'
import { useLasting } from './useLasting.js'

/** What a `div` takes, without children; where a transcription is; and the language of its words. */
export interface TranscriptionStatusProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'translate'>,
    WordingOptions {
  /** `phase` of `useTranscription` or of a queue's item; `paused` where your own code knows that a queue is. */
  phase: RunPhase | 'idle' | 'paused'
  /** `progress` of the same. @default null */
  progress?: TransferProgress | null | undefined
  /** `retryAt` of the same, epoch milliseconds: the wait gets a clock. For a page without a banner. @default null */
  retryAt?: number | null | undefined
  /** `error` of the same, where a banner shows it: the line leaves the word to the banner as soon as that speaks. @default null */
  error?: Error | null | undefined
}

/** What goes on; the others are over, or have not begun. */
const looks: Partial<Record<TranscriptionStatusProps['phase'], [words: keyof Phrases, icon: string]>> = {
  queued: ['phase.queued', queuedIcon],
  paused: ['paused', pauseIcon],
  offline: ['offline.title', offlineIcon],
  sending: ['phase.sending', arcIcon],
  processing: ['phase.processing', arcIcon],
  deciding: ['phase.retrying', clockIcon],
  waiting: ['phase.retrying', clockIcon],
}

/**
 * One line that says what goes on: queued, sending and how far, transcribing, waiting to try again. Keep it mounted: it is
 * empty before and after, and screen readers hear what it says next. `data-phase` is the phase it shows.
 */
export const TranscriptionStatus: Part<TranscriptionStatusProps, HTMLDivElement> = forwardRef(
  function TranscriptionStatus(
    { phase, progress = null, retryAt = null, error, locale, messages, translate, className, ...box },
    ref,
  ) {
    const { ui, lang, dir } = useWording({ locale, messages, translate })
    const isSaid = useIsShown(error)
    const shown = useLasting(isSaid || !looks[phase] ? 'idle' : phase)
    const clock = useClock(shown === 'waiting' ? retryAt : null)
    const look = looks[shown]
    const isWorking = shown === 'sending' || shown === 'processing'
    const sent = shown === 'sending' ? progress : null
    return (
      <div
        lang={lang}
        dir={dir}
        {...box}
        ref={ref}
        className={withClass('lesan lesan-status', className)}
        data-phase={shown}
      >
        {look && <Icon path={look[1]} />}
        <p role="status">{look && ui(look[0])}</p>
        {look && <p className="lesan-quiet lesan-figures">{clock ?? (sent && factsOf(sent))}</p>}
        {sent ? (
          <progress
            className="lesan-hairline"
            aria-label={ui('phase.sending')}
            value={sent.sentBytes}
            max={sent.totalBytes}
          />
        ) : (
          isWorking && <span className="lesan-hairline" data-line="sweeps" aria-hidden="true" />
        )}
      </div>
    )

    function factsOf({ sentBytes, totalBytes, remainingSeconds }: TransferProgress): string {
      const percent = `${Math.floor((100 * sentBytes) / Math.max(totalBytes, 1))} %`
      if (remainingSeconds === undefined || sentBytes >= totalBytes) return percent
      const { unit, count } = remainingTime(remainingSeconds * 1_000)
      return `${percent} · ${ui(`timeLeft.${unit}`, { count })}`
    }
  },
)
