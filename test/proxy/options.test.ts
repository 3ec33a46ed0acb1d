import { describe, expect, test } from 'vitest'
import { createLesanProxy } from '../../src/proxy.js'

const apiKey = 'sk_test_sandbox'

/** Where a request goes and with which key. */
async function sentBy(options: Parameters<typeof createLesanProxy>[0]) {
  const sent: (string | null)[] = []
  const proxy = createLesanProxy({
    ...options,
    async fetch(url, init) {
      sent.push(new Request(url).url, new Headers(init?.headers).get('authorization'))
      return Response.json({})
    },
  })
  await proxy(new Request('https://app.example/api/v1/usage'))
  return sent
}

describe('createLesanProxy', () => {
  test('goes to the API unless told otherwise', async () => {
    expect(await sentBy({ apiKey })).toEqual(['https://asr.lesan.ai/v1/usage', `Bearer ${apiKey}`])
  })

  test('takes another address, with a path or a slash at its end', async () => {
    expect(await sentBy({ apiKey, upstream: 'http://127.0.0.1:8787/' })).toContain(
      'http://127.0.0.1:8787/v1/usage',
    )
    expect(await sentBy({ apiKey, upstream: 'https://gate.example/asr/' })).toContain(
      'https://gate.example/asr/v1/usage',
    )
  })

  test('forgives the line break at the end of a key from a file', async () => {
    expect(await sentBy({ apiKey: `${apiKey}\n` })).toContain(`Bearer ${apiKey}`)
  })

  test.each([undefined, '', ' ', 'two words', 'a\r\nb', 'ቁልፍ'])('refuses the key %j', (key) => {
    expect(() => createLesanProxy({ apiKey: key })).toThrow(/apiKey is missing or not a key/)
  })

  test.each([
    '*',
    'null',
    'app.example',
    'https://app.example/',
    'https://app.example/path',
    'https://*.example.com/',
    'https://*.example.com',
    'https://*',
    'https://app-*.example.com:8443',
    '',
  ])('refuses the allowed origin "%s"', (origin) => {
    expect(() => createLesanProxy({ apiKey, allowedOrigins: [origin] })).toThrow(
      /allowedOrigins takes origins/,
    )
  })

  test.each([
    '',
    'asr.lesan.ai',
    'ftp://asr.lesan.ai',
    'https://u:p@asr.lesan.ai',
    'https://a/?x',
    'https://a/#x',
  ])('refuses the upstream "%s"', (upstream) => {
    expect(() => createLesanProxy({ apiKey, upstream })).toThrow(/upstream must be/)
  })

  test.each([Number.NaN, -1])('refuses a limit of %s bytes', (maxBytes) => {
    expect(() => createLesanProxy({ apiKey, maxBytes })).toThrow(/maxBytes/)
  })
})
