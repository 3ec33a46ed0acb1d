import { describe, expect, test, vi } from 'vitest'
import { createSandbox } from '../../sandbox/createSandbox.js'
import type { Failure } from '../../sandbox/Failure.js'
import { fakeRecogniser } from './helpers/fakeRecogniser.js'
import { rawRequest, readToEnd } from './helpers/rawRequest.js'
import { KEY, setUpSandbox } from './helpers/setUpSandbox.js'
import { waitFor } from './helpers/waitFor.js'
import { wav } from './helpers/wav.js'

const { create, send, get, recogniser } = setUpSandbox()

const control = (path: string, init?: RequestInit) => fetch(`${get().url}/sandbox/${path}`, init)
const stage = (...failures: Failure[]) =>
  control('failures', { method: 'POST', body: JSON.stringify({ failures }) })
const jobCount = async () => ((await (await send('/v1/transcriptions')).json()) as { total: number }).total
const pending = async () => ((await (await control('failures')).json()) as { failures: Failure[] }).failures

/** Sends a create by hand and returns every byte of the answer. */
async function createRaw(): Promise<string> {
  const body = '{"language":"en"}'
  const head = `POST /transcribe HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${KEY}\r\nContent-Length: ${body.length}`
  return readToEnd(await rawRequest(get().port, `${head}\r\n\r\n${body}`))
}

test('a staged error is the answer to the next create, once, and no job starts', async () => {
  await stage({ kind: 'error', code: 'rate_limit_exceeded', retry_after: 3 })
  const failed = await create()
  expect(failed.status).toBe(429)
  expect(failed.headers.get('Retry-After')).toBe('3')
  expect(failed.headers.get('X-RateLimit-Limit')).toBe('60')
  expect(await failed.json()).toEqual({
    error: {
      type: 'rate_limit_error',
      code: 'rate_limit_exceeded',
      message: expect.any(String),
      retry_after: 3,
    },
  })
  expect(await jobCount()).toBe(0)
  expect((await create()).status).toBe(200)
})

test('a staged error comes after the whole upload', async () => {
  await stage({ kind: 'error', code: 'internal_error' })
  await create({ audio: wav(30) })
  expect(get().sandbox.requests[0]?.bytesReceived).toBeGreaterThan(30 * 32_000)
})

test('status, message and param of a staged error can be chosen', async () => {
  await stage({
    kind: 'error',
    code: 'service_unavailable',
    status: 503,
    message: 'Back soon.',
    param: 'file',
  })
  const failed = await create()
  expect(failed.status).toBe(503)
  expect(await failed.json()).toMatchObject({ error: { message: 'Back soon.', param: 'file' } })
})

test('a staged failure uses up nothing of the rate limit', async () => {
  await stage({ kind: 'error', code: 'internal_error', times: 3 })
  for (let i = 0; i < 3; i++) expect((await create()).status).toBe(500)
  expect((await send('/v1/usage')).headers.get('X-RateLimit-Remaining')).toBe('59')
})

test('failures come in order, each as often as it says, to the requests it names', async () => {
  await stage(
    { kind: 'error', code: 'model_error', times: 2 },
    { kind: 'error', code: 'job_not_found', on: 'read' },
    { kind: 'empty', on: 'any', status: 503 },
  )
  expect((await send('/v1/transcriptions/none')).status).toBe(404)
  expect((await create()).status).toBe(500)
  expect((await send('/v1/usage')).status).toBe(503)
  expect((await create()).status).toBe(500)
  expect((await create()).status).toBe(200)
})

test('a gateway may answer with a page, with nothing, or with anything', async () => {
  await stage(
    { kind: 'html' },
    { kind: 'empty', status: 500 },
    {
      kind: 'raw',
      status: 200,
      headers: { 'Content-Type': 'application/json', 'X-Own': '1' },
      body: '{"id":',
    },
  )
  const page = await create()
  expect(page.status).toBe(502)
  expect(page.headers.get('Content-Type')).toContain('text/html')
  expect(page.headers.get('X-RateLimit-Limit')).toBeNull()
  expect(await page.text()).toContain('<h1>502</h1>')

  const empty = await create()
  expect([empty.status, await empty.text()]).toEqual([500, ''])

  const raw = await create()
  expect([raw.status, raw.headers.get('X-Own'), await raw.text()]).toEqual([200, '1', '{"id":'])
  expect(await jobCount()).toBe(0)
})

