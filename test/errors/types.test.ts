import { expect, expectTypeOf, test } from 'vitest'
import { type ErrorCode, type ErrorType, errorCatalog } from '../../src/errors/errorCatalog.js'
import type { recorderErrorCatalog } from '../../src/errors/recorderErrorCatalog.js'
import type { TranscriptionError } from '../../src/errors/TranscriptionError.js'
import type { Messages, ShownCode } from '../../src/messages/Catalog.js'
import type { RecorderWords } from '../../src/messages/RecorderWords.js'
import type { RetryPolicy } from '../../src/retry/createRetryPolicy.js'
import type { TranscriptionRequest } from '../../src/run/TranscriptionRequest.js'

// The compiler runs these; `npm run typecheck` is where they fail.

test('code is a closed union: a switch over it can be complete', () => {
  expectTypeOf<string>().not.toExtend<ErrorCode>()
  expectTypeOf<TranscriptionError['code']>().toEqualTypeOf<ErrorCode>()
  expectTypeOf<'daily_quota_exceeded'>().toExtend<ErrorCode>()
  // @ts-expect-error a misspelt code
  const misspelt: ErrorCode = 'rate_limit_exeeded'
  expect(errorCatalog).not.toHaveProperty(misspelt)
})

test('the codes are the keys of the two catalogues', () => {
  expectTypeOf<keyof typeof errorCatalog | keyof typeof recorderErrorCatalog>().toEqualTypeOf<ErrorCode>()
  expectTypeOf<ErrorType>().toEqualTypeOf<
    | 'invalid_request_error'
    | 'authentication_error'
    | 'permission_error'
    | 'not_found_error'
    | 'rate_limit_error'
    | 'server_error'
    | 'local_error'
  >()
  const documented = Object.values(errorCatalog).filter(({ type }) => type !== 'local_error')
  expect(documented).toHaveLength(21)
})

test('the words of a recorder fit into messages, and are not asked of a catalogue', () => {
  expectTypeOf<RecorderWords>().toExtend<Messages[number]>()
  expectTypeOf<'microphone_denied'>().not.toExtend<ShownCode>()
})

test('an error has no field of type any', () => {
  expectTypeOf<TranscriptionError['cause']>().toBeUnknown()
  expectTypeOf<TranscriptionError['status']>().toEqualTypeOf<number | undefined>()
  expectTypeOf<TranscriptionError['retryAt']>().toEqualTypeOf<number | null>()
  expectTypeOf<RetryPolicy['shouldRetry']>().toEqualTypeOf<(failureCount: number, error: Error) => boolean>()
  expectTypeOf<RetryPolicy['retryDelay']>().toEqualTypeOf<(failureCount: number, error: Error) => number>()
})

test("an error can't be changed once shown", () => {
  const change = (error: TranscriptionError) => {
    // @ts-expect-error read-only
    error.willRetry = true
  }
  expectTypeOf(change).toBeFunction()
})

test('a request that makes no sense does not compile', () => {
  const file = new Blob()
  const audioUrl = 'https://example.com/a.wav'
  const language = 'am'
  const possible = [
    { language, file },
    { language, audioUrl, mode: 'async' },
  ] satisfies TranscriptionRequest[]
  const impossible = [
    // @ts-expect-error no source
    { language } satisfies TranscriptionRequest,
    // @ts-expect-error two sources
    { language, file, audioUrl } satisfies TranscriptionRequest,
    // @ts-expect-error no language
    { file } satisfies TranscriptionRequest,
    // @ts-expect-error a path is not a file
    { language, file: '/tmp/a.wav' } satisfies TranscriptionRequest,
    // @ts-expect-error an unknown mode
    { language, file, mode: 'stream' } satisfies TranscriptionRequest,
    // @ts-expect-error the API's spelling is not ours
    { language, audio_url: audioUrl } satisfies TranscriptionRequest,
    // @ts-expect-error a stream can't be sent twice
    { language, file: new ReadableStream() } satisfies TranscriptionRequest, // 5.3 #78
  ]
  expect([...possible, ...impossible]).toHaveLength(9)
})
