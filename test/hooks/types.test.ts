import { useSuspenseQuery } from '@tanstack/react-query'
import { expectTypeOf, test } from 'vitest'
import {
  createRetryPolicy,
  type RunResult,
  shouldRetry,
  type Transcript,
  type TranscriptionClient,
  type TranscriptionError,
  type TranscriptionUsage,
  transcriptionJobOptions,
  transcriptionUsageOptions,
  type UseTranscriptionJobResult,
  type UseTranscriptionOptions,
  type UseTranscriptionResult,
} from '../../src/index.js'

// Checked by the compiler; nothing here is run.
const never = (_check: unknown): void => {}

test('status says which fields are there, in both hooks', () => {
  never((result: UseTranscriptionResult, job: UseTranscriptionJobResult) => {
    for (const one of [result, job] satisfies RunResult[]) {
      if (one.status === 'success') expectTypeOf(one.data).toEqualTypeOf<Transcript>()
      if (one.isSuccess) expectTypeOf(one.data.text).toEqualTypeOf<string>()
      if (one.status === 'error') expectTypeOf(one.error).toEqualTypeOf<TranscriptionError>()
      if (one.status === 'idle') expectTypeOf(one.error).toEqualTypeOf<null>()
      if (one.isPending) expectTypeOf(one.data).toEqualTypeOf<undefined>()
      if (one.isPending) expectTypeOf(one.error).toEqualTypeOf<TranscriptionError | null>()
      if (one.phase === 'cancelled') expectTypeOf(one.error).toEqualTypeOf<TranscriptionError>()
      // @ts-expect-error it may not be there
      never(one.data.text)
    }
  })
})

test('retry takes every form, and its function the error as it is', () => {
  never([
    { retry: 3 },
    { retry: false },
    { retry: shouldRetry },
    { retry: createRetryPolicy({ maxRetries: 1 }) },
    { retry: (count, error, { signal }) => !signal.aborted && count < 2 && error.code === 'timeout' },
    { retry: async () => true, maxWaitMs: 60_000 },
    // @ts-expect-error how often is a number
    { retry: 'often' },
    // @ts-expect-error that is for hook and queue alone
    { retryOf: null },
  ] satisfies UseTranscriptionOptions[])
})

test('what hooks and queue tell a client beside is not for apps', () => {
  never((client: TranscriptionClient, error: TranscriptionError) => {
    // @ts-expect-error not public
    client.start({ audioUrl: 'a', language: 'am' }, { retryOf: error })
    // @ts-expect-error not public
    never(error.withRetryState)
    // @ts-expect-error not public
    never(createRetryPolicy().retriesOf)
  })
})

test('the options know their data', () => {
  never((client: TranscriptionClient) => {
    const useJob = () => useSuspenseQuery(transcriptionJobOptions(client, 'job_1'))
    expectTypeOf<ReturnType<typeof useJob>['data']>().toEqualTypeOf<Transcript>()
    const useUsage = () => useSuspenseQuery(transcriptionUsageOptions(client))
    expectTypeOf<ReturnType<typeof useUsage>['data']>().toEqualTypeOf<TranscriptionUsage>()
  })
})
