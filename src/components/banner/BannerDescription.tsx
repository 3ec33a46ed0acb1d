'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { errorWords } from '../shared/errorWords.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { useBanner } from './BannerContext.js'

/** What a `p` takes; children replace our words. */
export type BannerDescriptionProps = ComponentPropsWithoutRef<'p'>

/**
 * One sentence: what to do next, or what we do. Nothing where the state line says it.
 *
 * @throws Error outside of a `BannerRoot`
 */
export const BannerDescription: Part<BannerDescriptionProps, HTMLParagraphElement> = forwardRef(
  function BannerDescription({ className, children, ...paragraph }, ref) {
    const { error, state, wording, audience } = useBanner('BannerDescription')
    const isSaid = state === 'retrying' || (state === 'later' && audience === 'user')
    if (isSaid && !children) return null
    return (
      <p {...paragraph} ref={ref} className={withClass('lesan-banner-description', className)}>
        {children ?? errorWords(error, audience, wording).description}
      </p>
    )
  },
)
