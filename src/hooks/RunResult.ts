import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { initialRunState, type RunPhase, type RunState } from '../run/RunState.js'
import type { Transcript } from '../transcript/Transcript.js'

/** TanStack Query's words for where a mutation is. */
export type RunStatus = 'idle' | 'pending' | 'success' | 'error'

/** What a hook tells of a run with a given status. */
export interface RunResultWith<Status extends RunStatus, Phase, Data, Failure>
  extends Pick<RunState, 'attempt' | 'retryAt' | 'progress' | 'jobId' | 'transcript'> {
  /** As TanStack means it: `pending` until it is over, also while a retry waits with `error` set. */
  status: Status
  /** Nothing was asked for yet. */
  isIdle: Status extends 'idle' ? true : false
  /** It is under way. */
  isPending: Status extends 'pending' ? true : false
  /** It is over, and `data` is there. */
  isSuccess: Status extends 'success' ? true : false
  /** It is over, with an `error` or by `cancel`. */
  isError: Status extends 'error' ? true : false
  /** Where the run is. */
  phase: Phase
  /** The finished transcript; `undefined` until then. */
  data: Data
  /** The failure being waited out, or the final one; `null` while all is well. Give it to `<ErrorBanner>`. */
  error: Failure
  /** How many attempts failed so far. */
  failureCount: number
  /** The last failure; `null` once an attempt succeeded. */
  failureReason: TranscriptionError | null
  /** Waiting for the connection. */
  isPaused: boolean
}

/** What a hook tells of a run; `status` says what else is there. */
export type RunResult =
  | RunResultWith<'idle', 'idle', undefined, null>
  | RunResultWith<
      'pending',
      Exclude<RunPhase, 'success' | 'error' | 'cancelled'>,
      undefined,
      TranscriptionError | null
    >
  | RunResultWith<'success', 'success', Transcript, null>
  | RunResultWith<'error', 'error' | 'cancelled', undefined, TranscriptionError>

/** The phases that are not `pending`. */
const statusOf: { [Phase in RunPhase | 'idle']?: RunStatus } = {
  idle: 'idle',
  success: 'success',
  error: 'error',
  cancelled: 'error',
}

/** All a hook tells of a run follows from the run's own state, so that no two fields can contradict each other. */
export function runResultOf(run: RunState | null): RunResult {
  const { phase, error, transcript } = run ?? idle
  const status = statusOf[phase] ?? 'pending'
  const isError = status === 'error'
  const isSuccess = status === 'success'
  // A limit that others ran into is no failure of this run.
  const failureCount = error ? (error.attempt ?? Number(isError)) : 0
  return {
    ...(run ?? idle),
    status,
    isIdle: status === 'idle',
    isPending: status === 'pending',
    isSuccess,
    isError,
    data: isSuccess ? transcript : undefined,
    failureCount,
    failureReason: failureCount > 0 ? error : null,
    isPaused: phase === 'offline',
  } as RunResult
}

const idle = { ...initialRunState, phase: 'idle', attempt: 0 } as const
