import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  createTranscriptionClient,
  type RunPhase,
  type TranscriptionClientOptions,
  type TranscriptionRun,
} from '../../src/core.js'
import { createAudioFile } from '../../src/testing/createAudioFile.js'
import { pass } from '../helpers/pass.js'
import { retryOf } from '../helpers/retryOf.js'
import { done, failure, lineBroke, rateLimited } from '../helpers/scriptedApi.js'
import { mp3, webm } from '../helpers/sounds.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Step = 'sign' | 'put' | 'create'
type Answer = Response | Error | 'hang'

interface Sent {
  step: Step
  url: URL
  headers: Headers
  body: unknown
  /** Whole seconds since the first. */
  at: number
}

const SECRET = 'sk_test_secret'
const signedBy = (fields: object) => Response.json({ file_id: 'file_1', ...fields })
const signed = signedBy({
  upload_url: 'https://storage.test/bucket/1?signature=abc',
  file_url: 'https://files.test/1',
})
const stored = new Response(null)

/** A client whose network plays a script for each step of an upload; the last answer of a step is repeated. */
function setUp(script: Partial<Record<Step, Answer[]>> = {}, options: TranscriptionClientOptions = {}) {
  const startedAt = Date.now()
  const sent: Sent[] = []
  const open = new Set<Step>()
  const usual: Record<Step, Response> = { sign: signed, put: stored, create: done }
  const client = createTranscriptionClient({
    baseUrl: 'https://app.test/api',
    apiKey: SECRET,
    headers: { 'x-session': SECRET },
    signedUploadAboveBytes: 1_000,
    ...options,
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input)
      const step = init?.method === 'PUT' ? 'put' : init?.method === 'POST' ? 'create' : 'sign'
      const answers = script[step] ?? [usual[step]]
      const answer = answers[Math.min(sent.filter((one) => one.step === step).length, answers.length - 1)]
      const at = Math.round((Date.now() - startedAt) / 1_000)
      sent.push({ step, url, headers: new Headers(init?.headers), body: init?.body, at })
      if (answer instanceof Error) throw answer
      if (answer instanceof Response) return answer.clone()
      open.add(step)
      return new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => {
          open.delete(step)
          reject(init.signal?.reason)
        })
      })
    },
  })
  return { client, sent, open, steps: () => sent.map(({ step }) => step) }
}

function phasesOf(run: TranscriptionRun): RunPhase[] {
  const seen: RunPhase[] = [run.getState().phase]
  run.subscribe(() => {
    const { phase } = run.getState()
    if (phase !== seen.at(-1)) seen.push(phase)
  })
  return seen
}

const request = (file: Blob = createAudioFile()) => ({ file, language: 'am' }) as const

describe('a file above the limit', () => {
  test('is put at the address that was signed for it, and transcribed from there', async () => {
    const { client, sent, steps } = setUp()
    const run = client.start(request(createAudioFile({ name: 'ጥሪ 1.wav' })))
    const seen = phasesOf(run)
    await pass(1_000)
    expect(run.getState().phase).toBe('success')
    expect(steps()).toEqual(['sign', 'put', 'create'])
    expect(seen).toEqual(['queued', 'sending', 'success'])
    const [sign, put, create] = sent
    expect(sign?.url.pathname).toBe('/api/v1/uploads/signed-url')
    expect(Object.fromEntries(sign?.url.searchParams ?? [])).toEqual({
      filename: 'ጥሪ 1.wav',
      content_type: 'audio/wav',
    })
    expect(put?.url.href).toBe('https://storage.test/bucket/1?signature=abc')
    expect(create?.body).toBe(
      JSON.stringify({ audio_url: 'https://files.test/1', language: 'am', mode: 'sync' }),
    )
  })

  test('goes there without key and headers of the app, and with the content type that was signed, letter by letter', async () => {
    const { client, sent } = setUp()
    client.start(request(new Blob([webm()], { type: 'audio/webm;codecs=opus' })))
    await pass(1_000)
    const [sign, put, create] = sent
    expect(sign?.url.searchParams.get('content_type')).toBe('audio/webm')
    expect(sign?.url.searchParams.get('filename')).toBe('audio.webm')
    expect([...(put?.headers ?? [])]).toEqual([['content-type', 'audio/webm']])
    for (const toTheApi of [sign, create]) {
      expect(toTheApi?.headers.get('authorization')).toBe(`Bearer ${SECRET}`)
      expect(toTheApi?.headers.get('x-session')).toBe(SECRET)
    }
  })

  test('is one above 25 MB, unless told otherwise', async () => {
    const sound = await createAudioFile().arrayBuffer()
    const fileOf = (size: number) => new Blob([sound, new Uint8Array(size - sound.byteLength)])
    const { client, sent, steps } = setUp({}, { signedUploadAboveBytes: undefined })
    await Promise.all([client.transcribe(request(fileOf(25 * 1024 ** 2))), pass(1_000)])
    expect(steps()).toEqual(['create'])
    expect(sent[0]?.body).toBeInstanceOf(FormData)
    await Promise.all([client.transcribe(request(fileOf(25 * 1024 ** 2 + 1))), pass(1_000)])
    expect(steps()).toEqual(['create', 'sign', 'put', 'create'])
  })

  test('may get an address relative to the API', async () => {
    const { client, sent } = setUp({
      sign: [signedBy({ upload_url: '/uploads/1?a=b', file_url: '/files/1' })],
    })
    client.start(request())
    await pass(1_000)
    expect(sent[1]?.url.href).toBe('https://app.test/uploads/1?a=b')
    expect(sent[2]?.body).toContain('"/files/1"')
  })
})

