import { inspect } from 'node:util'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createTranscriptionClient, type TranscriptionClientOptions } from '../../src/core.js'
import { createAudioFile } from '../../src/testing/createAudioFile.js'
import { done, failure, job, request, scriptedApi } from '../helpers/scriptedApi.js'

afterEach(() => void vi.restoreAllMocks())

/** A client that notes what it asks, and gets the same answer each time. */
function noting(answer: () => Response | Promise<Response>, options: TranscriptionClientOptions = {}) {
  const asked: { url: string; init: RequestInit }[] = []
  const client = createTranscriptionClient({
    baseUrl: 'https://api.test/lesan',
    ...options,
    async fetch(input, init = {}) {
      asked.push({ url: input instanceof Request ? input.url : String(input), init })
      return answer()
    },
  })
  return { client, asked }
}

const once = { retry: false } as const
const named = (id: string, more: object = {}) =>
  Response.json({ id, status: 'completed', text: 'ሰላም', ...more })

describe('a request', () => {
  test('asks anew for a state, follows no redirect, and takes cookies along where it is told to', async () => {
    const { client, asked } = noting(() => done.clone(), { credentials: 'include' })
    await client.follow('job_1').result
    await client.transcribe(request)
    await client.usage()
    expect(asked.map(({ init }) => init.cache)).toEqual(['no-store', undefined, 'no-store'])
    expect(asked.map(({ init }) => init.redirect)).toEqual(['manual', 'manual', 'manual'])
    expect(asked.map(({ init }) => init.credentials)).toEqual(['include', 'include', 'include'])
  })

  test('to storage takes no cookie, key or header of the app along, and lets the answer go', async () => {
    const cancel = vi.fn()
    const answers = [
      Response.json({ upload_url: 'https://storage.test/1', file_url: 'https://files.test/1' }),
      new Response(new ReadableStream({ cancel })),
      done.clone(),
    ]
    const { client, asked } = noting(() => answers.shift() ?? done.clone(), {
      apiKey: 'sk_test_1',
      credentials: 'include',
      headers: { 'x-app': '1' },
      signedUploadAboveBytes: 0,
    })
    await client.transcribe({ file: createAudioFile(), language: 'am' })
    const put = asked.find(({ url }) => url === 'https://storage.test/1')
    expect([...new Headers(put?.init.headers)]).toEqual([['content-type', 'audio/wav']])
    expect(put?.init.credentials).toBeUndefined()
    expect(cancel).toHaveBeenCalledOnce()
  })

  test.each(['application/json', 'multipart/form-data'])(
    'with a Content-Type of the app (%s) still is what it is',
    async (type) => {
      const { client, asked } = noting(() => done.clone(), { headers: { 'Content-Type': type } })
      await client.transcribe({ file: createAudioFile(), language: 'am' })
      await client.transcribe(request)
      const types = asked.map(({ init }) => new Headers(init.headers).get('content-type'))
      expect(types).toEqual([null, 'application/json'])
    },
  )
})

describe('a job', () => {
  test('is read at its own address, or by its id where that could lead elsewhere', async () => {
    const odd = [
      'https://evil.test/',
      '//evil.test/',
      '/\t/evil.test/',
      '/\n/evil.test/',
      '/\\evil.test',
      '/../admin',
      '/v1/../../admin',
      '/%2e%2e/admin',
      '/v1/transcriptions/job_1?x=1',
    ]
    const bases = ['https://api.test/lesan', '', '/']
    const urls = ['/v1/transcriptions/job_1', '/v2/jobs/job_1', ...odd]
    const play = async (baseUrl: string, url: string) => {
      const answers = [Response.json({ id: 'job_1', status: 'queued', url }), named('job_1')]
      const { client, asked } = noting(() => answers.shift() ?? named('job_1'), { baseUrl })
      await client.transcribe(request)
      const path = odd.includes(url) ? '/v1/transcriptions/job_1' : url
      expect(asked.at(-1)?.url).toBe(`${baseUrl.replace(/\/$/, '')}${path}`)
    }
    await Promise.all(bases.flatMap((base) => urls.map((url) => play(base, url))))
  })

  test('is not another one', async () => {
    const { client } = noting(() => named('job_2'))
    await expect(client.follow('job_1', once).result).rejects.toMatchObject({
      code: 'unparsable_response',
      jobId: 'job_1',
    })
  })

  test.each(['', '.', '..'])('with the id %j is none, and nothing is asked', async (id) => {
    const { client, asked } = noting(() => named(id))
    await expect(client.follow(id, once).result).rejects.toMatchObject({ code: 'job_not_found' })
    expect(asked).toEqual([])
    await expect(client.start(request, once).result).rejects.toMatchObject({ code: 'unparsable_response' })
  })
})

