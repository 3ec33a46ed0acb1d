import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startSandbox } from '../../sandbox/startSandbox.js'
import { fakeRecogniser } from './helpers/fakeRecogniser.js'
import { rawRequest, readToEnd } from './helpers/rawRequest.js'
import { KEY, setUpSandbox } from './helpers/setUpSandbox.js'
import { waitFor } from './helpers/waitFor.js'

const { create, send, get, recogniser } = setUpSandbox()

const rejections = vi.fn()
beforeAll(() => void process.on('unhandledRejection', rejections))
afterAll(() => {
  process.off('unhandledRejection', rejections)
  expect(rejections).not.toHaveBeenCalled()
})

const head = (line: string, ...headers: string[]) =>
  [line, 'Host: 127.0.0.1', `Authorization: Bearer ${KEY}`, ...headers, '', ''].join('\r\n')
const jobCount = async () => ((await (await send('/v1/transcriptions')).json()) as { total: number }).total
const isAlive = async () => (await send('/health')).ok

test('a file of 600 MB is refused by its declared size, without being read', async () => {
  const socket = await rawRequest(
    get().port,
    head(
      'POST /transcribe HTTP/1.1',
      'Content-Type: multipart/form-data; boundary=x',
      'Content-Length: 629145600',
    ),
  )
  socket.write(Buffer.alloc(64 * 1024))
  const answer = await readToEnd(socket)
  expect(answer).toMatch(/^HTTP\/1.1 400/)
  expect(answer).toContain('"file_too_large"')
  expect(answer).toContain('maximum size of 500 MB')
  expect(get().sandbox.requests[0]?.bytesReceived).toBe(0)
})

test('fetch gets the refusal of a 600 MB upload as an answer', async () => {
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1
      if (sent > 600) controller.close()
      else controller.enqueue(new Uint8Array(1024 ** 2))
    },
  })
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '629145600' }
  const init = { method: 'POST', body, headers, duplex: 'half' } satisfies RequestInit & { duplex: 'half' }
  const answer = await send('/transcribe', init)
  expect(await answer.json()).toMatchObject({ error: { code: 'file_too_large' } })
  expect(sent).toBeLessThan(600)
})

test('a body without a declared size is read only up to the limit', async () => {
  const small = await startSandbox({ recogniser: fakeRecogniser(), maxFileBytes: 1000 })
  const socket = await rawRequest(
    small.port,
    head(
      'POST /transcribe HTTP/1.1',
      'Content-Type: multipart/form-data; boundary=x',
      'Transfer-Encoding: chunked',
    ),
  )
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
  for (let i = 0; i < 100; i++) socket.write(chunk)
  expect(await readToEnd(socket)).toContain('"file_too_large"')
  expect(small.sandbox.requests[0]?.bytesReceived).toBeLessThan(2 * 1024 ** 2)
  await small.close()
})

describe('a client that leaves', () => {
  test('during its upload starts no job', async () => {
    const type = 'Content-Type: multipart/form-data; boundary=x'
    const socket = await rawRequest(
      get().port,
      head('POST /transcribe HTTP/1.1', type, 'Content-Length: 100000'),
    )
    socket.write('x'.repeat(50_000))
    await waitFor(() => (get().sandbox.requests[0]?.bytesReceived ?? 0) >= 50_000)
    socket.destroy()
    await waitFor(() => get().sandbox.requests[0]?.aborted)
    expect(get().sandbox.requests[0]).toMatchObject({ status: null, durationMs: expect.any(Number) })
    expect(await jobCount()).toBe(0)
  })

  test('after its upload leaves a job that goes on', async () => {
    recogniser.hold()
    const leaving = new AbortController()
    const left = create({ signal: leaving.signal }).catch(() => 'left')
    await waitFor(async () => (await jobCount()) === 1)
    leaving.abort()
    expect(await left).toBe('left')
    recogniser.release()
    await waitFor(async () => {
      const { data } = (await (await send('/v1/transcriptions')).json()) as { data: { status: string }[] }
      return data[0]?.status === 'completed'
    })
  })
})

test.each([
  ['no HTTP at all', '\u0000\u0001rubbish\r\n\r\n'],
  ['a Host that is none', 'GET /health HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
  [
    'a path with broken escapes',
    'GET /v1/transcriptions/%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  ],
  ['two lengths', 'POST /transcribe HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
  ['a huge header', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`],
  ['a method nobody knows', 'BREW /transcribe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
])('%s does not stop the sandbox', async (_, text) => {
  const socket = await rawRequest(get().port, text)
  expect(await readToEnd(socket)).toMatch(/^(HTTP\/1.1 4\d\d|$)/)
  expect(await isAlive()).toBe(true)
})

test('it listens on this machine only and closes with requests still open', async () => {
  const other = await startSandbox({ recogniser: fakeRecogniser() })
  expect(other.url).toBe(`http://127.0.0.1:${other.port}`)
  other.sandbox.fail({ kind: 'hang' })
  const open = fetch(`${other.url}/transcribe`, { method: 'POST', body: '{}' }).catch(() => 'cut')
  await waitFor(() => other.sandbox.requests.length > 0)
  await other.close()
  expect(await open).toBe('cut')
  await expect(fetch(other.url)).rejects.toThrow('fetch failed')
})

test('while it shuts down it takes no more jobs', async () => {
  const other = await startSandbox({ recogniser: fakeRecogniser() })
  await other.sandbox.close()
  const body = JSON.stringify({ language: 'en' })
  const answer = await fetch(`${other.url}/transcribe`, {
    method: 'POST',
    body,
    headers: { Authorization: `Bearer ${KEY}` },
  })
  expect(await answer.json()).toMatchObject({
    error: { code: 'service_unavailable', message: expect.stringContaining('shutting down') },
  })
  await other.close()
})
