import { type ReactNode, useEffect, useState } from 'react'
import {
  type Audience,
  type TranscriptionLanguage,
  TranscriptionProvider,
  type TranscriptionQueue,
  type TranscriptionQueueItem,
} from '../src/index.js'
import { am } from '../src/messages/am.js'
import * as developer from '../src/messages/developer.js'
import { playerAm } from '../src/messages/playerAm.js'
import { playerSo } from '../src/messages/playerSo.js'
import { playerTi } from '../src/messages/playerTi.js'
import { recorderAm } from '../src/messages/recorderAm.js'
import { recorderSo } from '../src/messages/recorderSo.js'
import { recorderTi } from '../src/messages/recorderTi.js'
import { so } from '../src/messages/so.js'
import { ti } from '../src/messages/ti.js'
import type { AudioRecorder, Outbox } from '../src/recorder.js'
import { BreakIt } from './BreakIt.js'
import { copiesOf } from './copiesOf.js'
import { LanguageField } from './LanguageField.js'
import { ManyFiles } from './ManyFiles.js'
import { OneRecording } from './OneRecording.js'
import { PageHeader } from './PageHeader.js'
import { Record as RecordView } from './Record.js'
import { TakenUp } from './TakenUp.js'
import { useFiles } from './useFiles.js'
import { useRecording } from './useRecording.js'
import { useSample } from './useSample.js'
import { useView, type View } from './useView.js'
import type { Mistake } from './words/DemoWords.js'
import { demoWords, WordsContext } from './words/useWords.js'

const messages = [
  ...[am, so, ti, recorderAm, recorderSo, recorderTi, playerAm, playerSo, playerTi],
  ...Object.values(developer),
]

interface AppProps {
  queue: TranscriptionQueue
  /** What the queue followed from the start: it was under way before. */
  takenUp: readonly TranscriptionQueueItem[]
  /** It goes on while one looks at another view. */
  recorder: AudioRecorder
  /** What it records is kept and sent by itself. */
  sender: { recorder: AudioRecorder; outbox: Outbox }
}

/** Holds what is under way in all views, so that each is as it was when one comes back to it. */
export function App({ queue: ofPage, takenUp, recorder, sender }: AppProps): ReactNode {
  const view = useView()
  const [locale, setLocale] = useState<TranscriptionLanguage>('en')
  const [language, setLanguage] = useState<TranscriptionLanguage>('en')
  const [audience, setAudience] = useState<Audience>('user')
  const { data: sample } = useSample()
  const recording = useRecording(language)
  const files = useFiles(ofPage, language)
  const { queue } = files
  const [text, setText] = useState('')
  const shown = {
    languageField: <LanguageField language={language} onChange={setLanguage} />,
    audience,
  }
  const words = demoWords[locale]

  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])

  /** What runs into a failure that was staged; in the queue what is under way, or else something new. */
  const senders: Record<View, (() => void) | undefined> = {
    '#/': () => recording.send(),
    '#/files': () => {
      if (sample && queue.totals.waiting + queue.totals.active === 0) files.add(copiesOf(sample, 3))
    },
    '#/record': undefined,
  }
  const mistakes: Record<View, Partial<Record<Mistake, () => void>> | undefined> = {
    '#/': {
      noLanguage: () => recording.send({ language: '' }),
      unknownLanguage: () => recording.send({ language: 'xx' }),
      noFile: () => recording.send({ file: undefined }),
      emptyFile: () => recording.send({ file: empty }),
      letter: () => recording.send({ file: letter }),
    },
    '#/files': { emptyFile: () => files.add([empty]), letter: () => files.add([letter]) },
    '#/record': undefined,
  }

  return (
    <WordsContext value={words}>
      <TranscriptionProvider locale={locale} messages={messages}>
        <PageHeader view={view} locale={locale} onLocaleChange={setLocale} />
        <main className="page">
          <TakenUp items={takenUp} queue={queue} />
          {view === '#/' && <OneRecording {...shown} recording={recording} />}
          {view === '#/files' && <ManyFiles {...shown} files={files} />}
          {view === '#/record' && (
            <RecordView
              {...shown}
              language={language}
              recorder={recorder}
              sender={sender}
              text={text}
              onTextChange={setText}
            />
          )}
          <BreakIt
            onStaged={senders[view]}
            audience={audience}
            onAudienceChange={setAudience}
            mistakes={mistakes[view]}
          />
          <p className="about hint">{words.about}</p>
        </main>
      </TranscriptionProvider>
    </WordsContext>
  )
}

const empty = new File([], 'empty.wav', { type: 'audio/wav' })
const letter = new File(['This is a letter, not a sound. '.repeat(100)], 'letter.wav', { type: 'audio/wav' })
