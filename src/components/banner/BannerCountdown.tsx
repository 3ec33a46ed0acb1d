'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { Hairline } from '../shared/Hairline.js'
import type { Part } from '../shared/Part.js'
import { useClock } from '../shared/useClock.js'
import { withClass } from '../shared/withClass.js'
import { useBanner } from './BannerContext.js'

/** What a `span` takes, without children. */
export type BannerCountdownProps = Omit<ComponentPropsWithoutRef<'span'>, 'children'>

/**
 * The time that is left as a clock, and a line at the banner's edge that drains with it; while the retry is on its way the
 * line sweeps. For the eyes: `BannerState` says the same in words. From one hour on only the words are left. Keeps its
 * place as long as there are retries, so that nothing moves.
 *
 * @throws Error outside of a `BannerRoot`
 */
export const BannerCountdown: Part<BannerCountdownProps, HTMLSpanElement> = forwardRef(
  function BannerCountdown({ className, ...span }, ref) {
    const { error, state, until } = useBanner('BannerCountdown')
    const clock = useClock(state === 'waiting' ? until : null)
    if (!error.willRetry) return null
    return (
      <>
        <span {...span} ref={ref} className={withClass('lesan-clock', className)} aria-hidden="true">
          {clock}
        </span>
        {clock && until !== null && <Hairline since={error.receivedAt} until={until} />}
        {state === 'retrying' && <span className="lesan-hairline" data-line="sweeps" aria-hidden="true" />}
      </>
    )
  },
)
