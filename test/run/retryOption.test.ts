import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createRetryPolicy, createTranscriptionClient, type RetryOptions } from '../../src/core.js'
import { request } from '../helpers/scriptedApi.js'

/** What the server does with a create. */
const answers = {
  done: (response: ServerResponse) =>
    answer(response, 200, { id: 'job_1', status: 'completed', text: 'ሰላም' }),
  wrong: (response: ServerResponse) => answer(response, 400, { error: { code: 'invalid_json' } }),
  down: (response: ServerResponse) => answer(response, 503, { error: { code: 'service_unavailable' } }),
  limit: (response: ServerResponse) =>
    answer(response, 429, { error: { code: 'rate_limit_exceeded', retry_after: 0.3 } }),
  lost: (response: ServerResponse) => response.socket?.destroy(),
}
type AnswerName = keyof typeof answers

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

let close: (() => void) | undefined
afterEach(() => close?.())

/** Runs one transcription against a server that answers by a script, the last answer for ever. */
async function play(script: AnswerName[], options: RetryOptions) {
  const createdAt: number[] = []
  const server = createServer((incoming: IncomingMessage, response) => {
    createdAt.push(performance.now())
    const name = script[Math.min(createdAt.length, script.length) - 1]
    incoming.resume().on('end', () => name && answers[name](response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  const { port } = server.address() as AddressInfo
  const client = createTranscriptionClient({ baseUrl: `http://127.0.0.1:${port}` })
  const run = client.start(request, { retryDelay: 0, ...options })
  const maxAttempts = new Set<number | undefined>()
  run.subscribe(() => {
    const { error } = run.getState()
    if (error) maxAttempts.add(error.maxAttempts)
  })
  await run.result.catch(() => {})
  const gaps = createdAt.slice(1).map((at, index) => at - (createdAt[index] ?? 0))
  const { error } = run.getState()
  return { creates: createdAt.length, gaps, maxAttempts: [...maxAttempts], code: error?.code ?? 'none' }
}

const twenty: AnswerName[] = [...Array<AnswerName>(20).fill('down'), 'done']
const mixed: AnswerName[] = ['down', 'limit', 'down', 'limit']

test.each<[string, RetryOptions['retry'], AnswerName[], number, number | undefined]>([
  ['the default sends a lost create once', undefined, ['lost'], 1, 1],
  ['the default sends what a server failed at four times', undefined, ['down'], 4, 4],
  ['a number never sends a lost create again', 3, ['lost'], 1, 1],
  ['a number never sends a bad request again', 3, ['wrong'], 1, 1],
  ['a number is the most retries, fewer than ours', 1, ['down'], 2, 2],
  ['a number is the most retries, more than ours', 5, ['down'], 6, 6],
  ['a number counts rate limits as well', 2, ['limit'], 3, 3],
  ['a number counts all kinds together', 2, mixed, 3, 3],
  ['0 is none', 0, ['down'], 1, 1],
  ['true sets no end', true, twenty, 21, undefined],
  ['true never sends a lost create again', true, ['lost'], 1, 1],
  ['true never sends a bad request again', true, ['wrong'], 1, 1],
  ['false is none', false, ['limit'], 1, 1],
  ['a policy takes the place of ours', createRetryPolicy({ maxRetries: 2 }), ['down'], 3, 3],
  ['a policy never sends a lost create again', createRetryPolicy({ maxRetries: 2 }), ['lost'], 1, 1],
  ['a function overrules', (count) => count < 2, ['lost'], 3, undefined],
  ['a function overrules for less', () => false, ['down'], 1, undefined],
])('%s', async (_, retry, script, creates, maxAttempts) => {
  const seen = await play(script, { retry })
  expect(seen.creates).toBe(creates)
  expect(seen.maxAttempts).toEqual([maxAttempts])
})

test.each<[string, RetryOptions]>([
  ['a retryDelay', { retryDelay: 0 }],
  ['a policy', { retry: { shouldRetry: () => true, retryDelay: () => 0 }, retryDelay: undefined }],
])('%s that is shorter than the server’s wait does not cut it short', async (_, options) => {
  const { creates, gaps } = await play(['limit', 'limit', 'done'], options)
  expect(creates).toBe(3)
  // Timers may be a millisecond early.
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(298)
})

test('maxWaitMs of a call ends it instead of waiting longer', async () => {
  expect(await play(['limit', 'done'], { maxWaitMs: 100 })).toMatchObject({
    creates: 1,
    code: 'rate_limit_exceeded',
  })
})