test.each([
  ['nothing', Response.json({})],
  ['no JSON', new Response('<html>')],
  ['no body', new Response(null, { status: 204 })],
  ['half of it', signedBy({ upload_url: 'https://storage.test/1' })],
  ['no place to put it', signedBy({ upload_url: '', file_url: 'https://files.test/1' })],
  ['an empty address', signedBy({ upload_url: 'https://storage.test/1', file_url: '' })],
  ['a script', signedBy({ upload_url: 'javascript:alert(1)', file_url: 'https://files.test/1' })],
  ['another protocol', signedBy({ upload_url: 'ftp://storage.test/1', file_url: 'https://files.test/1' })],
  ['no address', signedBy({ upload_url: 'https://', file_url: 'https://files.test/1' })],
])('an answer that signs %s is unparsable; nothing is put anywhere', async (_, answer) => {
  const { client, steps } = setUp({ sign: [answer] })
  const run = client.start(request())
  await pass(10_000)
  expect(run.getState()).toMatchObject({
    phase: 'error',
    error: { code: 'unparsable_response', operation: 'upload', attempt: 4 },
  })
  expect(steps()).toEqual(['sign', 'sign', 'sign', 'sign'])
})

describe('an upload that fails', () => {
  test('for the connection is tried again after 1, 2 and 4 s, each time at a fresh address, and never taken for a job', async () => {
    const { client, sent, steps } = setUp({ put: [lineBroke] })
    const run = client.start(request())
    await pass(20)
    expect(run.getState()).toMatchObject({
      phase: 'waiting',
      error: { code: 'connection_error', operation: 'upload', attempt: 1, maxAttempts: 4, willRetry: true },
    })
    await pass(16_000)
    expect(run.getState()).toMatchObject({ phase: 'error', error: { code: 'connection_error', attempt: 4 } })
    expect(steps()).toEqual(['sign', 'put', 'sign', 'put', 'sign', 'put', 'sign', 'put'])
    expect(sent.filter(({ step }) => step === 'put').map(({ at }) => at)).toEqual([0, 1, 3, 7])
  })

  test('and then gets through is transcribed once', async () => {
    const { client, steps } = setUp({
      sign: [lineBroke, signed],
      put: [new Response('<Error><Code>SlowDown</Code></Error>', { status: 503 }), stored],
    })
    const run = client.start(request())
    await pass(6_000)
    expect(run.getState()).toMatchObject({ phase: 'success', error: null })
    expect(steps()).toEqual(['sign', 'sign', 'put', 'sign', 'put', 'create'])
  })

  test('without an end is a time-out', async () => {
    const { client } = setUp({ put: ['hang'] })
    const run = client.start(request(), { retry: false })
    await pass(150_000)
    expect(run.getState()).toMatchObject({ phase: 'error', error: { code: 'timeout', operation: 'upload' } })
  })

  test.each([
    [403, 'unknown_error'],
    [401, 'unknown_error'],
    [404, 'unknown_error'],
    [400, 'unknown_error'],
    [413, 'file_too_large'],
  ])('because the storage says %i is over: %s, about neither key nor job', async (status, code) => {
    const xml = '<?xml version="1.0"?><Error><Code>SignatureDoesNotMatch</Code></Error>'
    const answer = new Response(xml, { status, headers: { 'content-type': 'application/xml' } })
    const { client, steps } = setUp({ put: [answer] })
    const run = client.start(request())
    await pass(20_000)
    const { phase, error } = run.getState()
    expect(phase).toBe('error')
    expect(error).toMatchObject({ code, type: 'invalid_request_error', status, operation: 'upload' })
    expect(error?.bodySnippet).toContain('SignatureDoesNotMatch')
    expect(JSON.stringify(error)).not.toMatch(/SignatureDoesNotMatch|signature=abc|sk_test/)
    expect(steps()).toEqual(['sign', 'put'])
  })

  test('because its file is gone says so, and is over', async () => {
    const file = createAudioFile()
    const { client, steps } = setUp({ put: [lineBroke] })
    const run = client.start(request(file))
    await pass(20)
    file.slice = () => {
      throw new DOMException('It is gone.', 'NotFoundError')
    }
    await pass(5_000)
    expect(run.getState()).toMatchObject({ phase: 'error', error: { code: 'file_unreadable' } })
    expect(steps()).toEqual(['sign', 'put'])
  })
})

