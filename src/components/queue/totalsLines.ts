import type { Wording } from '../../messages/createWording.js'
import type { TranscriptionQueueState } from '../../queue/TranscriptionQueue.js'

/** How far a queue is: what is over, what of it failed or was cancelled, and whether it is paused. Apart: languages part them differently. */
export function totalsLines(
  { totals, isPaused }: Pick<TranscriptionQueueState, 'totals' | 'isPaused'>,
  { ui }: Wording,
): string[] {
  const { all, succeeded, failed, cancelled } = totals
  return [
    ui('finishedOf', { count: succeeded + failed + cancelled, all }),
    ...(failed > 0 ? [ui('failedCount', { count: failed })] : []),
    ...(cancelled > 0 ? [ui('cancelledCount', { count: cancelled })] : []),
    ...(isPaused ? [ui('paused')] : []),
  ]
}
