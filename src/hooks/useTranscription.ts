'use client'
import { type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { RetryOptions } from '../retry/customRetryPolicy.js'
import type { InternalRunOptions } from '../run/RunOptions.js'
import type { TranscriptionRequest } from '../run/TranscriptionRequest.js'
import type { Transcript } from '../transcript/Transcript.js'
import { createLatestRun, type MutateCallbacks } from './createLatestRun.js'
import { heedOnlineManager } from './heedOnlineManager.js'
import { latestRunOf } from './latestRunOf.js'
import { type RunResult, runResultOf } from './RunResult.js'
import { useAbortOnUnmount } from './useAbortOnUnmount.js'
import { useTranscriptionClient } from './useTranscriptionClient.js'

/** TanStack's mutation options, but for those that the run takes care of, and these. */
export interface UseTranscriptionOptions
  extends RetryOptions,
    Omit<
      UseMutationOptions<Transcript, TranscriptionError, TranscriptionRequest>,
      'mutationFn' | 'retry' | 'retryDelay' | 'networkMode' | 'scope' | 'throwOnError'
    > {
  /** The client to transcribe with. @default the client of the nearest `TranscriptionProvider` */
  client?: TranscriptionClient | undefined
  /**
   * A name for the run in its client: whoever has the same one shows the same run, also after a navigation, until
   * `reset` or the next `mutate`. @default none: the run is this component's own
   */
  runKey?: string | undefined
  /** Cancels the run when the component goes away or is hidden by `<Activity>`. @default false: it goes on, as TanStack's mutations do */
  abortOnUnmount?: boolean | undefined
  /** Throws the final error while rendering, for an error boundary. Waits and cancels are never thrown. @default false */
  throwOnError?: boolean | ((error: TranscriptionError) => boolean) | undefined
}

/** What `useTranscription` tells: a run, and what starts and ends it. */
export type UseTranscriptionResult = RunResult &
  Pick<
    UseMutationResult<Transcript, TranscriptionError, TranscriptionRequest>,
    'mutate' | 'mutateAsync' | 'reset' | 'variables' | 'submittedAt'
  > & {
    /** Ends the run in the same tick, in any phase. */
    cancel: () => void
    /** Ends a wait. After the end, tries again with the same input; a job that exists is followed, not created again. */
    retryNow: () => void
  }

/** By the request that TanStack hands to the mutation's function: lets the run go, and waits for it. */
const runs = new WeakMap<TranscriptionRequest, () => Promise<Transcript>>()

/**
 * Transcribes a file or an address: a TanStack mutation whose function is a whole run of attempts, waits and the job's
 * progress, with a live `error` all the way. A second `mutate` replaces the first, `reset` cancels.
 *
 * @throws Error when there is no client
 */
export function useTranscription(options: UseTranscriptionOptions = {}): UseTranscriptionResult {
  const { client: given, runKey, abortOnUnmount = false, throwOnError = false, ...others } = options
  const client = useTranscriptionClient(given)
  const [own] = useState(createLatestRun)
  const latest = runKey === undefined ? own : latestRunOf(client, runKey)
  const shown = useSyncExternalStore(latest.subscribe, latest.getState, noRunOnServer)
  useAbortOnUnmount(abortOnUnmount, latest.cancel)
  const settings = useRef({ ...others, client })
  useEffect(() => {
    settings.current = { ...others, client }
  })

  // For callbacks, devtools and the cache. What is shown is the run's own state: it begins with `mutate`.
  const mutation = useMutation<Transcript, TranscriptionError, TranscriptionRequest>({
    ...others,
    mutationFn: (request) => runs.get(request)?.() ?? Promise.reject(new Error('lesan-react: no such run.')),
    // The run retries. TanStack's own retry hides the error during the wait, can't be cancelled or skipped and stops in
    // a hidden tab; an app's defaults must not switch it on as well.
    retry: false,
    // The run waits for the connection itself, and says so; TanStack would pause in silence.
    networkMode: 'always',
    // The run stands in its client's queue. A scope would hold it back, and send it after a cancel.
    scope: undefined,
    throwOnError: false,
  })
  const { mutateAsync: execute, reset: detach } = mutation

  const actions = useMemo(() => {
    function start(request: TranscriptionRequest, callbacks: MutateCallbacks, retryOf?: TranscriptionError) {
      heedOnlineManager()
      // A copy, by which this call is known from others of the same request.
      const variables = { ...request }
      let refuse: (reason: unknown) => void = nothing
      const ready = new Promise<void>((leave, reject) => {
        refuse = reject
        runs.set(variables, () => {
          leave()
          return run.result
        })
      })
      const runOptions: InternalRunOptions = { ...settings.current, retryOf, ready }
      const run = settings.current.client.start(variables, runOptions)
      latest.show(run, { request, callbacks, submittedAt: Date.now() })
      const result = execute(variables, callbacks)
      // It may fail before it began, in the app's `onMutate`.
      result.catch(refuse)
      return result
    }
    return {
      mutate(request: TranscriptionRequest, callbacks?: MutateCallbacks) {
        start(request, callbacks).catch(nothing)
      },
      mutateAsync: (request: TranscriptionRequest, callbacks?: MutateCallbacks) => start(request, callbacks),
      cancel: latest.cancel,
      retryNow() {
        const { run, call } = latest.getState() ?? {}
        if (run?.phase !== 'error' && run?.phase !== 'cancelled') latest.retryNow()
        else if (call?.request) start(call.request, call.callbacks, run.error ?? undefined).catch(nothing)
      },
      reset() {
        latest.clear()
        detach()
      },
    }
  }, [latest, execute, detach])

  const result = runResultOf(shown?.run ?? null)
  const { phase, error } = result
  // An error boundary that tries again finds a run by its key as it was: thrown once is enough.
  const [found] = useState(error)
  const throws = typeof throwOnError === 'function' ? throwOnError : () => throwOnError
  if (phase === 'error' && error !== found && throws(error)) throw error
  return {
    ...result,
    ...actions,
    variables: shown?.call?.request ?? mutation.variables,
    submittedAt: shown?.call?.submittedAt ?? 0,
  }
}

function noRunOnServer(): null {
  return null
}

function nothing(): void {}
