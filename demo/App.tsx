import { type ReactNode, useRef, useState } from 'react'
import {
  type Audience,
  ErrorBanner,
  type TranscriptionLanguage,
  type TranscriptionRequest,
  useTranscription,
} from '../src/index.js'
import { AudioField } from './AudioField.js'
import { BreakIt } from './BreakIt.js'
import { LanguageField } from './LanguageField.js'
import { Progress } from './Progress.js'
import { TranscriptText } from './TranscriptText.js'

/** What the page sends; unlike a typed caller it lets you leave things out, to see what happens. */
export interface Draft {
  file: File | undefined
  language: TranscriptionLanguage | '' | 'xx'
}

export function App(): ReactNode {
  const [file, setFile] = useState<File>()
  const [language, setLanguage] = useState<TranscriptionLanguage>('en')
  const [audience, setAudience] = useState<Audience>('user')
  const fileInput = useRef<HTMLInputElement>(null)
  const transcription = useTranscription()
  const { data, error, isPending, isIdle, phase, attempt, submittedAt } = transcription
  const isExplained = error !== null && error.code !== 'aborted'

  function send(change?: Partial<Draft>): void {
    const draft: Draft = { file, language, ...change }
    transcription.mutate(draft as TranscriptionRequest)
  }

  return (
    <>
      <header className="page-header">
        <p className="wordmark">lesan-react</p>
        <h1>Speech to text, whatever happens</h1>
        <p className="lede">
          A sandbox of the Lesan API runs on this machine, with a real recogniser. Transcribe something, then
          break it: what fails is waited out or explained, and nothing you chose is lost.
        </p>
      </header>

      <main className="page">
        <div className="task">
          <form
            className="card"
            aria-label="Transcribe"
            onSubmit={(event) => {
              event.preventDefault()
              if (!isPending) send()
            }}
          >
            <AudioField file={file} onChoose={setFile} inputRef={fileInput} />
            <LanguageField language={language} onChange={setLanguage} />
            <div className="actions">
              <button type="submit" className="button button-primary" aria-disabled={isPending}>
                Transcribe
              </button>
              <button
                type="button"
                className="button"
                aria-disabled={!isPending}
                onClick={transcription.cancel}
              >
                Cancel
              </button>
            </div>
          </form>

          <section className="card outcome" aria-labelledby="transcript">
            <Progress phase={phase} upload={transcription.progress} isExplained={isExplained} />
            <ErrorBanner
              error={error}
              audience={audience}
              onRetry={transcription.retryNow}
              onCancel={transcription.cancel}
              onDismiss={transcription.reset}
              onChooseFile={() => fileInput.current?.click()}
            />
            {data && <TranscriptText transcript={data} />}
            {isIdle && <p className="placeholder">What was said will appear here.</p>}
            {phase === 'cancelled' && <p className="placeholder">What you chose is still there.</p>}
          </section>
        </div>

        <BreakIt
          // What is staged changes when a request is made.
          moment={`${submittedAt} ${phase} ${attempt}`}
          isIdle={isIdle}
          audience={audience}
          onAudienceChange={setAudience}
          onSend={send}
        />
      </main>
    </>
  )
}
