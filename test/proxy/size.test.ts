import { expect, test } from 'vitest'
import { createLesanProxy } from '../../src/proxy.js'
import { rawRequest, readToEnd } from '../sandbox/helpers/rawRequest.js'
import { waitFor } from '../sandbox/helpers/waitFor.js'
import { KEY, setUpProxy } from './helpers/setUpProxy.js'

const proxy = setUpProxy({ maxBytes: 1_000 })
const tooLarge = {
  type: 'invalid_request_error',
  code: 'file_too_large',
  message: 'The request is larger than this proxy lets through.',
  param: 'file',
}

test('a body of exactly the limit passes', async () => {
  const body = 'a'.repeat(1_000)
  expect((await proxy.ask('/transcribe', { method: 'POST', body })).status).toBe(200)
  expect(proxy.received[0]?.body).toBe(body)
})

test('a Content-Length above the limit is refused before the API hears of it', async () => {
  const socket = await rawRequest(
    proxy.port,
    'POST /transcribe HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 1001\r\n\r\n',
  )
  const answer = await readToEnd(socket)
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  expect(answer).toContain(JSON.stringify({ error: tooLarge }))
  expect(proxy.received).toEqual([])
})

test('a body that does not say its length is broken off at the limit, and the browser is told why', async () => {
  const socket = await rawRequest(
    proxy.port,
    'POST /transcribe HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n',
  )
  const chunk = `190\r\n${'a'.repeat(400)}\r\n`
  socket.write(chunk.repeat(2))
  await waitFor(() => proxy.received[0]?.body.length === 800)
  socket.write(chunk)
  const answer = await readToEnd(socket)
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  expect(answer).toContain(JSON.stringify({ error: tooLarge }))
  await waitFor(() => proxy.received[0]?.aborted)
  expect(proxy.received[0]?.body.length).toBeLessThanOrEqual(1_000)
})

test("the rest of a body that is too long is left alone: cancelled, it would take the browser's connection with it", async () => {
  let isCancelled = false
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(400)),
    cancel() {
      isCancelled = true
    },
  })
  const direct = createLesanProxy({ apiKey: KEY, upstream: proxy.upstream, maxBytes: 1_000 })
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' }
  expect((await direct(new Request('http://a/transcribe', init))).status).toBe(400)
  expect(isCancelled).toBe(false)
})

test('500 MB, the largest file of the API, pass in their form by default; more does not', async () => {
  const sizes: (string | null)[] = []
  const byDefault = createLesanProxy({
    apiKey: KEY,
    async fetch(_url, init) {
      sizes.push(new Headers(init?.headers).get('content-length'))
      return Response.json({})
    },
  })
  const send = (bytes: number) =>
    byDefault(
      new Request('http://a/transcribe', {
        method: 'POST',
        body: 'x',
        headers: { 'Content-Length': String(bytes) },
      }),
    )
  const largestFile = 500 * 1024 ** 2
  expect((await send(largestFile + 1_000)).status).toBe(200)
  expect((await send(largestFile + 100_000)).status).toBe(400)
  expect(sizes).toEqual([String(largestFile + 1_000)])
})
