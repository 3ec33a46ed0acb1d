import type { Wording } from '../../messages/createWording.js'
import type { TranscriptionQueueState } from '../../queue/TranscriptionQueue.js'

/** How far a queue is: what is done, what failed, and whether it is paused. Apart: languages part them differently. */
export function totalsLines(
  { totals, isPaused }: Pick<TranscriptionQueueState, 'totals' | 'isPaused'>,
  { ui }: Wording,
): string[] {
  const { all, succeeded, failed } = totals
  return [
    ui('doneOf', { count: succeeded, all }),
    ...(failed > 0 ? [ui('failedCount', { count: failed })] : []),
    ...(isPaused ? [ui('paused')] : []),
  ]
}
