import { useState } from 'react'
import {
  type TranscriptionLanguage,
  type TranscriptionRequest,
  type UseTranscriptionResult,
  useTranscription,
} from '../src/index.js'

/** What the page sends; unlike a typed caller it lets you leave things out, to see what happens. */
interface Draft {
  file: File | undefined
  language: TranscriptionLanguage | '' | 'xx'
}

export interface Recording {
  file: File | undefined
  choose: (file: File) => void
  transcription: UseTranscriptionResult
  /** Sends what was chosen, but for what is given here. */
  send: (change?: Partial<Draft>) => void
}

/** One recording and what becomes of it. */
export function useRecording(language: TranscriptionLanguage): Recording {
  const [file, choose] = useState<File>()
  const transcription = useTranscription()

  function send(change?: Partial<Draft>): void {
    const draft: Draft = { file, language, ...change }
    transcription.mutate(draft as TranscriptionRequest)
  }

  return { file, choose, transcription, send }
}
