'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { ErrorIcon } from '../shared/ErrorIcon.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { useBanner } from './BannerContext.js'

/** What a heading takes; children replace our words. */
export interface BannerTitleProps extends ComponentPropsWithoutRef<'h3'> {
  /** The level that fits the page around it. @default 3 */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined
}

/**
 * What happened, as a heading that names the banner; with the severity as a shape and as a word for screen readers.
 *
 * @throws Error outside of a `BannerRoot`
 */
export const BannerTitle: Part<BannerTitleProps, HTMLHeadingElement> = forwardRef(function BannerTitle(
  { headingLevel = 3, className, children, ...heading },
  ref,
) {
  const { error, wording, audience, state, severity, titleId } = useBanner('BannerTitle')
  const Heading = `h${headingLevel}` as const
  return (
    <Heading {...heading} ref={ref} id={titleId} className={withClass('lesan-banner-title', className)}>
      <ErrorIcon code={error.code} reason={error.reason} state={state} severity={severity} />
      <span>
        <span className="lesan-visually-hidden">
          {wording.ui(severity === 'warning' ? 'severityWarning' : 'severityError')}:{' '}
        </span>
        {children ?? wording.wordsFor(error, audience).title}
      </span>
    </Heading>
  )
})
