'use client'
import { forwardRef } from 'react'
import { Button, type ButtonProps } from '../shared/Button.js'
import type { Part } from '../shared/Part.js'
import { useBanner } from './BannerContext.js'

/**
 * "Cancel", in every state that changes by itself (WCAG 2.2.2).
 *
 * @throws Error outside of a `BannerRoot`
 */
export const BannerCancel: Part<ButtonProps, HTMLButtonElement> = forwardRef(function BannerCancel(
  { children, ...button },
  ref,
) {
  const { error, wording } = useBanner('BannerCancel')
  if (!error.willRetry) return null
  return (
    <Button variant="bare" {...button} ref={ref}>
      {children ?? wording.ui('cancel')}
    </Button>
  )
})
