import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createTranscriptionClient, errorCatalog, type TranscriptionErrorCode } from '../../src/core.js'
import {
  failsWith,
  htmlPage,
  jobFailsWith,
  networkDown,
  neverAnswers,
  queuedThenDone,
  rateLimitedTimes,
  stillProcessing,
  succeeds,
  usageIs,
} from '../../src/testing/msw.js'
import { type ApiErrorCode, finalError, waitingError } from '../../src/testing.js'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  vi.useRealTimers()
  server.resetHandlers()
})
afterAll(() => server.close())

const client = () => createTranscriptionClient({ baseUrl: 'https://app.test/any/proxy' })
const request = { audioUrl: 'https://files.test/a.mp3', language: 'am' } as const
const once = { retry: false }
const apiCodes = (Object.keys(errorCatalog) as TranscriptionErrorCode[]).filter(
  (code): code is ApiErrorCode => errorCatalog[code].type !== 'local_error',
)

test('succeeds gives the transcript asked for, on the old path and the new', async () => {
  server.use(...succeeds({ text: 'Selam', language: 'en' }))
  for (const path of ['/transcribe', '/v1/transcriptions']) {
    const other = createTranscriptionClient({ baseUrl: 'https://app.test', path })
    await expect(other.transcribe(request)).resolves.toMatchObject({ text: 'Selam', language: 'en' })
  }
})

test('usageIs what it is given', async () => {
  server.use(...usageIs({ daily_minutes_used: 590 }))
  await expect(client().usage()).resolves.toMatchObject({ dailyMinutesLeft: 10, requestsLeft: 48 })
})

test('queuedThenDone is looked at as often as it says', async () => {
  let looks = 0
  server.events.on('request:start', ({ request: { method } }) => void (looks += method === 'GET' ? 1 : 0))
  server.use(...queuedThenDone(2))
  await expect(client().transcribe(request)).resolves.toMatchObject({ status: 'completed' })
  expect(looks).toBe(2)
  server.events.removeAllListeners()
})

test.each(apiCodes)('failsWith(%s) is that error, with its documented status', async (code) => {
  server.use(...failsWith(code, { param: 'language' }))
  await expect(client().transcribe(request, once)).rejects.toMatchObject({
    code,
    status: errorCatalog[code].status,
    param: 'language',
  })
})

test('rateLimitedTimes refuses so often, for so long, then succeeds', async () => {
  server.use(...rateLimitedTimes(2, 1))
  const startedAt = performance.now()
  await expect(client().transcribe(request)).resolves.toMatchObject({ status: 'completed' })
  // A timer may be a millisecond early.
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(1_990)
})

test('jobFailsWith is a failed job, without a status', async () => {
  server.use(...jobFailsWith('model_error'))
  await expect(client().transcribe(request)).rejects.toMatchObject({
    code: 'model_error',
    operation: 'job',
    status: undefined,
  })
})

test('stillProcessing is a 408; with an id the job is followed', async () => {
  server.use(...stillProcessing())
  await expect(client().transcribe(request)).rejects.toMatchObject({ code: 'still_processing' })
  server.use(...stillProcessing('job_7'))
  await expect(client().transcribe(request)).resolves.toMatchObject({ id: 'job_7' })
})

test('networkDown is a broken connection, htmlPage a page in place of the answer', async () => {
  server.use(...networkDown())
  await expect(client().transcribe(request)).rejects.toMatchObject({ code: 'connection_error' })
  server.use(...htmlPage(503))
  await expect(client().transcribe(request, once)).rejects.toMatchObject({
    code: 'service_unavailable',
    rawCode: undefined,
  })
})

test('neverAnswers goes on until it is cancelled', async () => {
  server.use(...neverAnswers())
  const run = client().start(request)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(run.getState().phase).toBe('sending')
  run.cancel()
  await expect(run.result).rejects.toMatchObject({ code: 'aborted' })
})

test('errors for components are what a run would hand over', () => {
  expect(finalError('invalid_audio_format')).toMatchObject({ phase: 'error', willRetry: false })
  const waiting = waitingError('rate_limit_exceeded', 30)
  expect(waiting).toMatchObject({ phase: 'waiting', willRetry: true })
  expect(waiting.retryAt).toBeGreaterThan(Date.now() + 29_000)
})
