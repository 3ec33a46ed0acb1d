import { expect, test } from 'vitest'
import { createTranscriptionClient, type TranscriptionClientOptions } from '../../src/core.js'

test.each<TranscriptionClientOptions>([
  { apiKey: 'sk_live_1234' },
  { apiKey: ' sk_live_1234\n' },
  { apiKey: 'SK_LIVE_1234' },
  { apiKey: 'Bearer sk_live_1234' },
  { headers: { Authorization: 'Bearer sk_live_1234' } },
  { headers: { 'x-key': 'sk_live_1234' } },
])('a live key in a browser is refused: %j', (options) => {
  let message = ''
  try {
    createTranscriptionClient(options)
  } catch (thrown) {
    message = String(thrown)
  }
  const [what, why, how, ...more] = message.split('\n')
  expect(what).toMatch(/live API key .* in a browser/)
  expect(why).toMatch(/[Ee]veryone .* can read it/)
  expect(how).toMatch(/baseUrl.*allowLiveKeyInBrowser: true/)
  expect(more).toEqual([])
  expect(message).not.toContain('1234')
})

test('a live key that comes with the headers of an attempt ends it', async () => {
  let requests = 0
  const client = createTranscriptionClient({
    headers: async () => ({ authorization: 'Bearer sk_live_1234' }),
    fetch: async () => {
      requests += 1
      return new Response()
    },
  })
  const run = client.start({ audioUrl: 'https://files.test/1', language: 'am' })
  await expect(run.result).rejects.toMatchObject({ message: expect.stringContaining('live API key') })
  expect(requests).toBe(0)
})

test('a live key is taken where only the owner can open the page', () => {
  expect(() =>
    createTranscriptionClient({ apiKey: 'sk_live_1234', allowLiveKeyInBrowser: true }),
  ).not.toThrow()
})

test('a test key and no key are taken', () => {
  expect(() => createTranscriptionClient({ apiKey: 'sk_test_1234' })).not.toThrow()
  expect(() => createTranscriptionClient({ baseUrl: '/api/lesan' })).not.toThrow()
})
