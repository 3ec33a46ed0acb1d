'use client'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { TranscriptionUsage } from '../api/TranscriptionUsage.js'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { retryDelay, shouldRetry } from '../retry/defaultRetryPolicy.js'
import { transcriptionUsageKey } from './transcriptionUsageKey.js'
import { useTranscriptionClient } from './useTranscriptionClient.js'

/** Whose usage, and whether to ask. */
export interface UseTranscriptionUsageOptions {
  /** The client to ask with. @default the client of the nearest `TranscriptionProvider` */
  client?: TranscriptionClient | undefined
  /** Whether to ask at all. @default true */
  enabled?: boolean | undefined
}

/** Each look is a request of the few there may be in a minute. */
const STALE_MS = 30_000

/**
 * What the key has used of what it may: a TanStack query with the API's own retry strategy, which stands in the client's
 * line and so never leaves while a limit holds it. Fresh for 30 seconds; `refetch` asks anew.
 *
 * @throws Error when there is no client
 */
export function useTranscriptionUsage({
  client: given,
  enabled = true,
}: UseTranscriptionUsageOptions = {}): UseQueryResult<TranscriptionUsage, TranscriptionError> {
  const client = useTranscriptionClient(given)
  return useQuery<TranscriptionUsage, TranscriptionError>({
    queryKey: transcriptionUsageKey(client),
    enabled,
    queryFn: ({ signal }) => client.usage({ signal }),
    retry: shouldRetry,
    retryDelay,
    networkMode: 'always',
    staleTime: STALE_MS,
  })
}
