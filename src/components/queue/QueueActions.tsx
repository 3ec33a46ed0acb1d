'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { mayBeRunning } from '../../errors/mayBeRunning.js'
import { useWording } from '../../hooks/useWording.js'
import type { TranscriptionQueueItem } from '../../queue/TranscriptionQueue.js'
import { Button } from '../shared/Button.js'
import { offersOtherFile } from '../shared/errorView.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { useQueue } from './QueueContext.js'
import { saveAll } from './saveAll.js'

/** What a `div` takes; children come after our buttons. */
export type QueueActionsProps = ComponentPropsWithoutRef<'div'>

/**
 * What can be done with all at once, each where there is something to do it with: pause or resume, retry what failed
 * (not where another file is the only way out, nor what may still be transcribed), clear what is finished, cancel all.
 *
 * @throws Error outside of a `QueueRoot`
 */
export const QueueActions: Part<QueueActionsProps, HTMLDivElement> = forwardRef(function QueueActions(
  { className, children, ...row },
  ref,
) {
  const { queue } = useQueue('QueueActions')
  const { ui } = useWording()
  const { isPaused } = queue
  const { all, waiting, active, succeeded, failed, cancelled } = queue.totals
  const isGoing = waiting + active > 0
  // As long as "Paused" is shown there is a way out, or what is added next waits for nobody knows what.
  const canPauseOrResume = isPaused ? all > 0 : isGoing
  return (
    <div {...row} ref={ref} className={withClass('lesan-actions lesan-queue-actions', className)}>
      {canPauseOrResume && (
        <Button onClick={isPaused ? queue.resume : queue.pause}>{ui(isPaused ? 'resume' : 'pause')}</Button>
      )}
      {failed > 0 && queue.items.some(mayFareBetter) && (
        <Button onClick={queue.retryFailed}>{ui('retryFailed')}</Button>
      )}
      {!isGoing && succeeded > 1 && (
        <Button onClick={() => void saveAll(queue.items)}>{ui('downloadAll')}</Button>
      )}
      {succeeded + cancelled > 0 && <Button onClick={queue.clearFinished}>{ui('clearFinished')}</Button>}
      {isGoing && <Button onClick={queue.cancelAll}>{ui('cancelAll')}</Button>}
      {children}
    </div>
  )
})

/**
 * Whether it failed and may not the next time: what is no audio, say, is refused whenever it is tried. What may still be
 * transcribed is tried again in its row alone.
 */
function mayFareBetter({ getState }: TranscriptionQueueItem): boolean {
  const { phase, error } = getState()
  return phase === 'error' && error !== null && !offersOtherFile(error) && !mayBeRunning(error)
}
