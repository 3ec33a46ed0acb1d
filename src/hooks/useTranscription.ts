'use client'
import { type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useCallback, useState, useSyncExternalStore } from 'react'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { RetryDelayOption, RetryOption } from '../retry/customRetryPolicy.js'
import type { RunPhase, RunState } from '../run/RunState.js'
import type { TranscriptionRequest } from '../run/TranscriptionRequest.js'
import type { Transcript } from '../transcript/Transcript.js'
import { createLatestRun } from './createLatestRun.js'
import { useAbortOnUnmount } from './useAbortOnUnmount.js'
import { useTranscriptionClient } from './useTranscriptionClient.js'

/** TanStack's mutation options, but for those that the run takes care of, and these. */
export interface UseTranscriptionOptions
  extends Omit<
    UseMutationOptions<Transcript, TranscriptionError, TranscriptionRequest>,
    'mutationFn' | 'retry' | 'retryDelay' | 'networkMode' | 'scope' | 'throwOnError'
  > {
  /** The client to transcribe with. @default the client of the nearest `TranscriptionProvider` */
  client?: TranscriptionClient | undefined
  /** Whether to try again after a failure, in TanStack Query's forms. @default `shouldRetry`, the API's own strategy */
  retry?: RetryOption | undefined
  /** In how many milliseconds, in TanStack Query's forms. @default `retryDelay`, the API's own strategy */
  retryDelay?: RetryDelayOption | undefined
  /** Cancels the run when the component goes away or is hidden by `<Activity>`. @default false: it goes on, as TanStack's mutations do */
  abortOnUnmount?: boolean | undefined
  /** Throws the final error while rendering, for an error boundary. Waits and cancels are never thrown. @default false */
  throwOnError?: boolean | ((error: TranscriptionError) => boolean) | undefined
}

/** What `useTranscription` tells: the parts of a TanStack mutation that a run does not change, and the run itself. */
export interface UseTranscriptionResult
  extends Pick<
    UseMutationResult<Transcript, TranscriptionError, TranscriptionRequest>,
    | 'mutate'
    | 'mutateAsync'
    | 'reset'
    | 'variables'
    | 'submittedAt'
    | 'data'
    /** As TanStack means it: `pending` until it is over, also while a retry waits with `error` set. */
    | 'status'
    | 'isIdle'
    | 'isPending'
    | 'isError'
    | 'isSuccess'
  > {
  /** The failure being waited out, or the final one. Give it to `<ErrorBanner>`. */
  error: TranscriptionError | null
  /** How many attempts failed so far. */
  failureCount: number
  /** The last failure; `null` once an attempt succeeded. */
  failureReason: TranscriptionError | null
  /** Waiting for the connection. */
  isPaused: boolean
  /** Where the run is. */
  phase: RunPhase | 'idle'
  /** The attempt under way or last made, from 1; 0 before the first. */
  attempt: number
  /** When the next attempt leaves, epoch milliseconds. */
  retryAt: number | null
  /** How much of the file has left. */
  progress: RunState['progress']
  /** The transcription's id, as soon as it is known. */
  jobId: string | undefined
  /** Ends the run in the same tick, in any phase. */
  cancel: () => void
  /** Ends a wait. After the end, tries again with the same input; a job that exists is followed, not created again. */
  retryNow: () => void
}

/**
 * Transcribes a file or an address: a TanStack mutation whose function is a whole run of attempts, waits and the job's
 * progress, with a live `error` all the way. A second `mutate` replaces the first, `reset` cancels.
 *
 * @throws Error when there is no client
 */
export function useTranscription(options: UseTranscriptionOptions = {}): UseTranscriptionResult {
  const {
    client: given,
    retry,
    retryDelay,
    abortOnUnmount = false,
    throwOnError = false,
    ...mutationOptions
  } = options
  const client = useTranscriptionClient(given)
  const [latest] = useState(createLatestRun)
  const run = useSyncExternalStore(latest.subscribe, latest.getState, noRunOnServer)
  useAbortOnUnmount(abortOnUnmount, latest.cancel)

  const mutation = useMutation<Transcript, TranscriptionError, TranscriptionRequest>({
    ...mutationOptions,
    mutationFn: (request) =>
      latest.start(request, (retryOf) => client.start(request, { retry, retryDelay, retryOf })),
    // The run retries. TanStack's own retry hides the error during the wait, can't be cancelled or skipped and stops in
    // a hidden tab; an app's defaults must not switch it on as well.
    retry: false,
    // The run waits for the connection itself, and says so; TanStack would pause in silence.
    networkMode: 'always',
    throwOnError: (error) =>
      error.code !== 'aborted' && (typeof throwOnError === 'function' ? throwOnError(error) : throwOnError),
  })

  const { mutate, mutateAsync, reset: resetMutation } = mutation
  const retryNow = useCallback(() => latest.retryNow(mutateAsync), [latest, mutateAsync])
  const reset = useCallback(() => {
    latest.clear()
    resetMutation()
  }, [latest, resetMutation])

  const error = run?.error ?? mutation.error
  const failureCount = error === null ? 0 : (error.attempt ?? (mutation.isError ? 1 : 0))
  return {
    mutate,
    mutateAsync,
    variables: mutation.variables,
    submittedAt: mutation.submittedAt,
    data: mutation.data,
    status: mutation.status,
    isIdle: mutation.isIdle,
    isPending: mutation.isPending,
    isError: mutation.isError,
    isSuccess: mutation.isSuccess,
    error,
    failureCount,
    failureReason: failureCount > 0 ? error : null,
    isPaused: run?.phase === 'offline',
    phase: run?.phase ?? 'idle',
    attempt: run?.attempt ?? 0,
    retryAt: run?.retryAt ?? null,
    progress: run?.progress ?? null,
    jobId: run?.jobId,
    cancel: latest.cancel,
    retryNow,
    reset,
  }
}

function noRunOnServer(): null {
  return null
}
