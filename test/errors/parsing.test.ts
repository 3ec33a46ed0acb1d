import { describe, expect, test } from 'vitest'
import { errorCatalog } from '../../src/errors/errorCatalog.js'
import { errorFromResponse } from '../../src/errors/errorFromResponse.js'
import { isTranscriptionError, type TranscriptionError } from '../../src/errors/TranscriptionError.js'
import { shouldRetry } from '../../src/retry/defaultRetryPolicy.js'
import { type Answer, apiError, errorOf } from './helpers/errorOf.js'

const html = '<!doctype html><html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>'

interface Rule {
  rule: string
  answer: Answer
  is: Partial<TranscriptionError>
  retried: boolean
}

const rules: Rule[] = [
  {
    rule: 'a well-formed body gives every field its place', // 5.1 #1
    answer: {
      status: 429,
      body: apiError({
        type: 'rate_limit_error',
        code: 'concurrent_limit_exceeded',
        message: 'Too many jobs.',
        param: 'file',
        retry_after: 2,
      }),
      headers: { 'x-request-id': 'req_1' },
    },
    is: {
      type: 'rate_limit_error',
      code: 'concurrent_limit_exceeded',
      rawCode: 'concurrent_limit_exceeded',
      rawType: 'rate_limit_error',
      message: 'Too many jobs.',
      param: 'file',
      retryAfter: 2,
      status: 429,
      requestId: 'req_1',
    },
    retried: true,
  },
  {
    rule: 'a 502 with an HTML page speaks of the status, not of the page', // 5.1 #2
    answer: { status: 502, body: html, headers: { 'content-type': 'text/html' } },
    is: { type: 'server_error', code: 'internal_error', message: 'Bad gateway (502)', bodySnippet: html },
    retried: true,
  },
  {
    rule: 'a page that claims to be JSON is still a page', // 5.1 #20
    answer: { status: 502, body: html, headers: { 'content-type': 'application/json' } },
    is: { code: 'internal_error', message: 'Bad gateway (502)', rawCode: undefined },
    retried: true,
  },
  {
    rule: 'a 503 without a body is an unavailable service', // 5.1 #3
    answer: { status: 503, headers: { 'content-length': '0' } },
    is: {
      type: 'server_error',
      code: 'service_unavailable',
      rawCode: undefined,
      message: 'Service unavailable (503)',
    },
    retried: true,
  },
  {
    rule: 'a 500 that says null is a server error', // 5.1 #4
    answer: { status: 500, body: 'null' },
    is: { code: 'internal_error', rawCode: undefined, message: 'Internal server error (500)' },
    retried: true,
  },
  ...['[]', '[{"error":{"code":"model_error"}}]'].map((body) => ({
    rule: `a list is not an error envelope: ${body}`, // 5.1 #5
    answer: { status: 500, body },
    is: { code: 'internal_error', rawCode: undefined, message: 'Internal server error (500)' } as const,
    retried: true,
  })),
  {
    rule: 'a bare JSON string is the message', // 5.1 #6
    answer: { status: 429, body: '"rate limited"' },
    is: { code: 'rate_limit_exceeded', rawCode: undefined, message: 'rate limited' },
    retried: true,
  },
  {
    rule: 'a long JSON string is a page, not a message', // 5.1 #6
    answer: { status: 429, body: JSON.stringify('x'.repeat(301)) },
    is: { message: 'Too many requests (429)' },
    retried: true,
  },
  {
    rule: 'a bare number says nothing', // 5.1 #6
    answer: { status: 429, body: '42' },
    is: { code: 'rate_limit_exceeded', rawCode: undefined, message: 'Too many requests (429)' },
    retried: true,
  },
  {
    rule: 'a word in place of the envelope is message and code', // 5.1 #7
    answer: { status: 429, body: { error: 'daily_quota_exceeded' } },
    is: {
      code: 'daily_quota_exceeded',
      rawCode: 'daily_quota_exceeded',
      message: 'daily_quota_exceeded',
    },
    retried: true,
  },
  {
    rule: 'a sentence in place of the envelope is a message and no code', // 5.1 #7
    answer: { status: 429, body: { error: 'Slow down, please.' } },
    is: { code: 'rate_limit_exceeded', rawCode: undefined, message: 'Slow down, please.' },
    retried: true,
  },
  {
    rule: 'a code beside a sentence is the code', // 5.1 #7
    answer: { status: 429, body: { error: 'Too many requests', code: 'daily_quota_exceeded' } },
    is: { code: 'daily_quota_exceeded', message: 'Too many requests' },
    retried: true,
  },
  {
    rule: 'a message without an envelope is taken', // 5.1 #8
    answer: { status: 429, body: { message: 'Slow down.' } },
    is: { code: 'rate_limit_exceeded', rawCode: undefined, message: 'Slow down.' },
    retried: true,
  },
  {
    rule: 'an envelope left out is read as if it were there', // 5.1 #8
    answer: {
      status: 429,
      body: {
        type: 'rate_limit_error',
        code: 'daily_quota_exceeded',
        message: 'Enough.',
        param: 'p',
        retry_after: 9,
      },
    },
    is: {
      code: 'daily_quota_exceeded',
      rawType: 'rate_limit_error',
      message: 'Enough.',
      param: 'p',
      retryAfter: 9,
    },
    retried: true,
  },
  {
    rule: 'fields of the wrong type are not shown as [object Object]', // 5.1 #9
    answer: { status: 400, body: apiError({ code: 400, type: [1], message: { a: 1 }, param: {} }) },
    is: {
      code: 'unknown_error',
      rawCode: '400',
      rawType: undefined,
      message: 'Bad request (400)',
      param: undefined,
    },
    retried: false,
  },
  {
    rule: 'a list in place of the envelope leaves the word to the fields beside it', // 5.1 #9
    answer: { status: 400, body: { error: ['no'], message: 'Bad.' } },
    is: { code: 'unknown_error', message: 'Bad.' },
    retried: false,
  },
  {
    rule: 'an unknown type at 529 is a server error and is kept', // 5.1 #10
    answer: { status: 529, body: apiError({ type: 'overloaded_error', message: 'Overloaded' }) },
    is: {
      type: 'server_error',
      code: 'internal_error',
      rawType: 'overloaded_error',
      message: 'Overloaded',
    },
    retried: true,
  },
  {
    rule: 'an unknown code at 429 is a rate limit and is kept', // 5.1 #11
    answer: { status: 429, body: apiError({ type: 'rate_limit_error', code: 'gpu_quota' }) },
    is: { type: 'rate_limit_error', code: 'rate_limit_exceeded', rawCode: 'gpu_quota' },
    retried: true,
  },
  {
    rule: 'an unknown code at 400 is what its type says', // 5.1 #11
    answer: { status: 400, body: apiError({ type: 'authentication_error', code: 'key_asleep' }) },
    is: { type: 'authentication_error', code: 'invalid_api_key', rawCode: 'key_asleep' },
    retried: false,
  },
  {
    rule: 'a code is compared without case', // 5.1 #12
    answer: { status: 429, body: apiError({ code: 'DAILY_QUOTA_EXCEEDED' }) },
    is: { code: 'daily_quota_exceeded', rawCode: 'DAILY_QUOTA_EXCEEDED' },
    retried: true,
  },
  {
    rule: 'a code is compared without the space around it', // 5.1 #12
    answer: { status: 429, body: apiError({ code: ' daily_quota_exceeded\n' }) },
    is: { code: 'daily_quota_exceeded' },
    retried: true,
  },
  {
    rule: 'INVALID_API_KEY in capitals is final', // 5.1 #35c
    answer: { status: 401, body: apiError({ code: 'INVALID_API_KEY' }) },
    is: { type: 'authentication_error', code: 'invalid_api_key', rawCode: 'INVALID_API_KEY' },
    retried: false,
  },
  {
    rule: 'a 400 that says rate limit is final', // 5.1 #13
    answer: {
      status: 400,
      body: apiError({ type: 'rate_limit_error', code: 'rate_limit_exceeded', retry_after: 1 }),
    },
    is: {
      type: 'invalid_request_error',
      code: 'unknown_error',
      rawType: 'rate_limit_error',
      rawCode: 'rate_limit_exceeded',
    },
    retried: false,
  },
  {
    rule: 'a 429 that says invalid key is a rate limit', // 5.1 #13
    answer: { status: 429, body: apiError({ type: 'authentication_error', code: 'invalid_api_key' }) },
    is: { type: 'rate_limit_error', code: 'rate_limit_exceeded', rawCode: 'invalid_api_key' },
    retried: true,
  },
  {
    rule: 'a 503 that says rate limit is a server error with a wait', // 5.1 #14
    answer: {
      status: 503,
      body: apiError({ type: 'rate_limit_error', code: 'rate_limit_exceeded', retry_after: 9 }),
    },
    is: {
      type: 'server_error',
      code: 'service_unavailable',
      retryAfter: 9,
      rawCode: 'rate_limit_exceeded',
    },
    retried: true,
  },
  {
    rule: 'a status the API does not document still takes a code it does', // 5.1 #13
    answer: { status: 413, body: apiError({ code: 'invalid_audio_format' }) },
    is: { type: 'invalid_request_error', code: 'invalid_audio_format', status: 413 },
    retried: false,
  },
  {
    rule: "a local code of this library can't come over the wire", // 5.1 #11
    answer: { status: 400, body: apiError({ code: 'aborted' }) },
    is: { code: 'unknown_error', rawCode: 'aborted' },
    retried: false,
  },
  {
    rule: 'a 200 that holds an error is final', // 5.1 #15
    answer: {
      status: 200,
      body: apiError({ type: 'server_error', code: 'model_error', message: 'Sorry.' }),
    },
    is: { type: 'local_error', code: 'unparsable_response', rawCode: 'model_error', message: 'Sorry.' },
    retried: false,
  },
  {
    rule: 'a 200 cut off in the middle is final, and its request id is kept', // 5.1 #16
    answer: { status: 200, body: '{"id":"job_1","sta', headers: { 'x-request-id': 'req_9' } },
    is: { code: 'unparsable_response', requestId: 'req_9', message: 'Unexpected answer (200)' },
    retried: false,
  },
  {
    rule: 'a 500 cut off in the middle is a server error', // 5.1 #17
    answer: { status: 500, body: '{"error":{"code":"model_err' },
    is: { code: 'internal_error', rawCode: undefined, message: 'Internal server error (500)' },
    retried: true,
  },
  {
    rule: 'a byte order mark before the JSON does no harm', // 5.1 #18
    answer: { status: 429, body: `\ufeff${JSON.stringify(apiError({ code: 'daily_quota_exceeded' }))}` },
    is: { code: 'daily_quota_exceeded' },
    retried: true,
  },
  {
    rule: 'JSON sent as plain text is read as JSON', // 5.1 #19
    answer: {
      status: 400,
      body: '\n {"error":{"code":"invalid_json"}}',
      headers: { 'content-type': 'text/plain' },
    },
    is: { code: 'invalid_json' },
    retried: false,
  },
  {
    rule: 'a 401 of the app’s own server is about who asks, not about the key',
    answer: { status: 401, body: { error: { message: 'Sign in first.' } } },
    is: { type: 'authentication_error', code: 'sign_in_required', message: 'Sign in first.' },
    retried: false,
  },
  {
    rule: 'a 401 page of a gateway too',
    answer: { status: 401, body: '<h1>Authorization Required</h1>' },
    is: { type: 'authentication_error', code: 'sign_in_required' },
    retried: false,
  },
  {
    rule: 'a 401 of the API with a code we do not know is about the key',
    answer: { status: 401, body: apiError({ type: 'authentication_error', code: 'key_asleep' }) },
    is: { type: 'authentication_error', code: 'invalid_api_key', rawCode: 'key_asleep' },
    retried: false,
  },
  {
    rule: 'a 403 of the app’s own server keeps its code for the app’s own words',
    answer: { status: 403, body: { error: { code: 'plan_needed', message: 'Choose a plan.' } } },
    is: { type: 'permission_error', code: 'not_authorized', rawCode: 'plan_needed' },
    retried: false,
  },
  {
    rule: 'so does a 403 of the proxy',
    answer: { status: 403, body: apiError({ type: 'permission_error', code: 'not_authorized' }) },
    is: { type: 'permission_error', code: 'not_authorized' },
    retried: false,
  },
  {
    rule: 'a 403 of the API with a code we do not know is about the key',
    answer: { status: 403, body: apiError({ type: 'permission_error', code: 'project_frozen' }) },
    is: { type: 'permission_error', code: 'insufficient_scope', rawCode: 'project_frozen' },
    retried: false,
  },
  {
    rule: "problem+json's detail is the message", // 5.1 #21
    answer: { status: 403, body: { title: 'Forbidden', detail: 'Not from here.', status: 403 } },
    is: { code: 'not_authorized', message: 'Not from here.' },
    retried: false,
  },
  {
    rule: "problem+json's title is the message where detail is missing", // 5.1 #21
    answer: { status: 403, body: { title: 'Not from here', status: 403 } },
    is: { message: 'Not from here' },
    retried: false,
  },
  {
    rule: 'a list of details gives the first message and the last place', // 5.1 #35a
    answer: {
      status: 422,
      body: { detail: [{ msg: 'Field required', loc: ['body', 'language'] }, { msg: 'no' }] },
    },
    is: {
      type: 'invalid_request_error',
      code: 'unknown_error',
      message: 'Field required',
      param: 'language',
    },
    retried: false,
  },
  {
    rule: 'a detail of a string is the message', // 5.1 #35a
    answer: { status: 422, body: { detail: 'Unsupported.' } },
    is: { message: 'Unsupported.', param: undefined },
    retried: false,
  },
  {
    rule: 'details that say nothing take nothing away', // 5.1 #35a
    answer: { status: 422, body: { message: 'Unsupported.', detail: [{ loc: [0] }] } },
    is: { message: 'Unsupported.', param: undefined },
    retried: false,
  },
  {
    rule: 'a code of "__proto__" is an unknown one', // 5.1 #23
    answer: { status: 400, body: apiError({ code: '__proto__', type: 'constructor' }) },
    is: { code: 'unknown_error', rawCode: '__proto__', rawType: 'constructor' },
    retried: false,
  },
  {
    rule: 'a code of "constructor" is an unknown one', // 5.1 #23
    answer: { status: 500, body: apiError({ code: 'constructor', type: '__proto__' }) },
    is: { code: 'internal_error', rawCode: 'constructor' },
    retried: true,
  },
  {
    rule: 'a message of control characters, colours and turned text is one clean line', // 5.1 #25
    answer: {
      status: 400,
      body: apiError({
        message: '\u001b[31mBad\u001b[0m\r\n\u202elanguage\u202c\u061c\u0000 <b>xx</b>\u2028',
      }),
    },
    is: { message: 'Bad language <b>xx</b>' },
    retried: false,
  },
  ...['', ' \n\t', '\u200e'].map((message) => ({
    rule: `a message of nothing (${JSON.stringify(message)}) leaves the word to the status`, // 5.1 #26
    answer: { status: 401, body: apiError({ code: 'expired_api_key', message }) },
    is: { code: 'expired_api_key', message: 'Unauthorized (401)' } as const,
    retried: false,
  })),
  ...[null, 7, { a: 1 }, ['file'], ''].map((param) => ({
    rule: `a param of ${JSON.stringify(param)} is none`, // 5.1 #27
    answer: { status: 400, body: apiError({ code: 'invalid_field_value', param }) },
    is: { code: 'invalid_field_value', param: undefined } as const,
    retried: false,
  })),
  ...[204, 205, 304].map((status) => ({
    rule: `a ${status} is no transcript`, // 5.1 #31
    answer: { status },
    is: { code: 'unparsable_response', status, message: `Unexpected answer (${status})` } as const,
    retried: false,
  })),
  {
    rule: 'a login page in place of a transcript is an unexpected answer', // 5.1 #32
    answer: { status: 200, body: '<html>Sign in</html>' },
    is: { code: 'unparsable_response', message: 'Unexpected answer (200)' },
    retried: false,
  },
  {
    rule: 'brackets nested 30,000 deep break nothing', // 5.1 #36
    answer: { status: 500, body: `${'['.repeat(30_000)}${']'.repeat(30_000)}` },
    is: { code: 'internal_error', message: 'Internal server error (500)' },
    retried: true,
  },
  {
    rule: 'brackets nested deeper than is read break nothing', // 5.1 #36
    answer: { status: 429, body: `{"error":${'['.repeat(100_000)}` },
    is: { code: 'rate_limit_exceeded', message: 'Too many requests (429)' },
    retried: true,
  },
]

