'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { useWording } from '../../hooks/useWording.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { isEmpty, useQueue } from './QueueContext.js'
import { totalsLines } from './totalsLines.js'

/** What a `div` takes, without children. */
export type QueueTotalsProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>

/**
 * How far the queue is: "12 of 50 finished", "1 failed", "Paused", and a bar for all of it. Nothing while it is empty.
 *
 * @throws Error outside of a `QueueRoot`
 */
export const QueueTotals: Part<QueueTotalsProps, HTMLDivElement> = forwardRef(function QueueTotals(
  { className, ...box },
  ref,
) {
  const { queue } = useQueue('QueueTotals')
  const wording = useWording()
  if (isEmpty(queue)) return null
  const { all, waiting, active } = queue.totals
  const [finished, ...others] = totalsLines(queue, wording)
  return (
    <div {...box} ref={ref} className={withClass('lesan-queue-totals', className)}>
      <p className="lesan-strong lesan-figures">{finished}</p>
      {/* Its line is there before its words are, so that nothing moves when they come. */}
      <p className="lesan-facts">
        {others.map((line, index) => (
          // A translation may say the same twice.
          <span key={index}>{line}</span>
        ))}
      </p>
      <progress
        className="lesan-hairline"
        value={all - waiting - active}
        max={Math.max(all, 1)}
        aria-label={finished}
      />
    </div>
  )
})
