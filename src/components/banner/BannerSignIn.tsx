'use client'
import { forwardRef } from 'react'
import { Button, type ButtonProps } from '../shared/Button.js'
import { offersSignIn } from '../shared/errorView.js'
import type { Part } from '../shared/Part.js'
import { useBanner } from './BannerContext.js'

/**
 * "Sign in", where the app's own server does not know who asks.
 *
 * @throws Error outside of a `BannerRoot`
 */
export const BannerSignIn: Part<ButtonProps, HTMLButtonElement> = forwardRef(function BannerSignIn(
  { children, ...button },
  ref,
) {
  const { error, wording } = useBanner('BannerSignIn')
  if (!offersSignIn(error)) return null
  return (
    <Button variant="strong" {...button} ref={ref}>
      {children ?? wording.ui('signIn')}
    </Button>
  )
})