describe('what is sent next', () => {
  test('is held for all by a 429 on the way to a signed address', async () => {
    const { client, sent, steps } = setUp({ sign: [rateLimited(30), signed] })
    const run = client.start(request())
    await pass(100)
    const other = client.start({ audioUrl: 'https://files.test/b.mp3', language: 'am' })
    await pass(100)
    expect(run.getState()).toMatchObject({ phase: 'waiting', error: { code: 'rate_limit_exceeded' } })
    expect(other.getState()).toMatchObject({ phase: 'waiting', retryAt: run.getState().retryAt })
    await pass(60_000)
    expect([run.getState().phase, other.getState().phase]).toEqual(['success', 'success'])
    expect(steps().filter((step) => step === 'put')).toHaveLength(1)
    expect(sent[1]?.at).toBeGreaterThanOrEqual(30)
  })

  test('is held for nobody by a limit of the storage, which the upload waits out', async () => {
    const slowDown = new Response(null, { status: 429, headers: { 'retry-after': '5' } })
    const { client, sent } = setUp({ put: [slowDown, stored] })
    const run = client.start(request())
    await pass(100)
    const other = client.start({ audioUrl: 'https://files.test/b.mp3', language: 'am' })
    await pass(500)
    expect(other.getState().phase).toBe('success')
    expect(run.getState()).toMatchObject({
      phase: 'waiting',
      error: { code: 'service_unavailable', type: 'server_error', status: 429, maxAttempts: 4 },
    })
    await pass(6_000)
    expect(run.getState().phase).toBe('success')
    expect(sent.filter(({ step }) => step === 'put').map(({ at }) => at)).toEqual([0, 5])
  })

  test('does not wait for a long upload that goes ahead after a limit, only for the answer about its address', async () => {
    const { client, sent } = setUp({ sign: [rateLimited(10), signed], put: ['hang'] })
    client.start(request())
    await pass(1_000)
    const other = client.start({ audioUrl: 'https://files.test/b.mp3', language: 'am' })
    await pass(15_000)
    expect(other.getState().phase).toBe('success')
    expect(sent.map(({ step, at }) => [step, at])).toEqual([
      ['sign', 0],
      ['sign', 10],
      ['put', 10],
      ['create', 10],
    ])
  })

  test('gets the place back of who gives up without a connection, between upload and create', async () => {
    const navigator = { onLine: true }
    vi.stubGlobal('navigator', navigator)
    const { client, steps } = setUp({}, { maxConcurrent: 1 })
    const run = client.start(request())
    run.subscribe(() => {
      if (run.getState().phase === 'sending') navigator.onLine = false
    })
    await pass(1_000)
    expect([run.getState().phase, steps()]).toEqual(['offline', ['sign', 'put']])
    run.cancel()
    navigator.onLine = true
    const next = client.start(request())
    await pass(1_000)
    expect(next.getState().phase).toBe('success')
    vi.unstubAllGlobals()
  })

  test('lets no more files be under way than jobs, and a file that is uploaded go first', async () => {
    const { client, steps } = setUp({}, { maxConcurrent: 1 })
    const runs = [1, 2, 3].map(() => client.start(request()))
    const seen = runs.map(phasesOf)
    await pass(10_000)
    expect(runs.map((run) => run.getState().phase)).toEqual(['success', 'success', 'success'])
    expect(steps()).toEqual(['sign', 'put', 'create', 'sign', 'put', 'create', 'sign', 'put', 'create'])
    // Not back in the line between upload and create.
    for (const phases of seen) expect(phases).toEqual(['queued', 'sending', 'success'])
  })
})

