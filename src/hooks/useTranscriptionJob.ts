'use client'
import { useIsRestoring, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import { isAborted } from '../errors/isAborted.js'
import type { RetryOptions } from '../retry/customRetryPolicy.js'
import { initialRunState } from '../run/RunState.js'
import { latestRunOf } from './latestRunOf.js'
import { type RunResult, runResultOf } from './RunResult.js'
import { transcriptionJobOptions } from './transcriptionJobOptions.js'
import { useTranscriptionClient } from './useTranscriptionClient.js'

/** How `useTranscriptionJob` follows. */
export interface UseTranscriptionJobOptions extends RetryOptions {
  /** The client to read with. @default the client of the nearest `TranscriptionProvider` */
  client?: TranscriptionClient | undefined
}

/** What `useTranscriptionJob` tells: the run that follows the job, and what ends it. */
export type UseTranscriptionJobResult = RunResult & {
  /** No longer follows the job, in the same tick. */
  cancel: () => void
  /** Ends a wait. After a failure or a cancel, follows the job again. */
  retryNow: () => void
}

/**
 * Follows a transcription that exists, by its id, to its end: after a reload of the page, or one that another device
 * started. Tells the same as `useTranscription`. Components with the same id share one run, and it ends when the last of
 * them goes away. Goes on in a hidden tab.
 *
 * @param id `undefined` follows nothing yet
 * @throws Error when there is no client
 */
export function useTranscriptionJob(
  id: string | undefined,
  { client: given, ...retryOptions }: UseTranscriptionJobOptions = {},
): UseTranscriptionJobResult {
  const client = useTranscriptionClient(given)
  const latest = latestRunOf(useQueryClient(), id ?? '')
  const shown = useSyncExternalStore(latest.subscribe, latest.getState, noRunOnServer)
  const { data, error, fetchStatus, refetch } = useQuery({
    ...transcriptionJobOptions(client, id ?? '', retryOptions),
    enabled: id !== undefined,
    // A cancel is no reason to tear the page down, whatever an app's default says.
    throwOnError: false,
  })
  const isFollowed = fetchStatus === 'fetching'
  const isRestoring = useIsRestoring()
  // A call for all queries (`cancelQueries`) ended it, nobody who meant this one.
  const isLost = id !== undefined && !data && !error && !isFollowed && !isRestoring
  useEffect(() => {
    if (isLost) void refetch()
  }, [isLost, refetch])

  const retryNow = useCallback(() => {
    latest.retryNow()
    if (error && !isFollowed) void refetch({ cancelRefetch: false })
  }, [latest, error, isFollowed, refetch])
  const ended = error && {
    phase: isAborted(error) ? ('cancelled' as const) : ('error' as const),
    error,
    retryAt: error.retryAt,
  }
  const known = data
    ? { ...initialRunState, phase: 'success' as const, transcript: data, jobId: id }
    : (shown?.run ?? { ...initialRunState, jobId: id, ...ended })
  return { ...runResultOf(id === undefined ? null : known), cancel: latest.cancel, retryNow }
}

function noRunOnServer(): null {
  return null
}
