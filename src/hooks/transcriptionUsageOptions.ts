import { type DataTag, queryOptions, type UnusedSkipTokenOptions } from '@tanstack/react-query'
import type { TranscriptionUsage } from '../api/TranscriptionUsage.js'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { retryDelay, shouldRetry } from '../retry/defaultRetryPolicy.js'

/** Where a client's usage stands in the query cache. */
export type TranscriptionUsageKey = readonly ['lesan-react', 'usage', number]

/** What `transcriptionUsageOptions` makes. */
export type TranscriptionUsageOptions = UnusedSkipTokenOptions<
  TranscriptionUsage,
  TranscriptionError,
  TranscriptionUsage,
  TranscriptionUsageKey
> & {
  /** Where the usage stands in the query cache: clients may have different keys, so each has its own. */
  queryKey: DataTag<TranscriptionUsageKey, TranscriptionUsage, TranscriptionError>
}

/** Each look is a request of the few there may be in a minute. */
const STALE_MS = 30_000

const numbers = new WeakMap<TranscriptionClient, number>()
let last = 0

/** The query behind `useTranscriptionUsage`: to prefetch it, to seed it, to invalidate it, or for `useSuspenseQuery`. */
export function transcriptionUsageOptions(client: TranscriptionClient): TranscriptionUsageOptions {
  const number = numbers.get(client) ?? ++last
  numbers.set(client, number)
  return queryOptions<TranscriptionUsage, TranscriptionError, TranscriptionUsage, TranscriptionUsageKey>({
    queryKey: ['lesan-react', 'usage', number],
    queryFn: ({ signal }) => client.usage({ signal }),
    retry: shouldRetry,
    retryDelay,
    staleTime: STALE_MS,
    // Another key's numbers are not this one's, whatever an app's default says.
    placeholderData: undefined,
  })
}
