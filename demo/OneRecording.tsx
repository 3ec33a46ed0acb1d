import { type ReactNode, useRef } from 'react'
import { formatBytes } from '../src/components/shared/formatBytes.js'
import { AudioDropzone } from '../src/dropzone.js'
import type { Audience } from '../src/index.js'
import { AboutSample } from './AboutSample.js'
import { Code } from './Code.js'
import { sixMinutesOf } from './copiesOf.js'
import { Outcome } from './Outcome.js'
import { PlayButton } from './PlayButton.js'
import { SampleButton } from './SampleButton.js'
import { Usage } from './Usage.js'
import { useDuration } from './useDuration.js'
import type { Recording } from './useRecording.js'
import { useWords } from './words/useWords.js'

/** From here on one may want to know what is left of the day before. */
const LONG_SECONDS = 5 * 60

interface OneRecordingProps {
  recording: Recording
  languageField: ReactNode
  audience: Audience
}

/** Choose, transcribe, read. */
export function OneRecording({ recording, languageField, audience }: OneRecordingProps): ReactNode {
  const words = useWords()
  const { file, isSample, choose, send, transcription } = recording
  const duration = useDuration(file)
  const isLong = duration !== undefined && duration >= LONG_SECONDS
  const area = useRef<HTMLDivElement>(null)
  return (
    <>
      <form
        className="card task"
        aria-label={words.transcribe}
        onSubmit={(event) => {
          event.preventDefault()
          if (!transcription.isPending) send()
        }}
      >
        <div className="chosen">
          <PlayButton file={file} />
          <p role="status">
            {file ? <strong>{file.name}</strong> : words.nothingChosen}
            {file && (
              <span className="facts">
                {[duration !== undefined && clock(duration), formatBytes(file.size), isSample && words.sample]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            )}
          </p>
        </div>
        {languageField}
        <div className="go">
          <button type="submit" className="button button-primary" aria-disabled={transcription.isPending}>
            {words.transcribe}
          </button>
          <AudioDropzone ref={area} multiple={false} onFiles={([chosen]) => chosen && choose(chosen)} />
        </div>
        <details className="more" open={isLong}>
          <summary>{words.more}</summary>
          <div className="actions">
            <SampleButton onUse={choose}>{words.useSample}</SampleButton>
            <SampleButton onUse={(sample) => choose(sixMinutesOf(sample))}>
              {words.useSixMinutes}
            </SampleButton>
          </div>
          <AboutSample />
          <Usage isWanted={isLong} />
        </details>
      </form>

      <Outcome
        recording={recording}
        audience={audience}
        onChooseFile={() => area.current?.querySelector('button')?.click()}
      />
      <Code>{code}</Code>
    </>
  )
}

const code = `const run = useTranscription()

<TranscriptionStatus phase={run.phase} progress={run.progress} error={run.error} />
<ErrorBanner error={run.error} onRetry={run.retryNow} onCancel={run.cancel} />
{run.data && <TranscriptPlayer transcript={run.data} audio={file} />}`

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
}