describe('the connection may be cut', () => {
  test('before the answer', async () => {
    await stage({ kind: 'cut' })
    expect(await createRaw()).toBe('')
    await stage({ kind: 'cut' })
    await expect(create()).rejects.toThrow('fetch failed')
    expect(await jobCount()).toBe(0)
  })

  test('after the headers', async () => {
    await stage({ kind: 'cut', after: 'headers' })
    expect(await createRaw()).toMatch(/^HTTP\/1.1 200 OK\r\n[^{]*\r\n\r\n$/)
  })

  test('half-way through the body', async () => {
    await stage({ kind: 'cut', after: 'body' })
    expect(await createRaw()).toMatch(/\r\n\r\n\{"id":"job[^}]*$/)
    await stage({ kind: 'cut', after: 'body' })
    const answer = await create()
    expect(answer.status).toBe(200)
    await expect(answer.json()).rejects.toThrow()
  })

  test('while the upload is still going on', async () => {
    await stage({ kind: 'cut', after: 'upload-start' })
    const head = `POST /transcribe HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${KEY}\r\nContent-Length: 5000000`
    const socket = await rawRequest(get().port, `${head}\r\n\r\n${'x'.repeat(1000)}`)
    expect(await readToEnd(socket)).toBe('')
    const [entry] = get().sandbox.requests
    expect(entry).toMatchObject({ status: null, aborted: true, bytesReceived: expect.any(Number) })
    expect(entry?.bytesReceived).toBeLessThan(5_000_000)
    expect(await jobCount()).toBe(0)
  })
})

test('a delayed answer is late and otherwise as usual', async () => {
  await stage({ kind: 'delay', ms: 200 })
  const start = performance.now()
  expect((await create()).status).toBe(200)
  expect(performance.now() - start).toBeGreaterThanOrEqual(195)
})

test('a hanging request is never answered', async () => {
  await stage({ kind: 'hang' })
  await expect(create({ signal: AbortSignal.timeout(300) })).rejects.toThrow('timeout')
  const [entry] = get().sandbox.requests
  await waitFor(() => entry?.aborted)
  expect(entry?.status).toBeNull()
  expect(await jobCount()).toBe(0)
})

test('still_processing answers 408 at once while the real job goes on', async () => {
  await stage({ kind: 'still_processing' })
  recogniser.hold()
  const answer = await create()
  expect(answer.status).toBe(408)
  const { id } = (await answer.json()) as { id: string }
  recogniser.release()
  await waitFor(async () => {
    const job = (await (await send(`/v1/transcriptions/${id}`)).json()) as { status: string }
    return job.status === 'completed'
  })
})

test('still_processing may keep the id to itself', async () => {
  await stage({ kind: 'still_processing', include_id: false })
  const answer = await create()
  expect(answer.status).toBe(408)
  expect(Object.keys((await answer.json()) as object)).toEqual(['error'])
  expect(await jobCount()).toBe(1)
})

test('an upload can fail, too', async () => {
  const signed = await send('/v1/uploads/signed-url?filename=a.wav&content_type=audio/wav')
  const { upload_url } = (await signed.json()) as { upload_url: string }
  await stage({ on: 'upload', kind: 'empty', status: 503 })
  const put = () => fetch(upload_url, { method: 'PUT', body: 'x', headers: { 'Content-Type': 'audio/wav' } })
  expect((await put()).status).toBe(503)
  expect((await put()).status).toBe(200)
})

test('a preflight uses up no failure', async () => {
  await stage({ on: 'any', kind: 'empty', status: 503 })
  await send('/transcribe', { method: 'OPTIONS' })
  expect(await pending()).toHaveLength(1)
})

test('failures can be listed with their defaults and cleared', async () => {
  await stage({ kind: 'html' }, { kind: 'cut' })
  expect(await pending()).toEqual([
    { kind: 'html', on: 'create', times: 1, status: 502 },
    { kind: 'cut', on: 'create', times: 1, after: 'none' },
  ])
  expect((await control('failures', { method: 'DELETE' })).status).toBe(204)
  expect(await pending()).toEqual([])
})

test.each([
  ['an unknown kind', { failures: [{ kind: 'earthquake' }] }],
  ['an unknown code', { failures: [{ kind: 'error', code: 'toString' }] }],
  ['a field that is misspelt', { failures: [{ kind: 'delay', ms: 1, tiems: 2 }] }],
  ['a status that is none', { failures: [{ kind: 'empty', status: 99 }] }],
  ['no list', { kind: 'html' }],
  ['a page that can have no body', { failures: [{ kind: 'html', status: 204 }] }],
  ['an error that can have no body', { failures: [{ kind: 'error', code: 'model_error', status: 304 }] }],
  ['a body where there can be none', { failures: [{ kind: 'raw', status: 205, body: 'x' }] }],
  ['a header that is none', { failures: [{ kind: 'raw', status: 200, headers: { 'a b': 'c' } }] }],
  ['a header in two lines', { failures: [{ kind: 'raw', status: 200, headers: { a: 'b\r\nc: d' } }] }],
])('staging is refused for %s, whole', async (_, body) => {
  const answer = await control('failures', { method: 'POST', body: JSON.stringify(body) })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: { code: 'invalid_field_value', param: 'failures' } })
  expect(await pending()).toEqual([])
})

test('failures can be staged in the same process without a request', async () => {
  get().sandbox.fail({ kind: 'empty', status: 504 })
  expect(get().sandbox.failures).toHaveLength(1)
  expect((await create()).status).toBe(504)
})

test('whatever can be staged is what comes, never an error of the sandbox’s own', async () => {
  const log = vi.spyOn(console, 'error')
  const statuses = [200, 201, 204, 205, 304, 400, 429, 500, 599]
  for (const status of statuses) {
    const failures: Failure[] = [
      { kind: 'empty', status },
      { kind: 'html', status },
      { kind: 'error', code: 'model_error', status, retry_after: 1e300, message: '\u0000ኣ' },
      { kind: 'raw', status, headers: { 'X-Own': 'ok', 'Content-Length': '0' } },
      { kind: 'raw', status, body: 'x' },
    ]
    for (const failure of failures) {
      const staged = await stage(failure)
      if (staged.status === 400) continue
      expect((await create()).status).toBe(status)
      expect(await pending()).toEqual([])
    }
  }
  expect(log).not.toHaveBeenCalled()
})

test('without a connection there is none to cut', async () => {
  const sandbox = createSandbox({ recogniser: fakeRecogniser() })
  for (const after of ['upload-start', 'none', 'headers', 'body'] as const) {
    sandbox.fail({ kind: 'cut', after })
    const answer = await sandbox.app.request('http://127.0.0.1/transcribe', { method: 'POST', body: '{}' })
    expect(answer.status).not.toBe(500)
    expect(await answer.text()).toBe('')
  }
  await sandbox.close()
})
