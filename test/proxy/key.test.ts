import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { createMask } from '../../src/proxy/createMask.js'
import { createLesanProxy, type LesanProxyOptions } from '../../src/proxy.js'
import { KEY, setUpProxy } from './helpers/setUpProxy.js'

const proxy = setUpProxy()

describe('the key', () => {
  test('is starred where the API quotes it in an error, a transcript or a header', async () => {
    for (const status of [200, 401]) {
      proxy.answer((incoming, outgoing) => {
        const body = JSON.stringify({ echo: incoming.headers, message: `${KEY}${KEY}` })
        outgoing.writeHead(status, { 'X-Request-Id': `req_${KEY}`, 'Content-Length': body.length })
        outgoing.end(body)
      })
      const { headers, text } = await proxy.ask('/v1/usage')
      expect(JSON.stringify(headers) + text).not.toContain(KEY)
      expect((JSON.parse(text) as { message: string }).message).toBe('*'.repeat(2 * KEY.length))
    }
  })

  test('is starred also when it comes in pieces', async () => {
    proxy.answer((_incoming, outgoing) => {
      outgoing.write(`a ${KEY.slice(0, 5)}`)
      setTimeout(() => outgoing.end(`${KEY.slice(5)} b`), 30)
    })
    expect((await proxy.ask('/v1/usage')).text).toBe(`a ${'*'.repeat(KEY.length)} b`)
  })

  const letters = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ab', 'aab'), maxLength: 4 }))
  property.prop([letters, fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 })], {
    numRuns: 2_000,
  })('is starred however a stream is cut, and everything else stays as it was', async (pieces, key) => {
    const source = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
        controller.close()
      },
    })
    const text = await new Response(source.pipeThrough(createMask(key).stream())).text()
    expect(text).toBe(pieces.join('').replaceAll(key, '*'.repeat(key.length)))
  })

  const SPECIAL = `sk_live_"a/b\\c+d=e&f<g>h'i%j`
  const hex = (separator: string) =>
    Array.from(SPECIAL)
      .map((char) => separator + hexOf(char))
      .join('')
  const inJson = JSON.stringify(SPECIAL).slice(1, -1)
  const inHtml = SPECIAL.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  describe.each<[string, string]>([
    ['in a URL', encodeURIComponent(SPECIAL)],
    ['in a form', new URLSearchParams({ '': SPECIAL }).toString().slice(1)],
    ['in a URL, every character', hex('%')],
    ['in JSON', inJson],
    ['in JSON as PHP writes it', inJson.replaceAll('/', String.raw`\/`)],
    ['in JSON as Go writes it', inJson.replace(/[<>&]/g, (char) => String.raw`\u00` + hexOf(char))],
    ['in JSON, every character', hex(String.raw`\u00`)],
    ['in HTML', inHtml],
    [
      'in HTML, every character',
      Array.from(SPECIAL)
        .map((char) => `&#${char.charCodeAt(0)};`)
        .join(''),
    ],
    ['in hex', hex('')],
    ['in capitals of hex', hex('').toUpperCase()],
    ['in capitals', SPECIAL.toUpperCase()],
  ])('is starred %s', (_, spelt) => {
    test('in a body, also when it comes byte by byte, and in a header', async () => {
      const starred = `Key "${'*'.repeat(spelt.length)}" is wrong.`
      expect(await echoed(SPECIAL, `Key "${spelt}" is wrong.`)).toEqual([starred, starred])
    })
  })

  test.each(['', ':', 'u:', 'Bearer '])(
    'is starred in the base64 of a text where "%s" is before it',
    async (before) => {
      const spelt = Buffer.from(`${before}${SPECIAL}, as given`).toString('base64')
      for (const given of [spelt, spelt.replaceAll('+', '-').replaceAll('/', '_')]) {
        for (const text of await echoed(SPECIAL, given)) {
          // What is left on both sides holds at most four bits of the key each.
          const [stars = ''] = /\*+/.exec(text) ?? []
          expect(stars.length).toBeGreaterThanOrEqual(Math.floor((SPECIAL.length * 8) / 6) - 1)
          expect(text).toHaveLength(given.length)
        }
      }
    },
  )

  test('stands in no name of a header', async () => {
    const direct = createLesanProxy({
      apiKey: KEY,
      fetch: async () =>
        new Response('{}', { headers: { [`X-RateLimit-${KEY}`]: '1', 'X-RateLimit-Limit': '60' } }),
    })
    const { headers } = await direct(new Request('http://a/v1/usage'))
    expect(JSON.stringify([...headers]).toLowerCase()).not.toContain(KEY.toLowerCase())
    expect(headers.get('x-ratelimit-limit')).toBe('60')
  })

  test('takes nothing of an ordinary answer with it', async () => {
    const text = JSON.stringify({
      text: '"sk_live" %73 \\u0073 &#115; &amp; c2tfbGl2ZV8',
      url: 'a/b?c=%20',
    })
    expect(await echoed(KEY, text)).toEqual([text, text])
  })

  const printable = fc.string({
    unit: fc.constantFrom(...Array.from(String.raw`ab\%&#x;u05c{"/'<>`)),
    minLength: 1,
    maxLength: 8,
  })
  property.prop([printable, printable, printable], { numRuns: 2_000 })(
    'is starred as it is, whatever characters it has',
    async (key, before, after) => {
      for (const text of await echoed(key, before + key + after)) expect(text).not.toContain(key)
    },
  )

  test('stands in no error of createLesanProxy', () => {
    const wrong: Partial<LesanProxyOptions>[] = [
      { apiKey: `${KEY}\nX-Header: 1` },
      { maxBytes: Number.NaN },
      { upstream: 'nowhere' },
      { allowedOrigins: ['*'] },
    ]
    for (const options of wrong) {
      expect(() => createLesanProxy({ apiKey: KEY, ...options })).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining(KEY) as string }),
      )
    }
  })
})

const hexOf = (char: string) => char.charCodeAt(0).toString(16)

/** What a browser gets, in the body and in a header, of a text that the API answers with. */
async function echoed(apiKey: string, text: string): Promise<string[]> {
  const proxy = createLesanProxy({
    apiKey,
    fetch: async () => new Response(byteByByte(text), { headers: { 'X-Request-Id': text } }),
  })
  const answer = await proxy(new Request('http://a/v1/usage'))
  return [await answer.text(), answer.headers.get('x-request-id') ?? '']
}

function byteByByte(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text).values()
  return new ReadableStream({
    pull(controller) {
      const { done, value } = bytes.next()
      if (done) controller.close()
      else controller.enqueue(Uint8Array.of(value))
    },
  })
}
