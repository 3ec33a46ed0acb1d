import { inspect } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { errorFromThrown } from '../../src/errors/errorFromThrown.js'
import { isTranscriptionError, TranscriptionError } from '../../src/errors/TranscriptionError.js'
import { withRetryState } from '../../src/errors/withRetryState.js'
import { apiError, errorOf } from './helpers/errorOf.js'

const key = 'sk_test_0123456789abcdef'
const request = { headers: { authorization: `Bearer ${key}` }, body: new Uint8Array([82, 73, 70, 70]) }

async function logged() {
  const error = await errorOf(
    {
      status: 429,
      body: apiError({ code: 'rate_limit_exceeded', message: 'Wait.', retry_after: 2 }),
      headers: { 'x-request-id': 'req_1', 'set-cookie': 'session=1' },
    },
    { operation: 'create', secret: key },
  )
  return withRetryState(
    error,
    { phase: 'waiting', attempt: 2, maxAttempts: undefined, willRetry: true, retryAt: 1_700_000_002_000 },
    request,
  )
}

describe('a logged error', () => {
  test('as JSON says what happened and nothing else', async () => {
    const error = await logged()
    expect(JSON.parse(JSON.stringify({ error }))).toEqual({
      error: {
        name: 'TranscriptionError',
        type: 'rate_limit_error',
        severity: 'warning',
        code: 'rate_limit_exceeded',
        rawCode: 'rate_limit_exceeded',
        message: 'Wait.',
        status: 429,
        retryAfter: 2,
        receivedAt: error.receivedAt,
        requestId: 'req_1',
        operation: 'create',
        phase: 'waiting',
        attempt: 2,
        willRetry: true,
        retryAt: 1_700_000_002_000,
      },
    })
  }) // 5.7 #129

  test('copied field by field, as structured loggers do, has neither cause nor body', async () => {
    const error = await logged()
    expect(Object.keys(Object.assign({}, error))).not.toContain('cause')
    expect(JSON.stringify(Object.assign({}, error))).not.toContain(key)
    const page = await errorOf({ status: 502, body: '<html>secret page</html>' })
    expect(JSON.stringify(Object.assign({}, page))).not.toContain('secret page')
  }) // 5.7 #129

  test('on the console says its name, its words and its facts', async () => {
    const text = inspect(await logged())
    expect(text).toMatch(/^TranscriptionError: Wait\./)
    for (const fact of ["code: 'rate_limit_exceeded'", 'status: 429', "requestId: 'req_1'", 'attempt: 2']) {
      expect(text).toContain(fact)
    }
  }) // 5.7 #129

  test('posted to a worker keeps its words', async () => {
    const copy = structuredClone(errorFromThrown(new Error('Broken.')))
    expect(copy.message).toBe('Something unexpected was thrown.')
    expect(copy.stack).not.toContain(key)
  }) // 5.7 #129
})

describe('an error of another copy of this package', () => {
  test('is recognised', async () => {
    vi.resetModules()
    const other = await import('../../src/errors/TranscriptionError.js')
    const error = new other.TranscriptionError({ code: 'model_error', message: 'm' })
    expect(error).not.toBeInstanceOf(TranscriptionError)
    expect(isTranscriptionError(error)).toBe(true)
    expect(errorFromThrown(error)).toBe(error)
  }) // 5.7 #130

  test.each([
    [null],
    [undefined],
    ['TranscriptionError'],
    [new Error('x')],
    [{ name: 'TranscriptionError', code: 'model_error' }],
    [Object.assign(new Error('x'), { name: 'TranscriptionError' })],
  ])('is not mistaken for %o', (value) => {
    expect(isTranscriptionError(value)).toBe(false)
  }) // 5.7 #130
})

describe('an error with a retry state', () => {
  test('is a new error with everything the first one had', async () => {
    const cause = new Error('why')
    const first = new TranscriptionError({
      code: 'model_error',
      message: 'm',
      param: 'p',
      status: 500,
      jobId: 'job_1',
      retryAfter: 3,
      bodySnippet: 'page',
      cause,
    })
    const second = withRetryState(first, { phase: 'waiting', attempt: 1, willRetry: true, retryAt: 9 })
    expect(second).not.toBe(first)
    expect(first).toMatchObject({ phase: undefined, attempt: undefined, willRetry: undefined, retryAt: null })
    expect(second).toMatchObject({
      code: 'model_error',
      param: 'p',
      status: 500,
      jobId: 'job_1',
      retryAfter: 3,
    })
    expect(second).toMatchObject({
      message: 'm',
      bodySnippet: 'page',
      stack: first.stack,
      receivedAt: first.receivedAt,
    })
    expect(second).toMatchObject({ phase: 'waiting', attempt: 1, willRetry: true, retryAt: 9 })
    expect(second.cause).toBe(cause)
    expect(withRetryState(second, { phase: 'sending' })).toMatchObject({ attempt: 1, retryAt: 9 })
    expect(Object.keys(second)).toEqual(Object.keys(first))
  })
})