describe('an answer', () => {
  test('of more than 32 MiB is not read to its end', async () => {
    const cancel = vi.fn()
    const piece = new Uint8Array(1024 * 1024).fill(0x20)
    const endless = () =>
      new Response(new ReadableStream({ pull: (controller) => controller.enqueue(piece), cancel }))
    const { client } = noting(endless)
    await expect(client.start(request, once).result).rejects.toMatchObject({ code: 'unparsable_response' })
    expect(cancel).toHaveBeenCalledOnce()
  })

  test.each([
    new TypeError('Content-Length header of network response exceeds response Body.'),
    new DOMException('The operation was aborted. ', 'AbortError'),
    new TypeError('La connexion réseau a été perdue.'),
    'lost',
  ])('that breaks off is a broken connection in any words: %s', async (fault) => {
    const broken = () => new Response(new ReadableStream({ start: (controller) => controller.error(fault) }))
    const { client } = noting(broken)
    await expect(client.follow('job_1', once).result).rejects.toMatchObject({
      code: 'connection_error',
      cause: fault,
    })
    // The API had all of it: the job may exist.
    await expect(client.start(request).result).rejects.toMatchObject({ code: 'still_processing' })
    const unreachable = noting(() => Promise.reject(fault))
    await expect(unreachable.client.start(request).result).rejects.toMatchObject({ code: 'connection_error' })
    expect(unreachable.asked).toHaveLength(1)
  })
})

describe('an error quotes nothing of the app’s own', () => {
  const secret = 'hunter2'
  test.each<[string, TranscriptionClientOptions]>([
    ['a header that is none', { headers: { authorization: `Bearer ${secret}\nx` } }],
    ['a key that is none', { apiKey: `${secret}\n\nx` }],
    ['a password in the address', { baseUrl: `https://me:${secret}@api.test` }],
  ])('%s', async (_, options) => {
    const client = createTranscriptionClient(options)
    const error: unknown = await client.start(request).result.catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'unknown_error' })
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain(secret)
  })

  test('what the app throws keeps its words to itself, but for the cause', async () => {
    const thrown = new Error(`no session for ${secret}`)
    const client = createTranscriptionClient({ headers: () => Promise.reject(thrown) })
    const error: unknown = await client.start(request).result.catch((thrown: unknown) => thrown)
    expect(JSON.stringify(error)).not.toContain(secret)
    expect(error).toMatchObject({ code: 'unknown_error', cause: thrown })
  })
})

describe('a 404 of a create that is not the API’s own', () => {
  afterEach(() => void vi.unstubAllEnvs())

  test.each([
    ['development', new Response('<h1>Not found</h1>', { status: 404 }), 1],
    ['production', new Response('<h1>Not found</h1>', { status: 404 }), 0],
    ['development', failure(404, 'resource_not_found'), 0],
    ['development', job('completed'), 0],
  ])('in %s is noted on the console, where it is one', async (mode, answer, times) => {
    vi.stubEnv('NODE_ENV', mode)
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    await scriptedApi([answer])
      .client.start(request)
      .result.catch(() => {})
    expect(warn).toHaveBeenCalledTimes(times)
    if (times)
      expect(String(warn.mock.calls[0])).toMatch(/no proxy answers at https:\/\/api\.test\/transcribe/)
  })
})
