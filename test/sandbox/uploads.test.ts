import { describe, expect, test } from 'vitest'
import { createUploadStore } from '../../sandbox/uploads/createUploadStore.js'
import { setUpSandbox } from './helpers/setUpSandbox.js'
import { wav } from './helpers/wav.js'

interface Signed {
  upload_url: string
  file_url: string
  file_id: string
}

const easy = setUpSandbox({ maxFileBytes: 100_000 })
const strict = setUpSandbox({ strictContentType: true })
const named = setUpSandbox({ strictFileNames: true })

const sign = async ({ send }: typeof easy, type: string) => {
  const answer = await send(`/v1/uploads/signed-url?filename=a.wav&content_type=${encodeURIComponent(type)}`)
  return { status: answer.status, ...((await answer.json()) as Signed) }
}
const put = (url: string, type: string, body: BodyInit = wav(0.2)) =>
  fetch(url, { method: 'PUT', body, headers: { 'Content-Type': type } })

test('a signed upload can be transcribed by its file_url', async () => {
  const { upload_url, file_url, file_id } = await sign(easy, 'audio/wav')
  expect(file_url).toContain(file_id)
  expect((await put(upload_url, 'audio/wav')).status).toBe(200)
  const job = await easy.createJson({ audio_url: file_url, language: 'en' })
  expect(await job.json()).toMatchObject({ status: 'completed', text: 'hello', audio_url: file_url })
})

test('a file_url that nothing was uploaded to is refused', async () => {
  const { file_url } = await sign(easy, 'audio/wav')
  const job = await easy.createJson({ audio_url: file_url, language: 'en' })
  expect(await job.json()).toMatchObject({ error: { code: 'invalid_field_value', param: 'audio_url' } })
})

test('fifty uploads side by side keep out of each other’s way; of those that were transcribed the last few stay', async () => {
  const store = createUploadStore({ now: Date.now })
  const waiting = Array.from({ length: 50 }, () => store.create('audio/wav'))
  expect(waiting.every(({ id }) => store.find(id))).toBe(true)
  for (const upload of waiting) upload.isUsed = true
  store.create('audio/wav')
  expect(waiting.map(({ id }) => store.find(id) !== undefined)).toEqual(waiting.map((_, i) => i >= 30))
})

test('an upload that nobody comes for is forgotten after an hour', () => {
  let now = 0
  const store = createUploadStore({ now: () => now })
  const { id } = store.create('audio/wav')
  now = 3_600_000
  store.create('audio/wav')
  expect(store.find(id)).toBeDefined()
  now += 1
  store.create('audio/wav')
  expect(store.find(id)).toBeUndefined()
})

test('uploads that nobody comes for are bounded in number and in bytes; the oldest go first', async () => {
  const store = createUploadStore({ now: Date.now, mostUploads: 3, mostBytes: 100 })
  const isThere = ({ id }: { id: string }) => store.find(id) !== undefined
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(() => store.create('audio/wav'))
  if (!a || !b || !c || !d) throw new Error('There are four.')
  expect([a, b, c, d].map(isThere)).toEqual([false, true, true, true])
  store.keep(d, new Uint8Array(60))
  store.keep(b, new Uint8Array(60))
  expect([b, c, d].map(isThere)).toEqual([true, true, false])
})

test('uploads that were transcribed go before those that wait', async () => {
  const store = createUploadStore({ now: Date.now, mostBytes: 100 })
  const [waiting, used, last] = [1, 2, 3].map(() => store.create('audio/wav'))
  if (!waiting || !used || !last) throw new Error('There are three.')
  for (const upload of [waiting, used]) store.keep(upload, new Uint8Array(50))
  used.isUsed = true
  store.keep(last, new Uint8Array(50))
  expect(store.find(waiting.id)).toBeDefined()
  expect(store.find(used.id)).toBeUndefined()
})

test('an upload needs its signature, and no key', async () => {
  const { file_url } = await sign(easy, 'audio/wav')
  expect((await put(file_url, 'audio/wav')).status).toBe(404)
})

test('an upload must have the content type it was signed for', async () => {
  const { upload_url } = await sign(easy, 'audio/wav')
  const refused = await put(upload_url, 'audio/mpeg')
  expect(refused.status).toBe(400)
  expect(await refused.json()).toMatchObject({ error: { param: 'content_type' } })
  expect((await put(upload_url, 'Audio/WAV;codecs=1')).status).toBe(200)
})

test('an upload over the size limit is refused', async () => {
  const { upload_url } = await sign(easy, 'audio/wav')
  expect(await (await put(upload_url, 'audio/wav', wav(10))).json()).toMatchObject({
    error: { code: 'file_too_large' },
  })
})

test.each(['filename=a', 'content_type=audio/wav'])('signed-url needs more than %s', async (query) => {
  const answer = await easy.send(`/v1/uploads/signed-url?${query}`)
  expect(await answer.json()).toMatchObject({ error: { code: 'missing_required_field' } })
})

test('an upload address is not given for what is no audio, nor to a read-only key', async () => {
  expect((await sign(easy, 'text/html')).status).toBe(400)
  const readOnly = { key: 'sk_test_read_only' }
  const path = '/v1/uploads/signed-url?filename=a&content_type=audio/wav'
  expect((await easy.send(path, readOnly)).status).toBe(403)
})

describe('with strictContentType', () => {
  test('a type with codecs is refused in a form and for an upload', async () => {
    const type = 'audio/webm;codecs=opus'
    expect(await (await strict.create({ type })).json()).toMatchObject({
      error: { code: 'invalid_audio_format' },
    })
    expect((await sign(strict, type)).status).toBe(400)
    expect((await easy.create({ type })).status).toBe(200)
  })

  test('an upload is compared letter by letter', async () => {
    const { upload_url } = await sign(strict, 'audio/wav')
    expect((await put(upload_url, 'audio/wav;codecs=1')).status).toBe(400)
    expect((await put(upload_url, 'audio/wav')).status).toBe(200)
  })
})

test('with strictFileNames the ending of the name decides as well', async () => {
  const send = (name: string) => {
    const body = new FormData()
    body.set('language', 'en')
    body.set('file', new File([wav(0.2)], name))
    return named.send('/transcribe', { method: 'POST', body })
  }
  for (const name of ['blob', 'voice.opus', 'audio.wav.part']) {
    expect(await (await send(name)).json()).toMatchObject({
      error: { code: 'invalid_audio_format', param: 'file' },
    })
  }
  expect((await send('A.WAV')).status).toBe(200)
  const sign = (name: string) => named.send(`/v1/uploads/signed-url?filename=${name}&content_type=audio/wav`)
  expect(await (await sign('blob')).json()).toMatchObject({ error: { param: 'filename' } })
  expect((await sign('a.wav')).status).toBe(200)
})
