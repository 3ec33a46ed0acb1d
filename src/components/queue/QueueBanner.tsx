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
 * What holds the whole queue, with one countdown: a limit, the connection, or that the API does not take the key or your own
 * server the person.
 *
 * @throws Error outside of a `QueueRoot`
 */
export const QueueBanner: Part<QueueBannerProps, HTMLElement> = forwardRef(function QueueBanner(banner, ref) {
  const { queue, audience } = useQueue('QueueBanner')
  return (
    <TranscriptionErrorBanner
      audience={audience}
      // What stopped the queue stopped its files as well.
      onRetry={queue.error?.willRetry ? queue.retryNow : queue.retryFailed}
      {...banner}
      ref={ref}
      error={queue.error}
    />
  )
})