describe('an answer that is not a transcript', () => {
  test.each(rules.map((rule) => [rule.rule, rule] as const))('%s', async (_, { answer, is, retried }) => {
    const error = await errorOf(answer)
    expect(error).toMatchObject(is)
    expect(shouldRetry(0, error)).toBe(retried)
  })

  test('the page itself is kept for developers, and out of logs', async () => {
    const error = await errorOf({ status: 502, body: html + 'x'.repeat(500) })
    expect(error.bodySnippet).toHaveLength(200)
    expect(Object.keys(error)).not.toContain('bodySnippet')
    expect(JSON.stringify(error)).not.toContain('nginx')
  }) // 5.1 #2

  test('keys that reach for a prototype reach nothing', async () => {
    const body =
      '{"error":{"__proto__":{"code":"model_error","polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":"x"}}'
    const error = await errorOf({ status: 500, body })
    expect(error).toMatchObject({ code: 'internal_error', rawCode: undefined })
    expect(String(error)).toBe('TranscriptionError: Internal server error (500)')
    expect({}).not.toHaveProperty('polluted')
    expect(error).not.toHaveProperty('polluted')
  }) // 5.1 #22

  test('a prototype that someone else polluted does not speak for the server', async () => {
    const polluted = { value: 'polluted', configurable: true }
    Object.defineProperties(Object.prototype, { message: polluted, code: polluted })
    const error = await errorOf({ status: 500, body: { error: {} } }).finally(() => {
      Reflect.deleteProperty(Object.prototype, 'message')
      Reflect.deleteProperty(Object.prototype, 'code')
    })
    expect(error).toMatchObject({ message: 'Internal server error (500)', rawCode: undefined })
  }) // 5.1 #22

  test('a long message is cut to 500 characters and never through a character', async () => {
    const { message } = await errorOf({
      status: 400,
      body: apiError({ message: `${'ሰ'.repeat(499)}😀 and more` }),
    })
    expect(message).toBe('ሰ'.repeat(499))
  }) // 5.1 #24

  test('an opaque answer is a broken connection', async () => {
    const error = await errorFromResponse(Response.error(), { operation: 'create', jobId: 'job_1' })
    expect(error).toMatchObject({
      code: 'connection_error',
      status: undefined,
      operation: 'create',
      jobId: 'job_1',
    })
    expect(shouldRetry(0, error)).toBe(false)
  }) // 5.1 #33

  test('a create that took too long may still finish: it is not sent again, and its job is found', async () => {
    const error = await errorOf({ status: 408, body: { data: { id: 'job_7' } } }, { operation: 'create' })
    expect(error).toMatchObject({ code: 'still_processing', jobId: 'job_7' })
    expect(shouldRetry(0, error)).toBe(false)
  }) // 5.3 #58

  test.each([
    [{ id: 'job_8', job_id: 'job_7', request_id: 'job_9' }, 'job_7'],
    [{ error: { code: 'timeout', job_id: 'job_7' }, id: 'job_8' }, 'job_7'],
    [{ id: 'job_7', request_id: 'job_9' }, 'job_7'],
    [{ id: 'req_7', request_id: 'req_7' }, undefined],
    [{ request_id: 'job_9' }, undefined],
    [{ job_id: '../usage' }, undefined],
  ])('its job in %j is %s', async (body, jobId) => {
    expect((await errorOf({ status: 408, body }, { operation: 'create' })).jobId).toBe(jobId)
  })

  test('a read that took too long is asked again', async () => {
    const error = await errorOf({ status: 408 }, { operation: 'read', jobId: 'job_7' })
    expect(error).toMatchObject({ code: 'timeout', jobId: 'job_7' })
    expect(shouldRetry(0, error)).toBe(true)
  }) // 5.3 #58

  test('every documented code arrives as itself, with its own type', async () => {
    for (const [code, { type, status }] of Object.entries(errorCatalog)) {
      if (status === null || type === 'local_error') continue
      const error = await errorOf({ status, body: apiError({ type, code, message: 'M' }) })
      expect(error).toMatchObject({ code, type, rawCode: code, rawType: type, message: 'M', status })
      expect(isTranscriptionError(error)).toBe(true)
    }
  }) // 5.1 #1
})
