import type { ReactNode } from 'react'
import type { Transcript } from '../src/index.js'

export function TranscriptText({ transcript }: { transcript: Transcript }): ReactNode {
  const { text, language, durationSeconds, processingTimeSeconds, metadata } = transcript
  // What the sandbox says instead of a transcript is in English.
  const isHeard = (metadata as { recognised?: boolean } | undefined)?.recognised !== false
  return (
    <div className="transcript">
      <p className="transcript-text" lang={isHeard ? language : 'en'}>
        {text || 'Nothing was said.'}
      </p>
      {durationSeconds !== undefined && processingTimeSeconds !== undefined && (
        <p className="hint">
          {durationSeconds.toFixed(1)} s of audio in {processingTimeSeconds.toFixed(1)} s
        </p>
      )}
    </div>
  )
}
