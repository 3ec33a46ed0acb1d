'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { useWording } from '../../hooks/useWording.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { NowButton } from './NowButton.js'
import { isEmpty, useQueue } from './QueueContext.js'

/** What a `div` takes; children come between our buttons. */
export type QueueFooterProps = ComponentPropsWithoutRef<'div'>

/**
 * What takes away: "Clear finished" and "Cancel all", far from each other and from what goes on. Each has its place for
 * good, and is "not now" while there is nothing to do it with. Nothing while the queue is empty.
 *
 * @throws Error outside of a `QueueRoot`
 */
export const QueueFooter: Part<QueueFooterProps, HTMLDivElement> = forwardRef(function QueueFooter(
  { className, children, ...row },
  ref,
) {
  const { queue } = useQueue('QueueFooter')
  const { ui } = useWording()
  if (isEmpty(queue)) return null
  const { waiting, active, succeeded, cancelled } = queue.totals
  return (
    <div {...row} ref={ref} className={withClass('lesan-queue-footer', className)}>
      <NowButton variant="bare" isNow={succeeded + cancelled > 0} onClick={queue.clearFinished}>
        {ui('clearFinished')}
      </NowButton>
      {children}
      <NowButton variant="bare" isNow={waiting + active > 0} onClick={queue.cancelAll}>
        {ui('cancelAll')}
      </NowButton>
    </div>
  )
})
