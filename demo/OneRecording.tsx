import { type ReactNode, useRef } from 'react'
import { formatBytes } from '../src/components/shared/formatBytes.js'
import { type Audience, ErrorBanner, TranscriptText, UploadProgress } from '../src/index.js'
import { AudioField } from './AudioField.js'
import { RecordFile } from './RecordFile.js'
import { SampleButton } from './SampleButton.js'
import { sixMinutesOf } from './sixMinutesOf.js'
import { Usage } from './Usage.js'
import { useDuration } from './useDuration.js'
import type { Recording } from './useRecording.js'

/** From here on one may want to know what is left of the day before. */
const LONG_SECONDS = 5 * 60

interface OneRecordingProps {
  recording: Recording
  languageField: ReactNode
  audience: Audience
}

/** Choose, transcribe, read. */
export function OneRecording({ recording, languageField, audience }: OneRecordingProps): ReactNode {
  const { file, choose, send, transcription } = recording
  const { data, error, isPending, isIdle, phase, progress } = transcription
  const duration = useDuration(file)
  // All has left: what is still on its way is the answer.
  const isSent = progress !== null && progress.sentBytes >= progress.totalBytes
  const step = phase === 'sending' && isSent ? 'processing' : phase
  const dropzone = useRef<HTMLDivElement>(null)
  // The banner says what is going on; two lines that say it would be one too many.
  const isExplained = error !== null && error.code !== 'aborted'
  return (
    <>
      <form
        className="card"
        aria-label="Transcribe"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) send()
        }}
      >
        <AudioField multiple={false} onFiles={([chosen]) => chosen && choose(chosen)} dropzoneRef={dropzone}>
          <SampleButton onLoad={choose}>Use the sample</SampleButton>
          <SampleButton onLoad={(sample) => choose(sixMinutesOf(sample))}>Use six minutes</SampleButton>
          <RecordFile onFile={choose} />
          <p className="chosen" role="status" data-empty={file ? undefined : true}>
            {file ? `${file.name}, ${formatBytes(file.size)}` : 'Nothing chosen yet'}
            {duration !== undefined && `, ${lengthOf(duration)}`}
          </p>
        </AudioField>
        {languageField}
        <Usage isWanted={duration !== undefined && duration >= LONG_SECONDS} />
        <div className="actions">
          <button type="submit" className="button button-primary" aria-disabled={isPending}>
            Transcribe
          </button>
          <button type="button" className="button" aria-disabled={!isPending} onClick={transcription.cancel}>
            Cancel
          </button>
        </div>
      </form>

      <section className="card outcome" aria-labelledby="transcript">
        <div className="outcome-heading">
          <h2 id="transcript">Transcript</h2>
          <p role="status">{isExplained ? '' : wordsFor[step]}</p>
        </div>
        {step === 'sending' && <UploadProgress progress={progress} />}
        {step === 'processing' && <UploadProgress progress={null} aria-label="Transcription" />}
        <ErrorBanner
          error={error}
          audience={audience}
          onRetry={transcription.retryNow}
          onCancel={transcription.cancel}
          onDismiss={transcription.reset}
          onChooseFile={() => dropzone.current?.querySelector('button')?.click()}
        />
        {error?.code === 'daily_quota_exceeded' && <Usage isWanted={false} />}
        {data && <TranscriptText transcript={data} fileName={file?.name} />}
        {data?.durationSeconds !== undefined && data.processingTimeSeconds !== undefined && (
          <p className="hint">
            {data.durationSeconds.toFixed(1)} s of audio in {data.processingTimeSeconds.toFixed(1)} s
          </p>
        )}
        {isIdle && <p className="placeholder">What was said will appear here.</p>}
        {phase === 'cancelled' && <p className="placeholder">What you chose is still there.</p>}
      </section>
    </>
  )
}

const wordsFor: Partial<Record<Recording['transcription']['phase'], string>> = {
  queued: 'Waiting for its turn',
  sending: 'On its way',
  processing: 'Transcribing',
  success: 'Done',
  cancelled: 'Cancelled',
}

function lengthOf(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`
}
