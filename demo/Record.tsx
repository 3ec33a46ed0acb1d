import { type ReactNode, useState } from 'react'
import type { Audience, TranscriptionLanguage } from '../src/index.js'
import { type AudioRecorder, type Outbox, Recorder, useOutbox } from '../src/recorder.js'
import { Code } from './Code.js'
import { SentByItself } from './SentByItself.js'
import { useWords } from './words/useWords.js'

interface RecordProps {
  recorder: AudioRecorder
  /** What it records is kept and sent by itself. */
  sender: { recorder: AudioRecorder; outbox: Outbox }
  language: TranscriptionLanguage
  languageField: ReactNode
  audience: Audience
  text: string
  onTextChange: (change: (text: string) => string) => void
}

/** Say something, listen, read, use it. */
export function Record(props: RecordProps): ReactNode {
  const { recorder, sender, language, languageField, audience, text, onTextChange } = props
  const words = useWords()
  const { items } = useOutbox(sender.outbox)
  const [chosen, setChosen] = useState<boolean | null>(null)
  // What is on its way is seen.
  const isSent = chosen ?? items.length > 0
  return (
    <>
      <form className="card task" aria-label={words.dictation}>
        <p>{words.dictationHint}</p>
        {languageField}
        <label className="check">
          <input type="checkbox" checked={isSent} onChange={() => setChosen(!isSent)} />
          <span>
            {words.outbox}
            <small className="hint">{words.outboxHint}</small>
          </span>
        </label>
      </form>
      <section className="outcome" aria-labelledby="dictation">
        <h2 id="dictation" className="visually-hidden">
          {words.dictation}
        </h2>
        {isSent ? (
          <SentByItself {...sender} language={language} audience={audience} />
        ) : (
          <>
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
          </>
        )}
      </section>
      <Code>{isSent ? codeOfOutbox : code}</Code>
    </>
  )
}

const code = `<Recorder language="am" onTranscript={(text) => setText(text)} />`

// The same function from render to render: a new one renders every row.
const codeOfOutbox = `const outbox = createOutbox(client, { recordings: recorder.store })
const renderTranscript = (item) => <YourPlayer item={item} />

<OutboxList outbox={outbox} renderTranscript={renderTranscript} />`
