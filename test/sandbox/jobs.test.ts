import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import type { Job } from '../../sandbox/jobs/Job.js'
import { setUpSandbox } from './helpers/setUpSandbox.js'
import { waitFor } from './helpers/waitFor.js'
import { wav } from './helpers/wav.js'

const { create, createJson, send, recogniser } = setUpSandbox({ syncTimeoutMs: 100 })

const readJob = async (answer: Response) => (await answer.json()) as Job
const dataUrl = `data:audio/wav;base64,${Buffer.from(wav(0.2)).toString('base64')}`

test.each(['/transcribe', '/v1/transcriptions'])(
  'POST %s answers a sync create with the finished job',
  async (path) => {
    const answer = await create({ path })
    expect(answer.status).toBe(200)
    const job = await readJob(answer)
    expect(job).toEqual({
      id: expect.stringMatching(/^job_\w+$/),
      object: 'transcription',
      status: 'completed',
      language: 'en',
      text: 'hello',
      segments: [{ start: 0, end: 0.2, text: 'hello' }],
      speakers: [],
      progress: 1,
      duration_seconds: 0.2,
      processing_time_seconds: expect.any(Number),
      error: null,
      metadata: { engine: 'fake', recognised: true },
      created_at: expect.stringMatching(/Z$/),
      completed_at: expect.stringMatching(/Z$/),
      result_url: `/v1/transcriptions/${job.id}`,
      audio_url: null,
      url: `/v1/transcriptions/${job.id}`,
    })
  },
)

test('an async create answers at once; its url tells how the job goes on', async () => {
  recogniser.hold()
  const created = await readJob(await create({ fields: { mode: 'async' } }))
  expect(created).toMatchObject({ status: 'queued', text: null, progress: 0, completed_at: null })
  const read = async () => readJob(await send(created.url))
  await waitFor(async () => (await read()).status === 'processing')
  recogniser.release()
  await waitFor(async () => (await read()).status === 'completed')
  expect(await read()).toMatchObject({ id: created.id, text: 'hello' })
})

test('a sync create that takes too long gets 408 with the id, and the job goes on', async () => {
  recogniser.hold()
  const answer = await create()
  expect(answer.status).toBe(408)
  const { error, id } = (await answer.json()) as { error: { type: string }; id: string }
  expect(error.type).toBe('timeout_error')
  recogniser.release()
  await waitFor(async () => (await readJob(await send(`/v1/transcriptions/${id}`))).status === 'completed')
})

test('an async job whose recogniser fails is a failed job with an error', async () => {
  recogniser.failWith(new Error('out of memory'))
  const { url } = await readJob(await create({ fields: { mode: 'async' } }))
  await waitFor(async () => (await readJob(await send(url))).status === 'failed')
  const job = await readJob(await send(url))
  expect(job.error).toEqual({
    type: 'server_error',
    code: 'model_error',
    message: 'The ML model encountered an error: out of memory',
  })
})

test('a job is seen by its own key only', async () => {
  const { url } = await readJob(await create())
  expect((await send(url, { key: 'sk_test_sandbox_other' })).status).toBe(404)
})

test.each([
  ['am', 'Amharic'],
  ['ti', 'Tigrinya'],
  ['so', 'Somali'],
])('%s is never made up: the text says that there is no recogniser', async (language, name) => {
  const job = await readJob(await create({ fields: { language } }))
  expect(job.text).toContain(`The sandbox has no recogniser for ${name} (${language}).`)
  expect(job.metadata).toEqual({ engine: 'none', recognised: false })
  expect(job.segments).toEqual([])
})

test('a list is read page by page, newest first', async () => {
  const ids: string[] = []
  for (let i = 0; i < 5; i++) ids.unshift((await readJob(await create())).id)
  const page = async (query: string) =>
    (await (await send(`/v1/transcriptions?${query}`)).json()) as {
      data: Job[]
      has_more: boolean
      next_cursor: string | null
      total: number
    }
  const first = await page('limit=2')
  expect(first).toMatchObject({ has_more: true, total: 5 })
  const second = await page(`limit=2&cursor=${first.next_cursor}`)
  const third = await page(`limit=2&cursor=${second.next_cursor}`)
  expect(third).toMatchObject({ has_more: false, next_cursor: null })
  expect([first, second, third].flatMap(({ data }) => data.map(({ id }) => id))).toEqual(ids)
  expect((await page('limit=5')).has_more).toBe(false)
})

test.each(['limit=0', 'limit=101', 'limit=x', 'cursor=nowhere'])('a list refuses ?%s', async (query) => {
  const answer = await send(`/v1/transcriptions?${query}`)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: { param: query.split('=')[0] } })
})

describe('audio_url', () => {
  test('may be a data: URL', async () => {
    expect(await readJob(await createJson({ audio_url: dataUrl, language: 'en' }))).toMatchObject({
      text: 'hello',
      audio_url: null,
    })
  })

  test('may be on this machine', async () => {
    const server = createServer((_, response) => response.end(wav(0.2)))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const audio_url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sample.wav`
    expect(await readJob(await createJson({ audio_url, language: 'en' }))).toMatchObject({
      text: 'hello',
      audio_url,
    })
    server.close()
  })

  test.each([
    'https://example.com/sample.mp3',
    'http://169.254.169.254/latest',
    'http://127.0.0.1.example.com/',
    'file:///etc/passwd',
    'not a url',
    'http://127.0.0.1:1/nobody-listens',
  ])('may not be %s', async (audio_url) => {
    const answer = await createJson({ audio_url, language: 'en' })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { code: 'invalid_field_value', param: 'audio_url' } })
  })
})

describe('a create is refused', () => {
  test.each([
    ['without audio', { language: 'en' }, 'missing_required_field', 'audio_url'],
    ['with audio_url of a wrong kind', { language: 'en', audio_url: 7 }, 'invalid_field_value', 'audio_url'],
    [
      'with an unknown mode',
      { language: 'en', audio_url: dataUrl, mode: 'fast' },
      'invalid_field_value',
      'mode',
    ],
    [
      'with a language of a wrong kind',
      { language: {}, audio_url: dataUrl },
      'invalid_field_value',
      'language',
    ],
    [
      'with a language only objects know',
      { language: 'toString', audio_url: dataUrl },
      'invalid_field_value',
      'language',
    ],
    ['as a list', [], 'invalid_json', undefined],
    ['as null', null, 'invalid_json', undefined],
  ])('%s', async (_, body, code, param) => {
    const answer = await createJson(body)
    expect(answer.status).toBe(400)
    expect((await answer.json()) as unknown).toMatchObject({ error: { code, ...(param && { param }) } })
  })

  test('with a form that is none', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
    const answer = await send('/transcribe', { method: 'POST', body: 'rubbish', headers })
    expect(await answer.json()).toMatchObject({ error: { code: 'invalid_field_value', param: 'file' } })
  })

  test.each([
    ['empty', new Uint8Array(), /empty/],
    ['shorter than 0.1 s', wav(0.05), /0.05 s/],
    ['WAV by its first bytes only', new TextEncoder().encode('RIFF    WAVEfmt rubbish'), /No audio/],
    [
      'WebM by its first bytes only',
      Buffer.from('1a45dfa3428288776562 6d00'.replace(' ', ''), 'hex'),
      /No audio/,
    ],
  ])('with a file that is %s', async (_, audio, message) => {
    const answer = await create({ audio: new Uint8Array(audio) })
    expect(await answer.json()).toMatchObject({
      error: { code: 'invalid_audio_format', param: 'file', message: expect.stringMatching(message) },
    })
  })
})
