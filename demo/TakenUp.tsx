import type { ReactNode } from 'react'
import type { TranscriptionQueueItem, UseTranscriptionQueueResult } from '../src/index.js'
import { format } from '../src/messages/format.js'
import { useWords } from './words/useWords.js'

interface TakenUpProps {
  items: readonly TranscriptionQueueItem[]
  queue: UseTranscriptionQueueResult
}

/** Says that the page went on where it was left. */
export function TakenUp({ items, queue }: TakenUpProps): ReactNode {
  const words = useWords()
  // A job that the sandbox has forgotten since leaves the list by itself.
  const count = items.filter((item) => queue.items.includes(item)).length
  if (count === 0) return null
  return (
    <p className="taken-up">
      {format(words.takenUp, { count }, words.lang)} <a href="#/files">{words.views['#/files']}</a>
    </p>
  )
}
