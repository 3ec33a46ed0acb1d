import { type ReactNode, useState } from 'react'
import {
  TranscriptionQueueList,
  type TranscriptionQueueListProps,
  type TranscriptionQueueState,
} from '../../src/index.js'
import { createFakeQueue, type FakeItem } from './createFakeQueue.js'

interface StillQueueProps extends Omit<TranscriptionQueueListProps, 'queue'> {
  of: () => readonly FakeItem[]
  state?: () => Partial<TranscriptionQueueState>
}

/** A list whose queue does nothing by itself; its buttons work. */
export function StillQueue({ of, state, ...list }: StillQueueProps): ReactNode {
  const [queue] = useState(() => createFakeQueue(of(), state?.()))
  return <TranscriptionQueueList aria-label="Transcriptions" {...list} queue={queue} />
}
