'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { mayBeRunning } from '../../errors/mayBeRunning.js'
import { useWording } from '../../hooks/useWording.js'
import type { TranscriptionQueueItem } from '../../queue/TranscriptionQueue.js'
import { offersOtherFile } from '../shared/errorView.js'
import type { Part } from '../shared/Part.js'
import { Swap } from '../shared/Swap.js'
import { withClass } from '../shared/withClass.js'
import { NowButton } from './NowButton.js'
import { isEmpty, useQueue } from './QueueContext.js'
import { saveAll } from './saveAll.js'

/** What a `div` takes; children come after our buttons. */
export type QueueActionsProps = ComponentPropsWithoutRef<'div'>

/**
 * What goes on with all at once: retry what failed (not where another file is the only way out, nor what may still be
 * transcribed), download all that is finished, pause or resume. Each has its place for good, and is "not now" while there
 * is nothing to do it with. What takes away is in `QueueFooter`. Nothing while the queue is empty.
 *
 * @throws Error outside of a `QueueRoot`
 */
export const QueueActions: Part<QueueActionsProps, HTMLDivElement> = forwardRef(function QueueActions(
  { className, children, ...row },
  ref,
) {
  const { queue } = useQueue('QueueActions')
  const { ui } = useWording()
  if (isEmpty(queue)) return null
  const { isPaused, totals } = queue
  const { waiting, active, succeeded, failed } = totals
  return (
    <div {...row} ref={ref} className={withClass('lesan-actions lesan-queue-actions', className)}>
      <NowButton isNow={failed > 0 && queue.items.some(mayFareBetter)} onClick={queue.retryFailed}>
        {ui('retryFailed')}
      </NowButton>
      <NowButton isNow={succeeded > 0} onClick={() => void saveAll(queue.items)}>
        {ui('downloadAll')}
      </NowButton>
      {/* As long as "Paused" is shown there is a way out, or what is added next waits for nobody knows what. */}
      <NowButton isNow={isPaused || waiting + active > 0} onClick={isPaused ? queue.resume : queue.pause}>
        <Swap labels={[ui('pause'), ui('resume')]} shown={ui(isPaused ? 'resume' : 'pause')} />
      </NowButton>
      {children}
    </div>
  )
})

/**
 * Whether it failed and may not the next time: what is no audio, say, or is there already, is refused whenever it is tried.
 * What may still be transcribed is tried again in its row alone.
 */
function mayFareBetter({ getState }: TranscriptionQueueItem): boolean {
  const { phase, error } = getState()
  if (phase !== 'error' || !error || mayBeRunning(error)) return false
  return !offersOtherFile(error) && error.reason !== 'already_added'
}