describe('a create that is refused after the upload', () => {
  test.each([
    ['a rate limit', rateLimited(5)],
    ['too many jobs', failure(429, 'concurrent_limit_exceeded', { retry_after: 5 })],
    ['a server error', failure(503, 'service_unavailable')],
  ])('by %s is sent again, and the file is not', async (_, refusal) => {
    const { client, steps } = setUp({ create: [refusal, refusal, done] })
    const run = client.start(request())
    await pass(20_000)
    expect(run.getState().phase).toBe('success')
    expect(steps()).toEqual(['sign', 'put', 'create', 'create', 'create'])
  })

  test.each([
    ['server errors', failure(500, 'internal_error'), false],
    ['a broken line', lineBroke, false],
    ['a key that expired', failure(401, 'expired_api_key'), false],
    ['an address that expired', failure(400, 'invalid_field_value', { param: 'audio_url' }), true],
    ['a file that is no audio', failure(400, 'invalid_audio_format'), true],
  ])('for good by %s: another try uploads again? %s', async (_, refusal, again) => {
    const file = createAudioFile()
    const { client, steps } = setUp({ create: [refusal, refusal, refusal, refusal, done] })
    const run = client.start(request(file))
    await pass(10_000)
    const { error } = run.getState()
    expect(run.getState().phase).toBe('error')
    const before = steps().length
    client.start(request(file), retryOf(error))
    await pass(2_000)
    expect(steps().slice(before)).toEqual(again ? ['sign', 'put', 'create'] : ['create'])
  })

  test('is known to be uploaded from the start of the next try', async () => {
    const file = createAudioFile()
    const { client } = setUp({ create: ['hang'] })
    const run = client.start(request(file))
    await pass(1_000)
    run.cancel()
    const again = client.start(request(file))
    await pass(500)
    expect(again.getState()).toMatchObject({
      phase: 'sending',
      progress: { sentBytes: file.size, totalBytes: file.size },
    })
  })

  test('a success is no reason to keep the address: it may expire', async () => {
    const file = createAudioFile()
    const { client, steps } = setUp()
    for (let i = 0; i < 2; i++) await Promise.all([client.transcribe(request(file)), pass(1_000)])
    expect(steps()).toEqual(['sign', 'put', 'create', 'sign', 'put', 'create'])
  })
})

test.each<[Step | 'check', Partial<Record<Step, Answer[]>>]>([
  ['check', {}],
  ['sign', { sign: ['hang', signed] }],
  ['put', { put: ['hang', stored] }],
  ['create', { create: ['hang', done] }],
])(
  'a cancel during %s leaves no timer, listener or request, and its place to the next',
  async (step, script) => {
    const add = vi.spyOn(AbortSignal.prototype, 'addEventListener')
    const remove = vi.spyOn(AbortSignal.prototype, 'removeEventListener')
    const { client, open, steps } = setUp(script, { maxConcurrent: 1 })
    const run = client.start(request())
    if (step !== 'check') await pass(1_000)
    expect([...open]).toEqual(step === 'check' ? [] : [step])
    run.cancel()
    expect(run.getState()).toMatchObject({ phase: 'cancelled', error: { code: 'aborted' } })
    await pass(0)
    expect(vi.getTimerCount()).toBe(0)
    expect([...open]).toEqual([])
    // One of those that stay is the script's own.
    const own = step === 'check' ? 0 : 1
    expect(add.mock.calls.length - own).toBe(remove.mock.calls.length)
    add.mockRestore()
    remove.mockRestore()
    const before = steps().length
    const next = client.start(request())
    await pass(1_000)
    expect(next.getState().phase).toBe('success')
    expect(steps().slice(before)).toEqual(['sign', 'put', 'create'])
  },
)

describe('the mode', () => {
  const MEGABYTES_5 = 5 * 1024 ** 2
  async function modeOf(size: number, mode?: 'sync' | 'async') {
    const { client, sent } = setUp({}, { signedUploadAboveBytes: 0 })
    // An MP3 without a table does not say how long it is.
    const sound = mp3({ frames: 200 })
    const file = new Blob([sound, new Uint8Array(size - sound.length)])
    client.start({ file, language: 'am', mode })
    await pass(100)
    return (JSON.parse(String(sent[2]?.body)) as { mode: string }).mode
  }

  test('is async above 5 MB where nobody knows how long a file is, unless it is given', async () => {
    expect(await modeOf(MEGABYTES_5)).toBe('sync')
    expect(await modeOf(MEGABYTES_5 + 1)).toBe('async')
    expect(await modeOf(MEGABYTES_5 + 1, 'sync')).toBe('sync')
    expect(await modeOf(100_000, 'async')).toBe('async')
  })

  test('of an address is sync', async () => {
    const { client, sent } = setUp()
    client.start({ audioUrl: 'https://files.test/b.mp3', language: 'am' })
    await pass(1_000)
    expect(sent[0]?.body).toContain('"mode":"sync"')
  })
})
