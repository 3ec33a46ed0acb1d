import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { TranscriptionRun } from '../../src/core.js'
import { done, failure, job, lineBroke, rateLimited, request, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function outcome(run: TranscriptionRun): Promise<string> {
  const settled = run.result.then(
    ({ text }) => text,
    ({ code }: { code: string }) => code,
  )
  await vi.runAllTimersAsync()
  return settled
}

test('a first success is one request', async () => {
  const { client, sent } = scriptedApi([done])
  expect(await outcome(client.start(request))).toBe('ሰላም')
  expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /transcribe'])
})

test('a rate limit is waited out for as long as the server says', async () => {
  const { client, seconds } = scriptedApi([rateLimited(30), done])
  expect(await outcome(client.start(request))).toBe('ሰላም')
  expect(seconds()).toEqual([0, 30])
})

test('a server error is tried again after 1, 2 and 4 s, then it is final', async () => {
  const { client, seconds } = scriptedApi([failure(503, 'service_unavailable')])
  const run = client.start(request)
  expect(await outcome(run)).toBe('service_unavailable')
  expect(seconds()).toEqual([0, 1, 3, 7])
  expect(run.getState().error).toMatchObject({ phase: 'error', attempt: 4, maxAttempts: 4, willRetry: false })
})

test('rate limits do not use up the tries of a server error', async () => {
  const { client, seconds } = scriptedApi([
    rateLimited(1),
    rateLimited(1),
    rateLimited(1),
    failure(503, 'service_unavailable'),
  ])
  expect(await outcome(client.start(request))).toBe('service_unavailable')
  expect(seconds()).toEqual([0, 1, 2, 3, 4, 6, 10])
})

test('server errors and rate limits in turns are counted apart', async () => {
  const down = failure(503, 'service_unavailable')
  const { client, seconds } = scriptedApi([down, rateLimited(1), down, rateLimited(1), down, down])
  expect(await outcome(client.start(request))).toBe('service_unavailable')
  expect(seconds()).toEqual([0, 1, 2, 4, 5, 9])
})

test('fifty rate limits without a wait back off to a minute and go on', async () => {
  const { client, seconds } = scriptedApi([...Array.from({ length: 50 }, () => rateLimited()), done])
  expect(await outcome(client.start(request))).toBe('ሰላም')
  const gaps = seconds().map((at, index, all) => at - (all[index - 1] ?? 0))
  expect(gaps.slice(1, 9)).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
  expect(gaps).toHaveLength(51)
})

test.each([400, 401, 402, 403, 404, 405, 408, 409, 410, 413, 415, 422, 425])(
  'a %i is sent once',
  async (status) => {
    const { client, sent } = scriptedApi([failure(status, 'whatever', { retry_after: 1 })])
    await outcome(client.start(request))
    expect(sent).toHaveLength(1)
  },
)

test.each([500, 501, 502, 503, 504, 505, 529, 599])('a %i is tried four times', async (status) => {
  const { client, sent } = scriptedApi([failure(status, 'whatever')])
  await outcome(client.start(request))
  expect(sent).toHaveLength(4)
})

test('a wait longer than a day ends the run, which still says when to come back', async () => {
  const { client, sent } = scriptedApi([failure(429, 'daily_quota_exceeded', { retry_after: 200_000 })])
  const run = client.start(request)
  expect(await outcome(run)).toBe('daily_quota_exceeded')
  expect(sent).toHaveLength(1)
  const { error } = run.getState()
  expect(error?.retryAt).toBe((error?.receivedAt ?? 0) + 200_000_000)
})

test('a wait of 24.9 days, more than a timer holds, is not a hot loop', async () => {
  const { client, seconds } = scriptedApi([rateLimited(2_151_360), done])
  await outcome(client.start(request, { retry: () => true }))
  expect(seconds()).toEqual([0, 2_151_360])
})

test('what a broken connection lost is not sent again by itself: it may be billed twice', async () => {
  const { client, sent } = scriptedApi([lineBroke, done])
  expect(await outcome(client.start(request))).toBe('connection_error')
  expect(sent).toHaveLength(1)
})

test('a 408 that names the job is followed to its end, never sent again', async () => {
  const { client, sent } = scriptedApi([
    Response.json({ id: 'job_1' }, { status: 408 }),
    job('running'),
    done,
  ])
  expect(await outcome(client.start(request))).toBe('ሰላም')
  expect(sent.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET'])
})

test('a 408 without a job says that it may still finish, and is never sent again', async () => {
  const { client, sent } = scriptedApi([failure(408, 'request_timeout'), done])
  const run = client.start(request)
  expect(await outcome(run)).toBe('still_processing')
  expect(run.getState().error).toMatchObject({ jobId: undefined, willRetry: false })
  expect(sent).toHaveLength(1)
})

test('a half answer to a create is not sent again', async () => {
  const { client, sent } = scriptedApi([
    new Response('{"id":"job_1","sta', { headers: { 'x-request-id': 'req_7' } }),
  ])
  const run = client.start(request)
  expect(await outcome(run)).toBe('unparsable_response')
  expect(run.getState().error?.requestId).toBe('req_7')
  expect(sent).toHaveLength(1)
})

test('a queued answer to a sync create is followed to its end, at the address it gives', async () => {
  const { client, sent } = scriptedApi([
    job('queued', { url: '/v2/jobs/1' }),
    job('running', { url: '/v2/jobs/1' }),
    done,
  ])
  const run = client.start(request)
  expect(await outcome(run)).toBe('ሰላም')
  expect(sent.map(({ path }) => path)).toEqual(['/transcribe', '/v2/jobs/1', '/v2/jobs/1'])
})

test("a job's address on another host is not followed: the key would go there", async () => {
  const { client, sent } = scriptedApi([job('queued', { url: '//evil.test/x' }), done], {
    apiKey: 'sk_test_1',
  })
  await outcome(client.start(request))
  expect(sent[1]?.path).toBe('/v1/transcriptions/job_1')
})

test('polling a job survives a broken connection', async () => {
  const { client, sent } = scriptedApi([job('queued'), lineBroke, lineBroke, done])
  expect(await outcome(client.start(request))).toBe('ሰላም')
  expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

test('a failed job is never started again by itself', async () => {
  const { client, sent } = scriptedApi([
    job('failed', { error: { type: 'server_error', code: 'model_error', message: 'x' } }),
  ])
  const run = client.start(request)
  expect(await outcome(run)).toBe('model_error')
  expect(run.getState().error).toMatchObject({ operation: 'job', jobId: 'job_1', status: undefined })
  expect(sent).toHaveLength(1)
})

test('headers are built for every attempt, so a renewed token is used', async () => {
  let token = 0
  const { client, sent } = scriptedApi([rateLimited(3_600), done], {
    headers: () => ({ 'x-token': String(++token) }),
  })
  await outcome(client.start(request))
  expect(sent.map(({ headers }) => headers.get('x-token'))).toEqual(['1', '2'])
})

test("an app's own retry that throws is no reason to send again, and is kept as the cause", async () => {
  const bug = new Error('bug')
  const { client, sent } = scriptedApi([failure(503, 'service_unavailable')])
  const run = client.start(request, {
    retry() {
      throw bug
    },
  })
  expect(await outcome(run)).toBe('service_unavailable')
  expect(run.getState().error?.cause).toBe(bug)
  expect(sent).toHaveLength(1)
})

test("an app's own retry may be a promise; it is waited for", async () => {
  const { client, sent } = scriptedApi([failure(503, 'service_unavailable')])
  await outcome(client.start(request, { retry: async () => false }))
  expect(sent).toHaveLength(1)
})

test.each([Number.NaN, -1, Number.POSITIVE_INFINITY])(
  'a retryDelay of %d falls back to the default',
  async (delay) => {
    const { client, seconds } = scriptedApi([failure(503, 'service_unavailable'), done])
    await outcome(client.start(request, { retryDelay: () => delay }))
    expect(seconds()).toEqual([0, 1])
  },
)

test('a thousand retries without a wait do not grow the stack', async () => {
  const { client, sent } = scriptedApi([
    ...Array.from({ length: 1_000 }, () => failure(503, 'service_unavailable')),
    done,
  ])
  expect(await outcome(client.start(request, { retry: true, retryDelay: 0 }))).toBe('ሰላም')
  expect(sent).toHaveLength(1_001)
})

test('retry: false is one attempt', async () => {
  const { client, sent } = scriptedApi([rateLimited(1)])
  expect(await outcome(client.start(request, { retry: false }))).toBe('rate_limit_exceeded')
  expect(sent).toHaveLength(1)
})
