import { describe, expect, test } from 'vitest'
import { errorCatalog } from '../../src/errors/errorCatalog.js'
import type { LesanProxyOptions, Permission } from '../../src/proxy.js'
import { setUpProxy } from './helpers/setUpProxy.js'

const proxy = setUpProxy()
const audio = { method: 'POST', body: 'audio' }
type Authorize = NonNullable<LesanProxyOptions['authorize']>

describe('a request goes no further', () => {
  test.each<[string, () => unknown]>([
    ['returns false', () => false],
    ['resolves to false', async () => false],
    ['returns nothing', () => undefined],
    ['returns something that is only true-ish', () => 'yes'],
    [
      'throws',
      () => {
        throw new Error('the database at 10.0.0.1 is down')
      },
    ],
    ['rejects', () => Promise.reject(new Error('the database at 10.0.0.1 is down'))],
    ['throws what has a status but is no Response', () => Promise.reject({ status: 200, headers: {} })],
  ])('when authorize %s', async (_, authorize) => {
    const answer = await proxy.askWith({ authorize: authorize as Authorize }, '/transcribe', audio)
    expect(answer.status).toBe(403)
    expect(answer.error).toEqual({
      type: 'app_error',
      code: 'not_authorized',
      message: 'The app did not authorize this request.',
    })
    expect(proxy.received).toEqual([])
  })

  test("as long as nobody is signed in, if authorize says 'sign_in_required'", async () => {
    const authorize: Authorize = ({ headers }) => headers.has('cookie') || 'sign_in_required'
    const answer = await proxy.askWith({ authorize }, '/transcribe', audio)
    expect(answer.status).toBe(401)
    expect(answer.error).toEqual({
      type: 'app_error',
      code: 'sign_in_required',
      message: 'The app asks for a sign-in first.',
    })
    expect(proxy.received).toEqual([])
  })

  test.each<Permission>([false, 'sign_in_required'])(
    'and a page can tell that the app, not the API, has refused: %s',
    async (permission) => {
      const { error } = await proxy.askWith({ authorize: () => permission }, '/transcribe', audio)
      const ofTheApi = Object.entries(errorCatalog).filter(([, { type }]) => type !== 'local_error')
      expect(ofTheApi.map(([code]) => code)).not.toContain(error?.code)
      expect(ofTheApi.map(([, { type }]) => type)).not.toContain(error?.type)
    },
  )

  test.each<[string, (answer: Response) => Response]>([
    ['returns', (answer) => answer],
    [
      'throws',
      (answer) => {
        throw answer
      },
    ],
  ])('when authorize %s a Response, which is then the answer', async (_, give) => {
    const authorize = () =>
      give(Response.json({ sign: 'in' }, { status: 401, headers: { 'X-Sign-In': '/login' } }))
    const answer = await proxy.askWith({ authorize }, '/transcribe', audio)
    expect(answer).toMatchObject({ status: 401, text: '{"sign":"in"}', headers: { 'x-sign-in': '/login' } })
    expect(proxy.received).toEqual([])
  })

  test('when authorize has read the body, which would arrive empty', async () => {
    const authorize = async (request: Request) => (await request.text()) === 'audio'
    expect(await proxy.askWith({ authorize }, '/transcribe', audio)).toMatchObject({
      status: 500,
      error: { code: 'internal_error' },
    })
    expect(proxy.received).toEqual([])
  })
})

test('authorize sees the whole request and what it asks of the API', async () => {
  const seen: unknown[] = []
  const authorize: Authorize = (request, call) => {
    seen.push([request.headers.get('cookie'), call])
    return true
  }
  const headers = { Cookie: 'session=1' }
  await proxy.askWith({ authorize }, '/v1/transcriptions/job_1?x=1', { headers })
  await proxy.askWith({ authorize }, '/transcribe', audio)
  expect(seen).toEqual([
    ['session=1', { endpoint: 'GET /v1/transcriptions/{id}', id: 'job_1' }],
    [null, { endpoint: 'POST /transcribe', id: undefined }],
  ])
  expect(proxy.received).toHaveLength(2)
})

test('an endpoint can be closed, whatever prefix it is asked for under', async () => {
  const authorize: Authorize = (_request, { endpoint }) => endpoint !== 'GET /v1/transcriptions'
  for (const path of ['/v1/transcriptions', '/v1/usage/v1/transcriptions', '//v1/transcriptions?limit=1']) {
    expect((await proxy.askWith({ authorize }, path)).status).toBe(403)
  }
  expect((await proxy.askWith({ authorize }, '/v1/transcriptions/job_1')).status).toBe(200)
  expect(proxy.received.map(({ url }) => url)).toEqual(['/v1/transcriptions/job_1'])
})

test('authorize is not asked for preflights, foreign origins and unknown paths', async () => {
  let calls = 0
  const authorize = () => {
    calls += 1
    return true
  }
  const options = { authorize, allowedOrigins: ['https://app.example.com'] }
  const preflight = { Origin: 'https://app.example.com', 'Access-Control-Request-Method': 'POST' }
  await proxy.askWith(options, '/transcribe', { method: 'OPTIONS', headers: preflight })
  await proxy.askWith(options, '/transcribe', {
    method: 'POST',
    headers: { Origin: 'https://other.example' },
  })
  await proxy.askWith(options, '/nothing')
  expect(calls).toBe(0)
})
