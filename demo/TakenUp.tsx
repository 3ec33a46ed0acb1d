import type { ReactNode } from 'react'
import type { TranscriptionQueueItem, UseTranscriptionQueueResult } from '../src/index.js'

interface TakenUpProps {
  items: readonly TranscriptionQueueItem[]
  queue: UseTranscriptionQueueResult
}

/** Says that the page went on where it was left. */
export function TakenUp({ items, queue }: TakenUpProps): ReactNode {
  // A job that the sandbox has forgotten since leaves the list by itself.
  const count = items.filter((item) => queue.items.includes(item)).length
  if (count === 0) return null
  return (
    <p className="taken-up">
      {count === 1 ? 'One transcription was' : `${count} transcriptions were`} under way when this page was
      left, and {count === 1 ? 'is' : 'are'} taken up again: see <a href="#/files">Many files</a>.
    </p>
  )
}
