'use client'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { FollowOptions, TranscriptionClient } from '../client/createTranscriptionClient.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { RunPhase, RunState } from '../run/RunState.js'
import type { Transcript } from '../transcript/Transcript.js'
import { transcriptionJobKey } from './transcriptionJobKey.js'
import { useTranscriptionClient } from './useTranscriptionClient.js'

/** How `useTranscriptionJob` follows. */
export interface UseTranscriptionJobOptions extends FollowOptions {
  /** The client to read with. @default the client of the nearest `TranscriptionProvider` */
  client?: TranscriptionClient | undefined
}

/** What `useTranscriptionJob` tells. */
export interface UseTranscriptionJobResult extends Pick<UseQueryResult, 'refetch'> {
  /** `pending` until the transcription has ended, also while a retry waits with `error` set. */
  status: 'pending' | 'error' | 'success'
  /** The transcription as last seen; go by its `status`. */
  data: Transcript | undefined
  /** The failure being waited out, or the final one. Give it to `<ErrorBanner>`. */
  error: TranscriptionError | null
  /** Where the run is; `idle` without an id. */
  phase: RunPhase | 'idle'
  /** When the next attempt leaves, epoch milliseconds. */
  retryAt: number | null
}

/**
 * Follows a transcription that exists, by its id, to its end: after a reload of the page, or one that another device
 * started. A TanStack query whose function is a whole run; components with the same id share it, and it ends when the
 * last of them goes away. Goes on in a hidden tab. `refetch` ends a back-off, or tries again after
 * the end; a limit is waited out all the same.
 *
 * @param id `undefined` follows nothing yet
 * @throws Error when there is no client
 */
export function useTranscriptionJob(
  id: string | undefined,
  { client: given, retry, retryDelay }: UseTranscriptionJobOptions = {},
): UseTranscriptionJobResult {
  const client = useTranscriptionClient(given)
  const query = useQuery<RunState, TranscriptionError>({
    queryKey: transcriptionJobKey(id),
    enabled: id !== undefined,
    async queryFn({ client: queryClient, queryKey, signal }) {
      // By its signal: a component that goes away is no reason to forget the job.
      const run = client.follow(id ?? '', { retry, retryDelay, signal })
      run.subscribe(() => {
        if (!signal.aborted) queryClient.setQueryData(queryKey, run.getState())
      })
      await run.result
      return run.getState()
    },
    // The run retries, waits and looks again by itself, in a hidden tab too, where TanStack's own retry stands still.
    retry: false,
    networkMode: 'always',
    staleTime: ({ state }) => (state.data?.phase === 'success' ? Number.POSITIVE_INFINITY : 0),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    structuralSharing: false,
  })
  const { data: run, refetch } = query
  const hasText = run?.phase === 'success'
  return {
    refetch,
    status: query.isError ? 'error' : hasText ? 'success' : 'pending',
    data: run?.transcript ?? undefined,
    error: run?.error ?? query.error,
    phase: run?.phase ?? 'idle',
    retryAt: run?.retryAt ?? null,
  }
}
