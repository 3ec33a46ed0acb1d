import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { apiUsage } from '../../src/testing/apiUsage.js'
import { done, failure, lineBroke, rateLimited, request, scriptedApi } from '../helpers/scriptedApi.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const usage = (fields = {}) => Response.json(apiUsage(fields))

test('tells what was used, what there may be and what is left', async () => {
  const requests_reset = '2030-01-01T00:00:30Z'
  const { client, sent } = scriptedApi([usage({ requests_reset, daily_minutes_used: 700 })])
  expect(await client.usage()).toEqual({
    requestsUsed: 12,
    requestsLimit: 60,
    requestsLeft: 48,
    requestsResetAt: Date.parse(requests_reset),
    concurrentJobs: 1,
    concurrentJobsLimit: 10,
    dailyMinutesUsed: 700,
    dailyMinutesLimit: 600,
    dailyMinutesLeft: 0,
    raw: apiUsage({ requests_reset, daily_minutes_used: 700 }),
  })
  expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /v1/usage'])
})

test('what is missing or not as expected is absent', async () => {
  const odd = { requests_used: '12', requests_limit: null, requests_reset: 'soon', daily_minutes_limit: 5 }
  const { client } = scriptedApi([Response.json(odd)])
  expect(await client.usage()).toEqual({ dailyMinutesLimit: 5, raw: odd })
})

test('a limit of -1 is none, not one that leaves nothing; a number of seconds is no point in time', async () => {
  const odd = { requests_used: 5, requests_limit: -1, requests_reset: '30' }
  const { client } = scriptedApi([Response.json(odd)])
  expect(await client.usage()).toEqual({ requestsUsed: 5, raw: odd })
})

test.each([
  ['not JSON', new Response('<h1>Hello</h1>'), { code: 'unparsable_response' }],
  ['no object', Response.json([]), { code: 'unparsable_response' }],
  ['refused', failure(401, 'expired_api_key'), { code: 'expired_api_key', status: 401, operation: 'read' }],
  ['a broken line', lineBroke, { code: 'connection_error' }],
] as const)('an answer that is none (%s) is an error', async (_name, answer, error) => {
  await expect(scriptedApi([answer]).client.usage()).rejects.toMatchObject(error)
})

test('waits while a limit holds requests, and a refusal of its own holds the others', async () => {
  const { client, seconds } = scriptedApi([rateLimited(20), usage(), rateLimited(10), done])
  const run = client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  run.cancel()
  const first = client.usage()
  await vi.advanceTimersByTimeAsync(25_000)
  expect(await first).toMatchObject({ requestsUsed: 12 })
  expect(seconds()).toEqual([0, 20])
  await expect(client.usage()).rejects.toMatchObject({ code: 'rate_limit_exceeded' })
  const next = client.transcribe(request)
  await vi.advanceTimersByTimeAsync(30_000)
  await next
  const [, , refused = 0, after = 0] = seconds()
  expect(after - refused).toBeGreaterThanOrEqual(10)
})

test('refused for longer than anyone would wait, it holds nobody', async () => {
  const { client } = scriptedApi([rateLimited(30 * 86_400), done])
  await expect(client.usage()).rejects.toMatchObject({ retryAfter: 30 * 86_400 })
  const next = client.transcribe(request)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await next).toMatchObject({ status: 'completed' })
})

test('sent ahead after a limit, and lost, it holds nobody', async () => {
  const { client, seconds } = scriptedApi([rateLimited(5), lineBroke, usage()])
  const run = client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  run.cancel()
  const lost = expect(client.usage()).rejects.toMatchObject({ code: 'connection_error' })
  const next = client.usage()
  await vi.advanceTimersByTimeAsync(60_000)
  await Promise.all([lost, next])
  expect(seconds().at(-1)).toBeLessThan(8)
})

test('ends with its signal, before its turn as well as under way', async () => {
  const { client, sent, open } = scriptedApi([rateLimited(20), 'hang'])
  const run = client.start(request)
  await vi.advanceTimersByTimeAsync(1_000)
  const inLine = new AbortController()
  const waiting = client.usage({ signal: inLine.signal })
  inLine.abort()
  await expect(waiting).rejects.toMatchObject({ code: 'aborted' })
  run.cancel()
  const onItsWay = new AbortController()
  const asking = client.usage({ signal: onItsWay.signal })
  const failed = expect(asking).rejects.toMatchObject({ code: 'aborted' })
  await vi.advanceTimersByTimeAsync(21_000)
  expect(open()).toBe(1)
  onItsWay.abort()
  await failed
  expect([sent.length, open(), vi.getTimerCount()]).toEqual([2, 0, 0])
})

test('is aborted when its signal fires, for whatever reason', async () => {
  const { client } = scriptedApi(['hang'])
  const controller = new AbortController()
  const asking = client.usage({ signal: controller.signal })
  await vi.advanceTimersByTimeAsync(1_000)
  controller.abort('the page was left')
  await expect(asking).rejects.toMatchObject({ code: 'aborted', cause: 'the page was left' })
  await expect(client.usage({ signal: controller.signal })).rejects.toMatchObject({ code: 'aborted' })
})
