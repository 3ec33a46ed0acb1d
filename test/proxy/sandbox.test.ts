import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTranscriptionClient } from '../../src/core.js'
import { createLesanProxy } from '../../src/proxy.js'
import { KEY, setUpSandbox } from '../sandbox/helpers/setUpSandbox.js'
import { waitFor } from '../sandbox/helpers/waitFor.js'
import { wav } from '../sandbox/helpers/wav.js'
import { ask } from './helpers/ask.js'
import { type Listening, listen } from './helpers/listen.js'

const api = setUpSandbox({ limits: { requestsPerMinute: 5 } })
let front: Listening

beforeAll(async () => {
  const proxy = createLesanProxy({ apiKey: KEY, upstream: api.get().url })
  front = await listen(getRequestListener(proxy, { overrideGlobalObjects: false }))
})
afterAll(() => front.close())

const file = () => new File([wav(0.2)], 'hello.wav', { type: 'audio/wav' })
const client = () => createTranscriptionClient({ baseUrl: `${front.url}/api/lesan` })

test.each(['sync', 'async'] as const)(
  'a client without a key transcribes a file through it, %s',
  async (mode) => {
    const { text, status } = await client().transcribe({ file: file(), language: 'en', mode })
    expect({ text, status }).toEqual({ text: 'hello', status: 'completed' })
  },
)

test("the API's refusal arrives with its wait, its limits and its request id", async () => {
  api.get().sandbox.fail({ kind: 'error', code: 'rate_limit_exceeded', retry_after: 7, on: 'any' })
  const { status, headers, error } = await ask(`${front.url}/api/lesan/v1/usage`)
  expect(status).toBe(429)
  expect(error).toMatchObject({ type: 'rate_limit_error', code: 'rate_limit_exceeded', retry_after: 7 })
  expect(headers).toMatchObject({ 'retry-after': '7', 'x-ratelimit-limit': '5' })
  expect(headers['x-request-id']).toBe(api.get().sandbox.requests.at(-1)?.id)
})

test("the API's answer to a wrong key of the server arrives as it is, without the key", async () => {
  const proxy = createLesanProxy({ apiKey: 'sk_live_wrong', upstream: api.get().url })
  const answer = await proxy(new Request('http://app.example/v1/usage'))
  expect(answer.status).toBe(401)
  expect(await answer.text()).toContain('invalid_api_key')
})

test("a gateway's page arrives as it is", async () => {
  api.get().sandbox.fail({ kind: 'html', status: 502, on: 'any' })
  const { status, headers, text } = await ask(`${front.url}/api/lesan/v1/usage`)
  expect({ status, type: headers['content-type'] }).toEqual({ status: 502, type: 'text/html; charset=utf-8' })
  expect(text).toContain('<h1>502</h1>')
})

test('cancelling in the browser ends the request at the API', async () => {
  api.recogniser.hold()
  const run = client().start({ file: file(), language: 'en' })
  await waitFor(() => api.get().sandbox.requests[0]?.bytesReceived)
  run.cancel()
  await waitFor(() => api.get().sandbox.requests[0]?.aborted)
})

test('a create whose connection breaks after it is sent once', async () => {
  api.get().sandbox.fail({ kind: 'cut' })
  await expect(client().transcribe({ file: file(), language: 'en' })).rejects.toMatchObject({
    code: 'still_processing',
  })
  expect(api.get().sandbox.requests).toHaveLength(1)
})
