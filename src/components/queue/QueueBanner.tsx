'use client'
import { forwardRef } from 'react'
import {
  TranscriptionErrorBanner,
  type TranscriptionErrorBannerProps,
} from '../banner/TranscriptionErrorBanner.js'
import type { Part } from '../shared/Part.js'
import { useQueue } from './QueueContext.js'

/** What the banner takes, without the error: that is the queue's. */
export type QueueBannerProps = Omit<TranscriptionErrorBannerProps, 'error'>

/**
 * What holds the whole queue, with one countdown: a limit, the connection, or a key that the API does not take.
 *
 * @throws Error outside of a `QueueRoot`
 */
export const QueueBanner: Part<QueueBannerProps, HTMLElement> = forwardRef(function QueueBanner(banner, ref) {
  const { queue, audience } = useQueue('QueueBanner')
  return (
    <TranscriptionErrorBanner
      audience={audience}
      onRetry={queue.retryNow}
      {...banner}
      ref={ref}
      error={queue.error}
    />
  )
})
