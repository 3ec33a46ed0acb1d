import { describe, expect, test, vi } from 'vitest'
import { errorFromResponse, shouldRetry } from '../../src/core.js'
import { listen } from './helpers/listen.js'
import { afterBody, KEY, setUpProxy } from './helpers/setUpProxy.js'

const proxy = setUpProxy()
const create = { method: 'POST', body: '{"audio_url":"https://a.example/a.mp3"}' }
const unavailable = {
  type: 'server_error',
  code: 'service_unavailable',
  message: 'The transcription service could not be reached.',
}

describe('an API that cannot be reached is a 502 without details', () => {
  test.each([
    ['nothing listens there', 'http://127.0.0.1:45671'],
    ['its port is not one for the web', 'http://127.0.0.1:9'],
    ['its name does not exist', 'http://nothing.invalid'],
  ])('%s', async (_, upstream) => {
    const { status, error, text } = await proxy.askWith({ upstream }, '/transcribe', create)
    expect({ status, error }).toEqual({ status: 502, error: unavailable })
    expect(text).not.toMatch(/127\.0\.0\.1|ECONN|ENOTFOUND|invalid/)
  })

  test('a read whose connection breaks', async () => {
    proxy.answer((incoming) => incoming.socket.destroy())
    const { status, error } = await proxy.ask('/v1/usage')
    expect({ status, error }).toEqual({ status: 502, error: unavailable })
  })

  test('an upload whose connection breaks before all of it was sent: no job can have started', async () => {
    proxy.answer((incoming) => incoming.once('data', () => incoming.socket.destroy()))
    const body = new Uint8Array(8 * 1024 ** 2)
    const { status, error } = await proxy.ask('/transcribe', { method: 'POST', body })
    expect({ status, error }).toEqual({ status: 502, error: unavailable })
  })

  test('even if what failed quotes the key', async () => {
    const fetch = () => Promise.reject(new Error(`no route for Bearer ${KEY}`))
    const { status, text } = await proxy.askWith({ fetch }, '/v1/usage')
    expect(status).toBe(502)
    expect(text).not.toContain(KEY)
  })
})

test('a connection that breaks after a whole create is a 408, which no client sends again by itself', async () => {
  proxy.answer((incoming) => afterBody(incoming, () => incoming.socket.destroy()))
  const { status, error, text } = await proxy.ask('/transcribe', create)
  expect({ status, code: error?.code }).toEqual({ status: 408, code: 'still_processing' })
  const thrown = await errorFromResponse(new Response(text, { status }), { operation: 'create' })
  expect(thrown.code).toBe('still_processing')
  expect(shouldRetry(0, thrown)).toBe(false)
})

test('an answer that breaks off reaches the browser broken, never as a whole one', async () => {
  // The server's adapter reports it.
  vi.spyOn(console, 'error').mockReturnValue()
  for (const length of [{ 'Content-Length': 100 }, {}]) {
    for (const delayMs of [0, 1, 2, 5, 20]) {
      proxy.answer((incoming, outgoing) => {
        outgoing.writeHead(200, { 'Content-Type': 'application/json', ...length })
        outgoing.write('{"text":"hel', () => setTimeout(() => incoming.socket.destroy(), delayMs))
      })
      await expect(proxy.ask('/v1/usage'), `after ${delayMs} ms`).rejects.toThrow(/aborted|hang up/)
    }
  }
  expect(JSON.stringify(vi.mocked(console.error).mock.calls)).not.toContain(KEY)
  vi.restoreAllMocks()
})

test("not even an answer that breaks off at once becomes a whole one of the server's adapter", async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const fetch = async () => {
    const pieces = ['{"text":'][Symbol.iterator]()
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const { value } = pieces.next()
        if (value === undefined) throw new TypeError('terminated')
        controller.enqueue(new TextEncoder().encode(value))
      },
    })
    return new Response(body)
  }
  await expect(proxy.askWith({ fetch }, '/transcribe', create)).rejects.toThrow(/aborted|hang up/)
  vi.restoreAllMocks()
})

describe('a redirect is never followed', () => {
  test.each([301, 302, 303, 307, 308, 300, 304])('%s', async (status) => {
    let visits = 0
    const elsewhere = await listen((_incoming, outgoing) => {
      visits += 1
      outgoing.end('{}')
    })
    proxy.answer((incoming, outgoing) =>
      afterBody(incoming, () => outgoing.writeHead(status, { Location: `${elsewhere.url}/v1/usage` }).end()),
    )
    for (const [path, asked] of [
      ['/v1/usage', {}],
      ['/transcribe', create],
    ] as const) {
      const answer = await proxy.ask(path, asked)
      expect({ status: answer.status, error: answer.error }).toEqual({ status: 502, error: unavailable })
      expect(answer.headers).not.toHaveProperty('location')
    }
    expect(visits).toBe(0)
    await elsewhere.close()
  })

  test.each<[string, () => Response]>([
    [
      'as it is',
      () => new Response('moved', { status: 307, headers: { Location: 'https://other.example' } }),
    ],
    // Without a status, as a browser's `opaqueredirect`.
    ['without a word', () => Response.error()],
  ])('where a runtime hands it over %s', async (_, redirect) => {
    const sent: string[] = []
    const answer = await proxy.askWith(
      {
        async fetch(url) {
          sent.push(new Request(url).url)
          return redirect()
        },
      },
      '/transcribe',
      create,
    )
    expect({ status: answer.status, error: answer.error }).toEqual({ status: 502, error: unavailable })
    expect(answer.headers).not.toHaveProperty('location')
    expect(sent).toEqual([`${proxy.upstream}/transcribe`])
  })
})
