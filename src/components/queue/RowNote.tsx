'use client'
import type { ReactNode } from 'react'
import { mayBeRunning } from '../../errors/mayBeRunning.js'
import { TranscriptionError } from '../../errors/TranscriptionError.js'
import { useWording } from '../../hooks/useWording.js'
import type { Audience, Wording } from '../../messages/createWording.js'
import type { Transcript } from '../../transcript/Transcript.js'
import type { RowState } from './RowIcon.js'

interface RowNoteProps {
  state: Exclude<RowState, 'sending'>
  error: TranscriptionError | null
  transcript: Transcript | null
  awaitsFile: boolean
  audience: Audience
}

/** How much of a text a line can surely show. */
const PREVIEW = 200

/** The line below a name: what went wrong, how the text begins, or where it is. */
export function RowNote({ state, error, transcript, awaitsFile, audience }: RowNoteProps): ReactNode {
  const wording = useWording()
  const { ui } = wording
  if (state === 'removed') return <p className="lesan-queue-state">{ui('removed')}</p>
  if (error) return <p className="lesan-queue-state">{errorWords(error, audience, wording)}</p>
  if (transcript) {
    const text = transcript.text.trim().slice(0, PREVIEW)
    return (
      <p className="lesan-queue-state">
        <span className="lesan-visually-hidden">{`${ui('phase.success')} `}</span>
        {text ? (
          <span lang={transcript.language} dir="auto">
            {text}
          </span>
        ) : (
          ui('noSpeech')
        )}
      </p>
    )
  }
  return (
    <p className="lesan-queue-state">
      {ui(awaitsFile ? 'awaitsFile' : state === 'error' ? 'severityError' : `phase.${state}`)}
    </p>
  )
}

/** What may still be running is not to be tried again without a word, whatever its code says. */
function errorWords(error: TranscriptionError, audience: Audience, { wordsFor }: Wording): string {
  const { title, description } = wordsFor(error, audience)
  if (error.willRetry || !mayBeRunning(error)) return `${title}. ${description}`
  const asRunning = new TranscriptionError({ code: 'still_processing', message: error.message })
  return `${title}. ${wordsFor(asRunning, audience).description}`
}
