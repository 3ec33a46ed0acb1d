'use client'
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
} from 'react'
import { withClass } from '../shared/withClass.js'

/** What a `div` takes. */
export type BannerActionsProps = ComponentPropsWithoutRef<'div'>

/** The row of buttons. */
export const BannerActions: ForwardRefExoticComponent<BannerActionsProps & RefAttributes<HTMLDivElement>> =
  forwardRef(function BannerActions({ className, ...row }, ref) {
    return <div {...row} ref={ref} className={withClass('lesan-actions', className)} />
  })
