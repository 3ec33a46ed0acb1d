import { useEffect, useState } from 'react'
import {
  type Transcript,
  type TranscriptionLanguage,
  type TranscriptionRequest,
  type UseTranscriptionResult,
  useTranscription,
} from '../src/index.js'
import { useSample } from './useSample.js'

/** What the page sends; unlike a typed caller it lets you leave things out, to see what happens. */
interface Draft {
  file: File | undefined
  language: TranscriptionLanguage | '' | 'xx'
}

export interface Recording {
  /** What was chosen; the sample until then. */
  file: File | undefined
  isSample: boolean
  choose: (file: File) => void
  transcription: UseTranscriptionResult
  /** The last transcript there was, and its file: it stays while the next one is made. */
  last: { transcript: Transcript; file: File | undefined } | undefined
  /** Sends what was chosen, but for what is given here. */
  send: (change?: Partial<Draft>) => void
}

/** One recording and what becomes of it. */
export function useRecording(language: TranscriptionLanguage): Recording {
  const { data: sample } = useSample()
  const [chosen, choose] = useState<File>()
  const [last, setLast] = useState<Recording['last']>()
  const transcription = useTranscription({
    onSuccess: (transcript, { file }) =>
      setLast({ transcript, file: file instanceof File ? file : undefined }),
  })
  const file = chosen ?? sample
  const { phase, error, retryNow } = transcription

  // A limit that an earlier request ran into was staged for that one: a new one finds out by itself.
  const isHeld = phase === 'waiting' && error?.attempt === undefined
  useEffect(() => {
    if (isHeld) retryNow()
  }, [isHeld, retryNow])

  function send(change?: Partial<Draft>): void {
    const draft: Draft = { file, language, ...change }
    transcription.mutate(draft as TranscriptionRequest)
  }

  return { file, isSample: file !== undefined && file === sample, choose, transcription, last, send }
}
