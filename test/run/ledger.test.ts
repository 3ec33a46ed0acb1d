import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import {
  createRetryPolicy,
  createTranscriptionClient,
  type RetryOptions,
  shouldRetry,
} from '../../src/core.js'
import { createAudioFile } from '../../src/testing/createAudioFile.js'

/** What becomes of one create: whether the API took the job, and what came back of that. */
interface Fate {
  isTaken: boolean
  answer: (response: ServerResponse) => void
}

const page = '<html><h1>Sorry</h1></html>'
const apiError = (type: string, code: string, more: object = {}) =>
  JSON.stringify({ error: { type, code, message: code, ...more } })
const job = (status: string) => JSON.stringify({ id: 'job_1', status, text: 'ሰላም' })

const says =
  (status: number, body: string): Fate['answer'] =>
  (response) => {
    response.writeHead(status, { 'content-type': body.startsWith('{') ? 'application/json' : 'text/html' })
    response.end(body)
  }
/** The connection breaks, before the answer or in the middle of it. */
const breaks =
  (status?: number, body = ''): Fate['answer'] =>
  (response) => {
    if (status !== undefined) {
      response.writeHead(status, { 'content-length': 10_000 })
      response.write(body)
    }
    setImmediate(() => response.destroy())
  }

/** A job that was taken: all that can come back of it. */
const taken: Fate['answer'][] = [
  ...['completed', 'queued', 'processing', 'failed'].map((status) => says(200, job(status))),
  says(202, job('queued')),
  ...[200, 201].map((status) => says(status, job('completed').slice(0, 20))),
  ...['', 'null', '[]', '{}', page, '{"id":"job_1"}'].map((body) => says(200, body)),
  ...[undefined, 200, 504, 524].map((status) => breaks(status, '{"id":"jo')),
  ...[408, 504, 520, 524].map((status) => says(status, page)),
  ...[408, 504, 520, 524].map((status) => says(status, '')),
  says(408, '{"job_id":"job_1"}'),
  says(504, '{"message":"Endpoint request timed out"}'),
]
/** One that was not: refusals, and gateways that could not reach the API. */
const refused: Fate['answer'][] = [
  ...[400, 401, 403, 404, 413, 422].map((status) => says(status, page)),
  says(429, apiError('rate_limit_error', 'rate_limit_exceeded', { retry_after: 0.001 })),
  says(429, apiError('rate_limit_error', 'concurrent_limit_exceeded')),
  ...[500, 501, 502, 503, 504, 529].map((status) => says(status, apiError('server_error', 'internal_error'))),
  ...[500, 502, 503, 521, 523].map((status) => says(status, page)),
  breaks(503, '{"err'),
  breaks(),
]

const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.constantFrom(...taken).map((answer) => ({ isTaken: true, answer })),
  fc.constantFrom(...refused).map((answer) => ({ isTaken: false, answer })),
)

/** An app's own say: how often, or, by a function, also whether; one that keeps to what is safe, and takes its time. */
const retry = fc.constantFrom<RetryOptions['retry']>(
  undefined,
  false,
  0,
  true,
  1,
  5,
  createRetryPolicy({ maxRetries: 2 }),
  (count, error) => count < 4 && shouldRetry(count, error),
  async (count, error) => count < 4 && shouldRetry(count, error),
)

let server: Server
let baseUrl = ''
/** The runs under way, by the key that each sends. */
const runs = new Map<string, { fates: Fate[]; accepted: number; creates: number }>()

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      const run = runs.get(String(request.headers['x-run']))
      if (request.method !== 'POST') return says(200, job('completed'))(response)
      const { isTaken, answer } = run?.fates[run.creates++] ?? {
        isTaken: true,
        answer: says(200, job('completed')),
      }
      if (run && isTaken) run.accepted += 1
      return answer(response)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  baseUrl = `http://127.0.0.1:${address instanceof Object ? address.port : 0}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

let count = 0

/** Plays one run; returns how many jobs the API has of it. */
async function play(fates: Fate[], retry: RetryOptions['retry'], isFile: boolean): Promise<number> {
  const id = String(count++)
  const run = { fates, accepted: 0, creates: 0 }
  runs.set(id, run)
  const client = createTranscriptionClient({ baseUrl, headers: { 'x-run': id } })
  const source = isFile ? { file: createAudioFile() } : { audioUrl: 'https://files.test/1' }
  const playing = client.start({ language: 'am', ...source }, { retry, retryDelay: 1 })
  playing.subscribe(() => {
    // The waits between two looks at a job are not what this is about.
    if (playing.getState().jobId) playing.cancel()
  })
  await playing.result.catch(() => {})
  runs.delete(id)
  return run.accepted
}

// Pages in place of a 404 are noted in development.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}))

test('however answers are lost, no run has more than one job without a person asking', {
  timeout: 300_000,
}, async () => {
  // A thousand at a time: most of a run is waiting.
  const run = fc.tuple(fc.array(fate, { minLength: 1, maxLength: 4 }), retry, fc.boolean())
  const runs = fc.array(run, { minLength: 1_000, maxLength: 1_000 })
  const property = fc.asyncProperty(runs, async (all) => {
    const accepted = await Promise.all(all.map((one) => play(...one)))
    expect(accepted.filter((jobs) => jobs > 1)).toEqual([])
  })
  await fc.assert(property, { numRuns: 3, endOnFailure: true })
})

test('what is checked above is able to fail: a function that says yes to all is an act of its app', async () => {
  const lost = taken.slice(-1).map((answer) => ({ isTaken: true, answer }))
  expect(await play(lost, () => true, false)).toBe(2)
})
