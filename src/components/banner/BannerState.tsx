'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { useBanner } from './BannerContext.js'
import { useStateLine } from './useStateLine.js'

/** What a `p` takes, without children. */
export type BannerStateProps = Omit<ComponentPropsWithoutRef<'p'>, 'children'>

/**
 * The one line that says what is going on: the countdown, the retry, or when to come back. A `timer`, which screen readers
 * don't read out at every change (WAI-ARIA 1.2). Beside a `BannerCountdown` its words are for them alone.
 *
 * @throws Error outside of a `BannerRoot`
 */
export const BannerState: Part<BannerStateProps, HTMLParagraphElement> = forwardRef(function BannerState(
  { className, ...paragraph },
  ref,
) {
  const { error, wording } = useBanner('BannerState')
  const line = useStateLine(error, wording)
  return (
    line && (
      <p {...paragraph} ref={ref} className={withClass('lesan-banner-state', className)}>
        {line}
      </p>
    )
  )
})
