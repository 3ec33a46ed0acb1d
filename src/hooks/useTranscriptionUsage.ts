'use client'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { TranscriptionUsage } from '../api/TranscriptionUsage.js'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { transcriptionUsageOptions } from './transcriptionUsageOptions.js'
import { useTranscriptionClient } from './useTranscriptionClient.js'

/** Whose usage, and whether to ask. */
export interface UseTranscriptionUsageOptions {
  /** The client to ask with. @default the client of the nearest `TranscriptionProvider` */
  client?: TranscriptionClient | undefined
  /** Whether to ask at all. @default true */
  enabled?: boolean | undefined
}

/**
 * What the key has used of what it may: a TanStack query with the API's own retry strategy, which waits its turn in the
 * client's queue and so never leaves while a limit holds it. Fresh for 30 seconds; `refetch` asks anew.
 *
 * @throws Error when there is no client
 */
export function useTranscriptionUsage({
  client: given,
  enabled = true,
}: UseTranscriptionUsageOptions = {}): UseQueryResult<TranscriptionUsage, TranscriptionError> {
  const client = useTranscriptionClient(given)
  return useQuery({ ...transcriptionUsageOptions(client), enabled })
}
