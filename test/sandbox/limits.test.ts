import { beforeEach, expect, test } from 'vitest'
import { setUpSandbox } from './helpers/setUpSandbox.js'
import { wav } from './helpers/wav.js'

const clock = { ms: 0 }
const { create, send, recogniser, get } = setUpSandbox({
  limits: { requestsPerMinute: 3, concurrentJobs: 1, dailyMinutes: 1 },
  now: () => clock.ms,
})

beforeEach(() => {
  clock.ms = Date.UTC(2026, 10, 22, 12)
})

const limitHeaders = (answer: Response) =>
  ['Limit', 'Remaining', 'Reset'].map((name) => Number(answer.headers.get(`X-RateLimit-${name}`)))

test('every answer says how much of the limit is left', async () => {
  const reset = clock.ms / 1000 + 60
  expect(limitHeaders(await send('/v1/usage'))).toEqual([3, 2, reset])
  expect(limitHeaders(await send('/v1/transcriptions/none'))).toEqual([3, 1, reset])
  expect(limitHeaders(await create({ fields: { language: 'xx' } }))).toEqual([3, 0, reset])
  expect(limitHeaders(await send('/v1/usage'))).toEqual([3, 0, reset])
})

test('a refused request may be sent again after retry_after seconds, and not before', async () => {
  for (let i = 0; i < 3; i++) await send('/v1/usage')
  clock.ms += 15_000
  const refused = await send('/v1/usage')
  expect(await refused.json()).toMatchObject({ error: { code: 'rate_limit_exceeded', retry_after: 45 } })
  clock.ms += 44_000
  expect((await send('/v1/usage')).status).toBe(429)
  clock.ms += 1000
  expect((await send('/v1/usage')).status).toBe(200)
})

test('every key has limits of its own', async () => {
  for (let i = 0; i < 4; i++) await send('/v1/usage')
  expect((await send('/v1/usage')).status).toBe(429)
  expect((await send('/v1/usage', { key: 'sk_test_sandbox_other' })).status).toBe(200)
})

test('a request without a good key uses up nothing', async () => {
  for (let i = 0; i < 5; i++) {
    expect(limitHeaders(await send('/v1/usage', { key: 'wrong' }))).toEqual([3, 3, clock.ms / 1000 + 60])
  }
})

test('a job gives its place back when it has ended', async () => {
  recogniser.hold()
  await create({ fields: { mode: 'async' } })
  expect(await (await create()).json()).toMatchObject({ error: { code: 'concurrent_limit_exceeded' } })
  recogniser.release()
  await expect.poll(async () => (await create({ key: 'sk_test_sandbox' })).status).toBe(200)
})

test('two uploads that race for the last place do not both get it', async () => {
  recogniser.hold()
  const answers = await Promise.all([1, 2].map(() => create({ fields: { mode: 'async' } })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('the daily quota is over until midnight UTC', async () => {
  await create({ audio: wav(60) })
  const refused = await create()
  expect(refused.headers.get('Retry-After')).toBe(String(12 * 3600))
  expect(await refused.json()).toMatchObject({
    error: { code: 'daily_quota_exceeded', retry_after: 12 * 3600 },
  })
  clock.ms += 12 * 3_600_000
  expect((await create()).status).toBe(200)
})

test('usage tells what a key has used', async () => {
  await create({ audio: wav(30) })
  recogniser.hold()
  await create({ fields: { mode: 'async' } })
  expect(await (await send('/v1/usage')).json()).toEqual({
    requests_used: 3,
    requests_limit: 3,
    requests_reset: new Date(clock.ms + 60_000).toISOString(),
    concurrent_jobs: 1,
    concurrent_jobs_limit: 1,
    daily_minutes_used: expect.closeTo(30.2 / 60),
    daily_minutes_limit: 1,
  })
})

test('health asks for no key and counts against no limit', async () => {
  for (let i = 0; i < 10; i++) expect((await send('/health', { key: null })).status).toBe(200)
  const health = await send('/health', { key: null })
  expect(await health.json()).toEqual({ status: 'ok', engine: 'fake' })
  expect(limitHeaders(await send('/v1/usage'))[1]).toBe(2)
})

test('reset gives all limits back', async () => {
  for (let i = 0; i < 4; i++) await send('/v1/usage')
  await fetch(`${get().url}/sandbox/reset`, { method: 'POST' })
  expect((await send('/v1/usage')).status).toBe(200)
})
