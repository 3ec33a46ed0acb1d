import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { fc } from '@fast-check/vitest'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createLesanProxy } from '../../src/proxy.js'
import { anyRequest, CLIENT_SECRET } from './helpers/anyRequest.js'
import { ask } from './helpers/ask.js'
import { type Listening, listen } from './helpers/listen.js'
import { KEY } from './helpers/setUpProxy.js'

const BATCHES = 20
const PER_BATCH = 500
const AT_A_TIME = 40

/** Written down once more here, apart from the table that is under test. */
const allowed =
  /^(POST \/(transcribe|v1\/transcriptions)|GET \/v1\/(transcriptions(\?[^?]*)?|transcriptions\/[\w-]{1,128}|usage|uploads\/signed-url(\?[^?]*)?))$/
const allowedFields = ['limit', 'cursor', 'filename', 'content_type']
const allowedHeaders = new Set([
  'authorization',
  'content-type',
  'content-length',
  'accept',
  'accept-language',
  // Node's own, for this hop.
  'host',
  'connection',
  'transfer-encoding',
  'user-agent',
  'accept-encoding',
  'sec-fetch-mode',
])

let api: Listening
let decoy: Listening
let front: Listening
const forwarded: IncomingMessage[] = []
const targets = new Set<string>()
const crashes: unknown[] = []
let decoyVisits = 0
const noteCrash = (error: unknown) => crashes.push(error)

beforeAll(async () => {
  process.on('uncaughtException', noteCrash).on('unhandledRejection', noteCrash)
  decoy = await listen((_incoming, outgoing) => {
    decoyVisits += 1
    outgoing.end()
  })
  api = await listen(answerBadly)
  const proxy = createLesanProxy({
    apiKey: KEY,
    upstream: api.url,
    maxBytes: 200,
    fetch(...args) {
      targets.add(new URL(new Request(args[0]).url).origin)
      return fetch(...args)
    },
  })
  front = await listen(getRequestListener(proxy, { overrideGlobalObjects: false }))
})

afterAll(async () => {
  process.off('uncaughtException', noteCrash).off('unhandledRejection', noteCrash)
  await Promise.all([front?.close(), api?.close(), decoy?.close()])
})

/** Quotes the key back in every way it can, leads elsewhere, or breaks off. */
function answerBadly(incoming: IncomingMessage, outgoing: ServerResponse): void {
  forwarded.push(incoming)
  incoming.resume().on('error', () => undefined)
  const { authorization = '' } = incoming.headers
  const quoting = {
    'X-Request-Id': authorization,
    'X-RateLimit-Key': authorization,
    'Set-Cookie': authorization,
  }
  const turn = forwarded.length % 10
  if (turn === 0) return void incoming.socket.destroy()
  if (turn === 1) return void outgoing.writeHead(307, { ...quoting, Location: `${decoy.url}/?${KEY}` }).end()
  outgoing.writeHead(turn === 2 ? 401 : 200, quoting)
  outgoing.write(`{"error":{"message":"${authorization.slice(0, 12)}`)
  outgoing.end(`${authorization.slice(12)} ${JSON.stringify(incoming.rawHeaders)}"}}`)
}

async function sendAll(requests: string[]): Promise<string[]> {
  const answers: string[] = []
  const rest = requests.values()
  async function work(): Promise<void> {
    for (const request of rest) answers.push(await sendRaw(request))
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  return answers
}

/** Sends the text as it stands; what comes back until the server ends it or has nothing more to say. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(front.port, '127.0.0.1')
    let answer = ''
    const done = () => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(1_000, done)
    socket.on('data', (chunk) => {
      socket.setTimeout(150)
      answer += chunk.toString('latin1')
    })
    socket.on('error', () => undefined).on('close', done)
    socket.write(text)
  })
}

test(`${BATCHES * PER_BATCH} requests of any kind: nothing but the API is reached, with nothing of the client's and no word of the key`, async () => {
  // The adapter reports answers that break off.
  const printed = vi.spyOn(console, 'error').mockReturnValue()
  const seen = { answered: 0, ok: 0, refused: 0 }
  let sent = 0

  const batch = fc.array(anyRequest(new URL(decoy.url).host), { minLength: PER_BATCH, maxLength: PER_BATCH })
  const run = fc.asyncProperty(batch, async (requests) => {
    const first = forwarded.length
    sent += requests.length
    for (const answer of await sendAll(requests)) {
      expect(answer).not.toContain(KEY)
      const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(answer) ?? []
      if (status) seen.answered += 1
      if (status === '200') seen.ok += 1
      if (status === '403' || status === '404') seen.refused += 1
    }
    for (const { method, url, headers, rawHeaders } of forwarded.slice(first)) {
      expect(`${method} ${url}`).toMatch(allowed)
      expect(headers.authorization).toBe(`Bearer ${KEY}`)
      expect(rawHeaders.filter((name) => name.toLowerCase() === 'authorization')).toHaveLength(1)
      expect(headers.host).toBe(new URL(api.url).host)
      expect(Object.keys(headers).filter((name) => !allowedHeaders.has(name))).toEqual([])
      expect(rawHeaders.join(' ')).not.toContain(CLIENT_SECRET)
      const query = new URL(url ?? '', api.url).searchParams
      expect([...query.keys()].filter((name) => !allowedFields.includes(name))).toEqual([])
    }
    expect([...targets].filter((origin) => origin !== api.url)).toEqual([])
    expect(decoyVisits).toBe(0)
    expect(crashes).toEqual([])
  })
  await fc.assert(run, { numRuns: BATCHES, endOnFailure: true })

  expect(JSON.stringify(printed.mock.calls.map((call) => call.map(String)))).not.toContain(KEY)
  printed.mockRestore()
  expect((await ask(`${front.url}/nothing`)).status).toBe(404)
  // Not because nothing got through, nor because nothing was refused.
  expect(sent).toBe(BATCHES * PER_BATCH)
  expect(forwarded.length).toBeGreaterThan(sent / 20)
  expect(seen.ok).toBeGreaterThan(sent / 20)
  expect(seen.refused).toBeGreaterThan(sent / 20)
  console.info(
    `${sent} sent, ${seen.answered} answered, ${forwarded.length} forwarded, ${seen.refused} refused with 403 or 404, ${decoyVisits} elsewhere`,
  )
}, 180_000)
