import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createLesanProxy } from '../../src/proxy.js'
import { waitFor } from '../sandbox/helpers/waitFor.js'
import { afterBody, KEY, setUpProxy } from './helpers/setUpProxy.js'

const proxy = setUpProxy()

test('the first byte of an upload reaches the API before the last is sent', async () => {
  const sent = request(`${proxy.url}/transcribe`, { method: 'POST', headers: { 'Content-Length': 10 } })
  sent.write('first')
  await waitFor(() => proxy.received[0]?.body === 'first')
  sent.end(' last')
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  answer.resume()
  expect(answer.statusCode).toBe(200)
  expect(proxy.received).toMatchObject([{ body: 'first last', headers: { 'content-length': '10' } }])
})

test('the first byte of an answer reaches the browser before the API has sent the last', async () => {
  let finish = () => {}
  proxy.answer((_incoming, outgoing) => {
    outgoing.writeHead(200, { 'Content-Type': 'application/json' })
    outgoing.write('{"text":')
    finish = () => outgoing.end('"hello"}')
  })
  const sent = request(`${proxy.url}/v1/transcriptions/job_1`).end()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  let text = ''
  answer.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  await waitFor(() => text === '{"text":')
  finish()
  await once(answer, 'end')
  expect(text).toBe('{"text":"hello"}')
})

test('a large upload waits for a slow API and is not piled up', async () => {
  proxy.answer((incoming) => {
    incoming.removeAllListeners('data')
    incoming.pause()
  })
  const piece = new Uint8Array(1024 ** 2)
  const total = 64 * piece.length
  let written = 0
  const sent = request(`${proxy.url}/transcribe`, { method: 'POST', headers: { 'Content-Length': total } })
  sent.on('error', () => undefined)
  const write = () => {
    while (written < total) {
      written += piece.length
      if (!sent.write(piece)) return
    }
  }
  sent.on('drain', write)
  write()
  let before = -1
  await waitFor(async () => {
    if (written === before) return true
    before = written
    await sleep(300)
    return false
  })
  expect(proxy.received).toHaveLength(1)
  expect(written).toBeLessThan(total / 2)
  sent.destroy()
})

test('an upload is not kept in memory while it passes', async () => {
  const piece = new Uint8Array(1024 ** 2)
  const pieces = 256
  let kept = 0
  const before = process.memoryUsage().arrayBuffers
  proxy.answer((incoming, outgoing) => {
    incoming.removeAllListeners('data').resume()
    afterBody(incoming, () => {
      kept = process.memoryUsage().arrayBuffers - before
      outgoing.end('{}')
    })
  })
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1
      if (sent > pieces) controller.close()
      // A copy each: the same one would be counted once.
      else controller.enqueue(piece.slice())
    },
  })
  let sent = 0
  const direct = createLesanProxy({ apiKey: KEY, upstream: proxy.upstream })
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' }
  expect((await direct(new Request('http://a/transcribe', init))).status).toBe(200)
  expect(kept).toBeLessThan((pieces / 2) * piece.length)
})
