import { expect, test } from 'vitest'
import { createTranscriptionClient } from '../../src/core.js'

test.each(['sk_live_1234', ' sk_live_1234\n'])('a live key in a browser is refused: %j', (apiKey) => {
  let message = ''
  try {
    createTranscriptionClient({ apiKey })
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

test('a live key is taken where only the owner can open the page', () => {
  expect(() =>
    createTranscriptionClient({ apiKey: 'sk_live_1234', allowLiveKeyInBrowser: true }),
  ).not.toThrow()
})

test('a test key and no key are taken', () => {
  expect(() => createTranscriptionClient({ apiKey: 'sk_test_1234' })).not.toThrow()
  expect(() => createTranscriptionClient({ baseUrl: '/api/lesan' })).not.toThrow()
})
