import { createContext, useContext } from 'react'
import type { Audience } from '../../messages/createWording.js'
import type { ListedQueue, TranscriptionQueueState } from '../../queue/TranscriptionQueue.js'

/** What the parts of a queue need from its root. */
export interface QueueContextValue {
  queue: ListedQueue & TranscriptionQueueState
  audience: Audience
}

export const QueueContext: React.Context<QueueContextValue | null> = createContext<QueueContextValue | null>(
  null,
)

/** @throws Error outside of a `QueueRoot` */
export function useQueue(part: string): QueueContextValue {
  const value = useContext(QueueContext)
  if (value) return value
  throw new Error(
    `lesan-react: <${part}> does not know which queue to show. Put it inside <QueueRoot queue={queue}>.`,
  )
}

/** Whether there is nothing to show, nor anything that could be brought back. */
export function isEmpty({ totals, removed }: Pick<TranscriptionQueueState, 'totals' | 'removed'>): boolean {
  return totals.all === 0 && removed.length === 0
}
