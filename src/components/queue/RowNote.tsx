'use client'
import type { ReactNode } from 'react'
import type { TranscriptionError } from '../../errors/TranscriptionError.js'
import { useWording } from '../../hooks/useWording.js'
import type { Audience } from '../../messages/createWording.js'
import { joinSentences } from '../../messages/joinSentences.js'
import type { Transcript } from '../../transcript/Transcript.js'
import { errorWords } from '../shared/errorWords.js'
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
  if (error) {
    const { title, description } = errorWords(error, audience, wording)
    return <p className="lesan-queue-state">{joinSentences(title, description)}</p>
  }
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
