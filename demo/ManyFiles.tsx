import { type ReactNode, useState } from 'react'
import {
  type Audience,
  type TranscriptionLanguage,
  TranscriptionQueueList,
  type UseTranscriptionQueueResult,
} from '../src/index.js'
import { AudioField } from './AudioField.js'
import { SampleButton } from './SampleButton.js'
import { sixMinutesOf } from './sixMinutesOf.js'
import { Usage } from './Usage.js'

interface ManyFilesProps {
  queue: UseTranscriptionQueueResult
  language: TranscriptionLanguage
  languageField: ReactNode
  audience: Audience
}

/** Drop files, watch them being transcribed, read. */
export function ManyFiles({ queue, language, languageField, audience }: ManyFilesProps): ReactNode {
  const [isAsync, setIsAsync] = useState(true)

  function add(files: File[]): void {
    queue.add(files, { language, ...(isAsync && { mode: 'async' }) })
  }

  return (
    <>
      <form className="card" aria-label="Add files">
        {languageField}
        <AudioField multiple onFiles={add}>
          <SampleButton onLoad={(sample) => add(tenOf(sample))}>Add the sample ten times</SampleButton>
          <SampleButton onLoad={(sample) => add([sixMinutesOf(sample)])}>Add six minutes of it</SampleButton>
        </AudioField>
        <div>
          <label className="check">
            <input
              type="checkbox"
              checked={isAsync}
              aria-describedby="async-hint"
              onChange={({ currentTarget }) => setIsAsync(currentTarget.checked)}
            />
            Go on after a reload
          </label>
          <p id="async-hint" className="hint">
            The API is asked for a job, which the page finds again. Without this a reload loses what is under
            way, except above five minutes of audio: that is always a job.
          </p>
        </div>
        <Usage isWanted={false} />
      </form>

      <section className="card outcome" aria-labelledby="files">
        <h2 id="files">Files</h2>
        {queue.error?.code === 'daily_quota_exceeded' && <Usage isWanted={false} />}
        <TranscriptionQueueList queue={queue} audience={audience} />
        {queue.items.length === 0 && <p className="placeholder">What you add will be listed here.</p>}
      </section>
    </>
  )
}

function tenOf(sample: File): File[] {
  return Array.from({ length: 10 }, (_, i) => new File([sample], `jfk-${i + 1}.mp3`, sample))
}
