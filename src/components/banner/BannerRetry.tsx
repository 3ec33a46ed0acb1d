'use client'
import { forwardRef } from 'react'
import { Button, type ButtonProps } from '../shared/Button.js'
import type { Part } from '../shared/Part.js'
import { useRetryOffer } from '../shared/useRetryOffer.js'
import { useBanner } from './BannerContext.js'

/**
 * "Retry now", where another try makes sense: not before the end of a server's wait, where it is sure to fail. In a wait
 * of more than five minutes that began long ago, or in another run, "Check again". While a retry is on its way the same
 * button stays, without effect, so that focus is not lost.
 *
 * @throws Error outside of a `BannerRoot`
 */
export const BannerRetry: Part<ButtonProps, HTMLButtonElement> = forwardRef(function BannerRetry(
  { onClick, children, ...button },
  ref,
) {
  const { error, wording, state } = useBanner('BannerRetry')
  const offer = useRetryOffer(error)
  if (!offer) return null
  const busy = state === 'retrying'
  return (
    <Button {...button} ref={ref} aria-disabled={busy || undefined} onClick={busy ? undefined : onClick}>
      {children ?? wording.ui(offer)}
    </Button>
  )
})
