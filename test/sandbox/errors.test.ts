import { describe, expect, test, vi } from 'vitest'
import { type ApiErrorCode, apiErrors } from '../../sandbox/apiErrors.js'
import { setUpSandbox } from './helpers/setUpSandbox.js'
import { wav } from './helpers/wav.js'

const sandbox = setUpSandbox({
  maxFileBytes: 200_000,
  limits: { requestsPerMinute: 5, concurrentJobs: 2 },
})
const { create, createJson, send, recogniser } = sandbox
const json = { audio_url: 'data:audio/wav;base64,', language: 'en' }

interface Cause {
  cause: () => Promise<Response>
  status: number
  message: string | RegExp
  param?: string
  retryAfter?: boolean
}

const causes: Record<ApiErrorCode, Cause> = {
  missing_required_field: {
    cause: () => createJson({ audio_url: json.audio_url }),
    status: 400,
    message: "The 'language' field is required.",
    param: 'language',
  },
  invalid_field_value: {
    cause: () => createJson({ ...json, language: 'xx' }),
    status: 400,
    message: "Unsupported language 'xx'. Supported: am, ti, so, en.",
    param: 'language',
  },
  invalid_audio_format: {
    cause: () => create({ audio: new TextEncoder().encode('not audio at all') }),
    status: 400,
    message: /not supported/,
    param: 'file',
  },
  file_too_large: {
    cause: () => create({ audio: wav(10) }),
    status: 400,
    message: /exceeds the maximum size/,
    param: 'file',
  },
  invalid_json: { cause: () => createJson('{"language": '), status: 400, message: /not a valid JSON/ },
  missing_api_key: { cause: () => create({ key: null }), status: 401, message: /Authorization/ },
  invalid_api_key: {
    cause: () => create({ key: 'nonsense' }),
    status: 401,
    message: 'The API key provided is invalid.',
  },
  expired_api_key: { cause: () => create({ key: 'sk_test_expired' }), status: 401, message: /expired/ },
  revoked_api_key: { cause: () => create({ key: 'sk_test_revoked' }), status: 401, message: /revoked/ },
  insufficient_scope: {
    cause: () => create({ key: 'sk_test_read_only' }),
    status: 403,
    message: "This API key does not have the 'write' scope.",
  },
  ip_not_allowed: { cause: () => create({ key: 'sk_test_other_ip' }), status: 403, message: /'127.0.0.1'/ },
  origin_not_allowed: {
    cause: () => create({ key: 'sk_test_other_origin', headers: { Origin: 'https://evil.example' } }),
    status: 403,
    message: /'https:\/\/evil.example'/,
  },
  job_not_found: {
    cause: () => send('/v1/transcriptions/job_abc123'),
    status: 404,
    message: "Job 'job_abc123' was not found.",
  },
  webhook_not_found: {
    cause: () => send('/v1/webhooks/wh_1', { method: 'DELETE' }),
    status: 404,
    message: "Webhook 'wh_1' was not found.",
  },
  resource_not_found: { cause: () => send('/v2/nothing'), status: 404, message: /\/v2\/nothing/ },
  rate_limit_exceeded: {
    async cause() {
      for (let i = 0; i < 5; i++) await send('/v1/usage')
      return send('/v1/usage')
    },
    status: 429,
    message: /^Rate limit exceeded. Retry after \d+ seconds.$/,
    retryAfter: true,
  },
  concurrent_limit_exceeded: {
    async cause() {
      recogniser.hold()
      for (let i = 0; i < 2; i++) await create({ fields: { mode: 'async' } })
      return create()
    },
    status: 429,
    message: 'Too many concurrent jobs. The limit is 2.',
    retryAfter: true,
  },
  daily_quota_exceeded: {
    async cause() {
      await create({ key: 'sk_test_tiny_quota', audio: wav(6) })
      return create({ key: 'sk_test_tiny_quota' })
    },
    status: 429,
    message: 'Daily quota of 0.1 minutes reached.',
    retryAfter: true,
  },
  internal_error: {
    cause() {
      vi.spyOn(console, 'error').mockReturnValueOnce()
      vi.spyOn(recogniser, 'languages', 'get').mockImplementationOnce(() => {
        throw new Error('nobody foresaw this')
      })
      return create()
    },
    status: 500,
    message: 'An internal error occurred. Please try again.',
  },
  service_unavailable: {
    cause() {
      recogniser.isReady = false
      return create()
    },
    status: 500,
    message: /still loading/,
  },
  model_error: {
    async cause() {
      recogniser.failWith(new Error('the worker stopped'))
      return create()
    },
    status: 500,
    message: 'The ML model encountered an error: the worker stopped',
  },
}

describe('every documented code arises from its own cause', () => {
  test.each(Object.keys(apiErrors))('%s', async (code) => {
    const { cause, status, message, param, retryAfter } = causes[code as ApiErrorCode]
    const answer = await cause()
    const { error, ...rest } = (await answer.json()) as { error: Record<string, unknown> }

    expect(answer.status).toBe(status)
    expect(rest).toEqual({})
    expect(error).toEqual({
      type: apiErrors[code as ApiErrorCode].type,
      code,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
      ...(param && { param }),
      ...(retryAfter && { retry_after: expect.any(Number) }),
    })
    expect(answer.headers.get('Retry-After')).toBe(retryAfter ? String(error['retry_after']) : null)
    expect(answer.headers.get('X-RateLimit-Limit')).toBe('5')
    expect(answer.headers.get('X-Request-Id')).toMatch(/^req_/)
  })
})
