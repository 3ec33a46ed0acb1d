'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'

/** What a `div` takes. */
export type BannerActionsProps = ComponentPropsWithoutRef<'div'>

/** The row of buttons. */
export const BannerActions: Part<BannerActionsProps, HTMLDivElement> = forwardRef(function BannerActions(
  { className, ...row },
  ref,
) {
  return <div {...row} ref={ref} className={withClass('lesan-actions', className)} />
})
