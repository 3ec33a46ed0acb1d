import type { TransferProgress } from '../api/TransferProgress.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { Transcript } from '../transcript/Transcript.js'

/**
 * Where a run is.
 * - `queued`: ready, waiting for its turn
 * - `offline`: waiting for the connection; nothing is lost
 * - `sending`: the request is on its way
 * - `processing`: the API has it; its job is followed
 * - `deciding`: the app's own `retry` is asked, and takes its time
 * - `waiting`: until `retryAt`
 * - `success`, `error`, `cancelled`: over
 */
export type RunPhase =
  | 'queued'
  | 'offline'
  | 'sending'
  | 'processing'
  | 'deciding'
  | 'waiting'
  | 'success'
  | 'error'
  | 'cancelled'

/** All there is to know about a run at a moment. A change is a new object. */
export interface RunState {
  /** Where it is. */
  phase: RunPhase
  /** The failure being dealt with, or the one it ended with; `null` while all is well. */
  error: TranscriptionError | null
  /** The attempt under way or last made, from 1. */
  attempt: number
  /** When the next attempt leaves, epoch milliseconds; the same value for the whole wait. */
  retryAt: number | null
  /** How much of the file has left; `null` before that and where it can't be told. */
  progress: TransferProgress | null
  /** Whether it waits for its file, which the system has not handed over yet: one of a cloud, or of a sleeping drive. */
  awaitsFile: boolean
  /** The transcription's id, as soon as it is known: keep it to come back to it. */
  jobId: string | undefined
  /** The transcription as last seen; finished when `phase` is `success`. */
  transcript: Transcript | null
}

export const initialRunState: RunState = {
  phase: 'queued',
  error: null,
  attempt: 1,
  retryAt: null,
  progress: null,
  awaitsFile: false,
  jobId: undefined,
  transcript: null,
}
