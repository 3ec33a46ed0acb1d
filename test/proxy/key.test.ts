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
    const text = await new Response(source.pipeThrough(createMask(key))).text()
    expect(text).toBe(pieces.join('').replaceAll(key, '*'.repeat(key.length)))
  })

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
