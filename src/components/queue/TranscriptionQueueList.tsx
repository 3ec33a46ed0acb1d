'use client'
import { forwardRef } from 'react'
import type { BannerTitleProps } from '../banner/BannerTitle.js'
import type { Part } from '../shared/Part.js'
import { QueueActions } from './QueueActions.js'
import { QueueBanner } from './QueueBanner.js'
import { QueueFooter } from './QueueFooter.js'
import { QueueItems } from './QueueItems.js'
import { QueueRoot, type QueueRootProps } from './QueueRoot.js'
import { QueueTotals } from './QueueTotals.js'

/** What `QueueRoot` takes. */
export interface TranscriptionQueueListProps extends Omit<QueueRootProps, 'children'> {
  /** The level of the banner's heading. @default 3 */
  headingLevel?: BannerTitleProps['headingLevel']
  /** Adds "Sign in" to the banner where your own server answered 401 in the API's place. Then call `retryFailed`. @default no such button */
  onSignIn?: (() => void) | undefined
}

/**
 * A queue of transcriptions: how far it is, what can be done with all of it, what holds it, with one countdown, and a
 * row for each file, with its transcript in the end. It subscribes to the queue: the component that shows it need not
 * render. Name it with `aria-label` or `aria-labelledby` to make it a region.
 */
export const TranscriptionQueueList: Part<TranscriptionQueueListProps, HTMLElement> = forwardRef(
  function TranscriptionQueueList({ headingLevel, onSignIn, ...root }, ref) {
    return (
      <QueueRoot {...root} ref={ref}>
        <div className="lesan-queue-head">
          <QueueTotals />
          <QueueActions />
        </div>
        <QueueBanner headingLevel={headingLevel} onSignIn={onSignIn} />
        <QueueItems />
        <QueueFooter />
      </QueueRoot>
    )
  },
)
