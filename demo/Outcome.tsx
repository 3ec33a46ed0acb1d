import type { ReactNode } from 'react'
import { type Audience, ErrorBanner } from '../src/index.js'
import { format } from '../src/messages/format.js'
import { TranscriptPlayer } from '../src/player.js'
import { Now } from './Now.js'
import { Usage } from './Usage.js'
import type { Recording } from './useRecording.js'
import { useWords } from './words/useWords.js'

interface OutcomeProps {
  recording: Recording
  audience: Audience
  onChooseFile: () => void
}

/** What goes on, and below it what was said, each in a place of its own: nothing moves when one becomes another. */
export function Outcome({
  recording: { transcription, last, send },
  audience,
  onChooseFile,
}: OutcomeProps): ReactNode {
  const words = useWords()
  const { data, error } = transcription
  return (
    <section className="outcome" aria-labelledby="happens">
      <h2 id="happens" className="visually-hidden">
        {words.happens}
      </h2>
      <div className="happens">
        <Now transcription={transcription} />
        <ErrorBanner
          error={error}
          audience={audience}
          onRetry={transcription.retryNow}
          onCancel={transcription.cancel}
          onDismiss={transcription.reset}
          onSignIn={() => send()}
          onChooseFile={onChooseFile}
        />
      </div>
      {error?.code === 'daily_quota_exceeded' && <Usage isWanted={false} />}
      <div className="said">
        <h2>{last && last.transcript.id !== data?.id ? words.lastTranscript : words.transcript}</h2>
        <p className="facts">{last && factsOf(last)}</p>
        {last ? (
          <TranscriptPlayer transcript={last.transcript} audio={last.file} fileName={last.file?.name} />
        ) : (
          <p className="card placeholder">{words.transcriptHere}</p>
        )}
      </div>
    </section>
  )

  function factsOf({ transcript }: NonNullable<Recording['last']>): string {
    const { durationSeconds: audio, processingTimeSeconds: work } = transcript
    return audio === undefined || work === undefined
      ? ''
      : format(words.took, { audio: audio.toFixed(1), work: work.toFixed(1) }, words.lang)
  }
}
