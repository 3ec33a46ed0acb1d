'use client'
import { forwardRef } from 'react'
import { Button, type ButtonProps } from '../shared/Button.js'
import type { Part } from '../shared/Part.js'
import { useBanner } from './BannerContext.js'

/**
 * "Dismiss", once it is over.
 *
 * @throws Error outside of a `BannerRoot`
 */
export const BannerDismiss: Part<ButtonProps, HTMLButtonElement> = forwardRef(function BannerDismiss(
  { children, ...button },
  ref,
) {
  const { error, wording } = useBanner('BannerDismiss')
  if (error.willRetry) return null
  return (
    <Button variant="bare" {...button} ref={ref}>
      {children ?? wording.ui('dismiss')}
    </Button>
  )
})
