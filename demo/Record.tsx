import { type ReactNode, useState } from 'react'
import type { Audience, TranscriptionLanguage } from '../src/index.js'
import { createRecorder, Recorder } from '../src/recorder.js'

/** Outside of components: it goes on while one looks at another view. */
const recorder = createRecorder()

interface RecordProps {
  language: TranscriptionLanguage
  languageField: ReactNode
  audience: Audience
}

/** A dictation box, and the texts that were accepted. */
export function Record({ language, languageField, audience }: RecordProps): ReactNode {
  const [texts, setTexts] = useState<readonly string[]>([])
  return (
    <>
      <div className="card">
        {languageField}
        <Recorder
          aria-label="Dictation"
          recorder={recorder}
          language={language}
          audience={audience}
          onTranscript={(text) => setTexts((before) => [...before, text])}
        />
      </div>
      <section className="card outcome" aria-labelledby="note">
        <h2 id="note">Your note</h2>
        {texts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: texts are only added, at the end
          <p key={index} lang={language} dir="auto">
            {text}
          </p>
        ))}
        {texts.length === 0 && <p className="placeholder">Texts that you use will appear here.</p>}
      </section>
    </>
  )
}
