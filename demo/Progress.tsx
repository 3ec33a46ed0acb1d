import type { ReactNode } from 'react'
import type { TransferProgress, UseTranscriptionResult } from '../src/index.js'
import { formatBytes } from './formatBytes.js'

type Phase = UseTranscriptionResult['phase']

interface ProgressProps {
  phase: Phase
  upload: TransferProgress | null
  /** The banner says what is going on; two lines that say it would be one too many. */
  isExplained: boolean
}

/** The heading, and where the run is: in words and as a bar. Always as high, so that nothing below it jumps. */
export function Progress({ phase, upload, isExplained }: ProgressProps): ReactNode {
  const isSending = phase === 'sending' && upload !== null && upload.sentBytes < upload.totalBytes
  const isBusy = phase === 'sending' || phase === 'processing'
  return (
    <div className="progress">
      <div className="progress-words">
        <h2 id="transcript">Transcript</h2>
        <p role="status">{isExplained ? '' : wordsFor(phase, upload)}</p>
        {isSending && (
          <p>
            {formatBytes(upload.sentBytes)} of {formatBytes(upload.totalBytes)}
          </p>
        )}
      </div>
      {isSending ? (
        <progress aria-label="Upload" value={upload.sentBytes} max={upload.totalBytes} />
      ) : isBusy ? (
        <progress aria-label="Transcription" />
      ) : (
        <div className="progress-rest" />
      )}
    </div>
  )
}

function wordsFor(phase: Phase, upload: TransferProgress | null): string {
  switch (phase) {
    case 'queued':
      return 'Waiting for its turn'
    case 'sending':
      if (upload === null) return 'Connecting'
      return upload.sentBytes < upload.totalBytes ? 'Sending' : 'Sent; listening to it'
    case 'processing':
      return 'Transcribing'
    case 'success':
      return 'Done'
    case 'cancelled':
      return 'Cancelled'
    default:
      return ''
  }
}
