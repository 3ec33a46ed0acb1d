'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { useDetails } from './useDetails.js'

/** What a `div` takes, without children. */
export type BannerDetailsProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>

/**
 * "Details", closed at first: the code to quote, the request's id and field, for developers what the API said; and
 * "Copy", for one plain line of code, request id and time. For users only once it is over: nothing is to be quoted
 * while it is tried again.
 *
 * @throws Error outside of a `BannerRoot`
 */
export const BannerDetails: Part<BannerDetailsProps, HTMLDivElement> = forwardRef(function BannerDetails(
  { className, ...box },
  ref,
) {
  const { button, facts } = useDetails()
  return (
    button && (
      <div {...box} ref={ref} className={withClass('lesan-banner-details', className)}>
        {button}
        {facts}
      </div>
    )
  )
})
