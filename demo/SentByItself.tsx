import type { ReactNode } from 'react'
import type { Audience, TranscriptionLanguage } from '../src/index.js'
import {
  type AudioRecorder,
  DiscardButton,
  LevelMeter,
  MicrophoneSelect,
  type Outbox,
  type OutboxItem,
  OutboxList,
  PauseButton,
  RecordButton,
  RecorderNote,
  RecorderRoot,
  RecordingTime,
} from '../src/recorder.js'
import { HeardAndRead } from './HeardAndRead.js'
import { useWords } from './words/useWords.js'

interface SentByItselfProps {
  recorder: AudioRecorder
  outbox: Outbox
  language: TranscriptionLanguage
  audience: Audience
}

/** What is stopped is kept, and sent when there is a connection, after a reload as well. */
export function SentByItself({ recorder, outbox, language, audience }: SentByItselfProps): ReactNode {
  const words = useWords()
  return (
    <>
      <RecorderRoot recorder={recorder} language={language} audience={audience} aria-label={words.dictation}>
        <div className="lesan-deck">
          <RecordButton />
          <PauseButton />
          <RecordingTime />
        </div>
        <LevelMeter />
        <RecorderNote />
        <MicrophoneSelect />
        <DiscardButton />
      </RecorderRoot>
      <OutboxList
        outbox={outbox}
        audience={audience}
        aria-label={words.outbox}
        renderTranscript={heardAndRead}
      />
    </>
  )
}

function heardAndRead(item: OutboxItem): ReactNode {
  return <HeardAndRead item={item} />
}
