'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { useWording } from '../../hooks/useWording.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { useQueue } from './QueueContext.js'
import { totalsLines } from './totalsLines.js'

/** What a `p` takes, without children. */
export type QueueTotalsProps = Omit<ComponentPropsWithoutRef<'p'>, 'children'>

/**
 * How far the queue is: "12 of 50 done", "1 failed", "Paused". Nothing while it is empty.
 *
 * @throws Error outside of a `QueueRoot`
 */
export const QueueTotals: Part<QueueTotalsProps, HTMLParagraphElement> = forwardRef(function QueueTotals(
  { className, ...paragraph },
  ref,
) {
  const { queue } = useQueue('QueueTotals')
  const wording = useWording()
  if (queue.totals.all === 0) return null
  return (
    <p {...paragraph} ref={ref} className={withClass('lesan-facts lesan-queue-totals', className)}>
      {totalsLines(queue, wording).map((line, index) => (
        // A translation may say the same twice.
        <span key={index}>{line}</span>
      ))}
    </p>
  )
})
