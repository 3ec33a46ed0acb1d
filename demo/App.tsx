import { type ReactNode, useState } from 'react'
import {
  type Audience,
  type TranscriptionLanguage,
  TranscriptionProvider,
  type TranscriptionQueue,
  type TranscriptionQueueItem,
  useTranscriptionQueue,
} from '../src/index.js'
import { am } from '../src/messages/am.js'
import * as developer from '../src/messages/developer.js'
import { recorderAm } from '../src/messages/recorderAm.js'
import { recorderSo } from '../src/messages/recorderSo.js'
import { recorderTi } from '../src/messages/recorderTi.js'
import { so } from '../src/messages/so.js'
import { ti } from '../src/messages/ti.js'
import { BreakIt } from './BreakIt.js'
import { LanguageField } from './LanguageField.js'
import { ManyFiles } from './ManyFiles.js'
import { OneRecording } from './OneRecording.js'
import { PageHeader } from './PageHeader.js'
import { Record } from './Record.js'
import { TakenUp } from './TakenUp.js'
import { useRecording } from './useRecording.js'
import { useView } from './useView.js'

const messages = [am, so, ti, recorderAm, recorderSo, recorderTi, ...Object.values(developer)]

interface AppProps {
  queue: TranscriptionQueue
  /** What the queue followed from the start: it was under way before. */
  takenUp: readonly TranscriptionQueueItem[]
}

/** Holds what is under way in all views, so that each is as it was when one comes back to it. */
export function App({ queue: ofPage, takenUp }: AppProps): ReactNode {
  const view = useView()
  const [locale, setLocale] = useState<TranscriptionLanguage>('en')
  const [language, setLanguage] = useState<TranscriptionLanguage>('en')
  const [audience, setAudience] = useState<Audience>('user')
  const recording = useRecording(language)
  const queue = useTranscriptionQueue(ofPage)
  const { phase, attempt, submittedAt, isIdle } = recording.transcription
  const languageField = <LanguageField language={language} onChange={setLanguage} />

  return (
    <TranscriptionProvider locale={locale} messages={messages}>
      <PageHeader view={view} locale={locale} onLocaleChange={setLocale} />
      <main className="page">
        <div className="task">
          <TakenUp items={takenUp} queue={queue} />
          {view === '#/' && (
            <OneRecording recording={recording} languageField={languageField} audience={audience} />
          )}
          {view === '#/files' && (
            <ManyFiles queue={queue} language={language} languageField={languageField} audience={audience} />
          )}
          {view === '#/record' && (
            <Record language={language} languageField={languageField} audience={audience} />
          )}
        </div>
        <BreakIt
          // What is staged changes when a request is made.
          moment={`${submittedAt} ${phase} ${attempt} ${JSON.stringify(queue.totals)}`}
          isIdle={isIdle && queue.items.length === 0}
          audience={audience}
          onAudienceChange={setAudience}
          mistakes={
            {
              '#/': {
                'no language': () => recording.send({ language: '' }),
                'language ‘xx’': () => recording.send({ language: 'xx' }),
                'no file': () => recording.send({ file: undefined }),
                'an empty file': () => recording.send({ file: empty }),
              },
              '#/files': {
                'an empty file': () => queue.add([empty], { language }),
                'a text named .wav': () => queue.add([letter], { language }),
              },
              '#/record': {},
            }[view]
          }
        />
      </main>
    </TranscriptionProvider>
  )
}

const empty = new File([], 'empty.wav', { type: 'audio/wav' })
const letter = new File(['This is a letter, not a sound. '.repeat(100)], 'letter.wav', { type: 'audio/wav' })
