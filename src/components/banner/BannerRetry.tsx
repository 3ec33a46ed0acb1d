'use client'
import { forwardRef } from 'react'
import { useRetryCountdown } from '../../hooks/useRetryCountdown.js'
import { Button, type ButtonProps } from '../shared/Button.js'
import { offersRetry } from '../shared/errorView.js'
import type { Part } from '../shared/Part.js'
import { useBanner } from './BannerContext.js'

/**
 * "Retry now", where another try makes sense: not before the end of a server's wait, where it is sure to fail. While a
 * retry is on its way the same button stays, without effect, so that focus is not lost.
 *
 * @throws Error outside of a `BannerRoot`
 */
export const BannerRetry: Part<ButtonProps, HTMLButtonElement> = forwardRef(function BannerRetry(
  { onClick, children, ...button },
  ref,
) {
  const { error, wording, state, until } = useBanner('BannerRetry')
  const timeHasCome = useRetryCountdown(until)?.count === 0
  if (!offersRetry(error, state, timeHasCome)) return null
  const busy = state === 'retrying'
  return (
    <Button
      primary
      {...button}
      ref={ref}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {children ?? wording.ui('retryNow')}
    </Button>
  )
})
