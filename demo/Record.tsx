import type { ReactNode } from 'react'
import type { Audience, TranscriptionLanguage } from '../src/index.js'
import { type AudioRecorder, Recorder } from '../src/recorder.js'
import { Code } from './Code.js'
import { useWords } from './words/useWords.js'

interface RecordProps {
  recorder: AudioRecorder
  language: TranscriptionLanguage
  languageField: ReactNode
  audience: Audience
  text: string
  onTextChange: (change: (text: string) => string) => void
}

/** Say something, listen, read, use it. */
export function Record(props: RecordProps): ReactNode {
  const { recorder, language, languageField, audience, text, onTextChange } = props
  const words = useWords()
  return (
    <>
      <form className="card task" aria-label={words.dictation}>
        <p>{words.dictationHint}</p>
        {languageField}
      </form>
      <section className="outcome" aria-labelledby="dictation">
        <h2 id="dictation" className="visually-hidden">
          {words.dictation}
        </h2>
        <Recorder
          recorder={recorder}
          language={language}
          audience={audience}
          onTranscript={(said) => onTextChange((before) => [before, said].filter(Boolean).join('\n\n'))}
        />
        <label className="text">
          <span>{words.yourText}</span>
          <textarea
            rows={4}
            placeholder={words.textHere}
            value={text}
            onChange={({ currentTarget: { value } }) => onTextChange(() => value)}
          />
        </label>
      </section>
      <Code>{code}</Code>
    </>
  )
}

const code = `<Recorder language="am" onTranscript={(text) => setText(text)} />`
