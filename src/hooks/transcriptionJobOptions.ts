import { type DataTag, queryOptions, type UnusedSkipTokenOptions } from '@tanstack/react-query'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { RetryOptions } from '../retry/customRetryPolicy.js'
import type { InternalRunOptions } from '../run/RunOptions.js'
import type { Transcript } from '../transcript/Transcript.js'
import { heedOnlineManager } from './heedOnlineManager.js'
import { latestRunOf } from './latestRunOf.js'

/** Where a job stands in the query cache. */
export type TranscriptionJobKey = readonly ['lesan-react', 'transcription', string]

/** What `transcriptionJobOptions` makes. */
export type TranscriptionJobOptions = UnusedSkipTokenOptions<
  Transcript,
  TranscriptionError,
  Transcript,
  TranscriptionJobKey
> & {
  /** Where the job stands in the query cache. */
  queryKey: DataTag<TranscriptionJobKey, Transcript, TranscriptionError>
}

/**
 * The query behind `useTranscriptionJob`, whose data is the finished transcript: to prefetch it, to seed it, to
 * invalidate it, or for `useSuspenseQuery`. Its function is a whole run, which goes on in a hidden tab.
 *
 * @param id of the transcription
 */
export function transcriptionJobOptions(
  client: TranscriptionClient,
  id: string,
  retryOptions: RetryOptions = {},
): TranscriptionJobOptions {
  return queryOptions<Transcript, TranscriptionError, Transcript, TranscriptionJobKey>({
    queryKey: ['lesan-react', 'transcription', id],
    async queryFn({ client: queryClient, queryKey, signal }) {
      heedOnlineManager()
      const latest = latestRunOf(queryClient, id)
      const retryOf = latest.getState()?.run.error ?? undefined
      // By its signal: a component that goes away is no reason to forget the job.
      const runOptions: InternalRunOptions & { signal: AbortSignal } = { ...retryOptions, retryOf, signal }
      const run = client.follow(id, runOptions)
      latest.show(run)
      signal.addEventListener('abort', latest.clear)
      const transcript = await run.result
      // Shown from here on, with nothing in between.
      queryClient.setQueryData(queryKey, transcript)
      latest.clear()
      return transcript
    },
    // The run retries, waits and asks again by itself, in a hidden tab too, where TanStack's own retry stands still.
    retry: false,
    networkMode: 'always',
    // What is finished does not change, and another job's text is not this one's: no default of an app says otherwise.
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    placeholderData: undefined,
  })
}
