import type { ReactNode } from 'react'
import { TranscriptionStatus, type UseTranscriptionResult } from '../src/index.js'
import { useWords } from './words/useWords.js'

/** What goes on where nothing is wrong, and the way to end it. */
export function Now({ transcription }: { transcription: UseTranscriptionResult }): ReactNode {
  const words = useWords()
  const { phase, progress, error, isPending, cancel } = transcription
  const over: Partial<Record<typeof phase, string>> = {
    idle: words.happensHere,
    success: words.done,
    cancelled: words.cancelled,
  }
  return (
    <div className="card now">
      <div>
        <TranscriptionStatus phase={phase} progress={progress} error={error} />
        <p role="status">{over[phase]}</p>
      </div>
      <button type="button" className="button" aria-disabled={!isPending} onClick={cancel}>
        {words.cancel}
      </button>
    </div>
  )
}
