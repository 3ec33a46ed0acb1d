import type { ReactNode } from 'react'
import { AudioDropzone } from '../src/dropzone.js'
import { type Audience, TranscriptionQueueList } from '../src/index.js'
import { AboutSample } from './AboutSample.js'
import { Code } from './Code.js'
import { copiesOf, sixMinutesOf } from './copiesOf.js'
import { SampleButton } from './SampleButton.js'
import { Usage } from './Usage.js'
import type { Files } from './useFiles.js'
import { useWords } from './words/useWords.js'

interface ManyFilesProps {
  files: Files
  languageField: ReactNode
  audience: Audience
}

/** Drop files, watch them being transcribed, read. */
export function ManyFiles({ files, languageField, audience }: ManyFilesProps): ReactNode {
  const words = useWords()
  const { queue, isAsync, setIsAsync, add } = files
  return (
    <>
      <form className="card task" aria-label={words.addFiles}>
        <AudioDropzone className="drop" multiple onFiles={add} />
        <div className="actions">
          <SampleButton onUse={(sample) => add(copiesOf(sample, 10))}>{words.addTen}</SampleButton>
          <SampleButton onUse={(sample) => add([sixMinutesOf(sample)])}>{words.addSixMinutes}</SampleButton>
        </div>
        {languageField}
        <label className="check">
          <input
            type="checkbox"
            checked={isAsync}
            aria-describedby="async-hint"
            onChange={({ currentTarget }) => setIsAsync(currentTarget.checked)}
          />
          {words.goOn}
        </label>
        <details className="more">
          <summary>{words.more}</summary>
          <p id="async-hint" className="hint">
            {words.goOnHint}
          </p>
          <AboutSample />
          <Usage isWanted={false} />
        </details>
      </form>

      <section className="outcome" aria-labelledby="files">
        <h2 id="files">{words.files}</h2>
        {queue.error?.code === 'daily_quota_exceeded' && <Usage isWanted={false} />}
        <TranscriptionQueueList queue={queue} audience={audience} onSignIn={queue.retryFailed} />
        {queue.items.length === 0 && <p className="card placeholder">{words.filesHere}</p>}
      </section>
      <Code>{code}</Code>
    </>
  )
}

const code = `const queue = useTranscriptionQueue()

<AudioDropzone onFiles={(files) => queue.add(files, { language: 'am' })} />
<TranscriptionQueueList queue={queue} />`
