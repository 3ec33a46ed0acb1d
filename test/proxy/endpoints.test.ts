import { describe, expect, test } from 'vitest'
import { rawRequest, readToEnd } from '../sandbox/helpers/rawRequest.js'
import { ask } from './helpers/ask.js'
import { setUpProxy } from './helpers/setUpProxy.js'

const proxy = setUpProxy()

describe('forwards the endpoints of the API', () => {
  test.each([
    ['POST', '/transcribe', '/transcribe'],
    ['POST', '/v1/transcriptions', '/v1/transcriptions'],
    ['GET', '/v1/transcriptions', '/v1/transcriptions'],
    ['GET', '/v1/transcriptions?limit=1&cursor=a%2Fb', '/v1/transcriptions?limit=1&cursor=a%2Fb'],
    ['GET', '/v1/transcriptions/job_Abc-123', '/v1/transcriptions/job_Abc-123'],
    ['GET', '/v1/usage', '/v1/usage'],
    [
      'GET',
      '/v1/uploads/signed-url?filename=a b.mp3&content_type=audio/mpeg'.replace(' ', '%20'),
      '/v1/uploads/signed-url?filename=a+b.mp3&content_type=audio%2Fmpeg',
    ],
  ])('%s %s', async (method, path, target) => {
    expect((await proxy.ask(path, { method })).status).toBe(200)
    expect(proxy.received).toMatchObject([{ method, url: target }])
  })
})

test.each(['', '/api', '/a/b/c/d', '/v1', '/%E1%88%B0', '//other.example'])(
  'works under the prefix "%s"',
  async (prefix) => {
    const { status } = await ask(new URL(proxy.url).origin + prefix + '/v1/transcriptions/job_1')
    expect(status).toBe(200)
    expect(proxy.received.map(({ url }) => url)).toEqual(['/v1/transcriptions/job_1'])
  },
)

describe("refuses everything else with the API's own 404", () => {
  test.each([
    ['GET', '/transcribe'],
    ['PUT', '/transcribe'],
    ['DELETE', '/v1/transcriptions/job_1'],
    ['PATCH', '/v1/transcriptions/job_1'],
    ['POST', '/v1/transcriptions/job_1'],
    ['HEAD', '/v1/usage'],
    ['OPTIONS', '/v1/usage'],
    ['GET', '/'],
    ['GET', '/v1'],
    ['GET', '/v1/usage/'],
    ['GET', '/v1/usage/more'],
    ['GET', '/V1/USAGE'],
    ['GET', '/v1/usage%00'],
    ['GET', '/v1%2Fusage'],
    ['GET', '/v1/webhooks/wh_1'],
    ['GET', '/v1/keys'],
    ['POST', '/xtranscribe'],
    ['POST', '/transcribe;a=b'],
    ['GET', '/v1/transcriptions/'],
    ['GET', '/v1/transcriptions/a%2Fb'],
    ['GET', '/v1/transcriptions/a%5Cb'],
    ['GET', '/v1/transcriptions/..%2Fusage'],
    ['GET', '/v1/transcriptions/a.b'],
    ['GET', '/v1/transcriptions/%E1%88%B0'],
    ['GET', '/v1/transcriptions/a%0D%0AX:1'],
    ['GET', `/v1/transcriptions/${'a'.repeat(129)}`],
  ])('%s %s', async (method, path) => {
    const { status, error } = await proxy.ask(path, { method })
    expect(status).toBe(404)
    if (method !== 'HEAD') {
      expect(error).toEqual({
        type: 'not_found_error',
        code: 'resource_not_found',
        message: 'This proxy forwards no such method and path.',
      })
    }
    expect(proxy.received).toEqual([])
  })
})

test('a query field that the endpoint does not have goes no further', async () => {
  await proxy.ask('/v1/transcriptions/job_1?api_key=x&limit=1')
  await proxy.ask('/v1/transcriptions?limit=2&access_token=x&limit=3&admin=1')
  expect(proxy.received.map(({ url }) => url)).toEqual([
    '/v1/transcriptions/job_1',
    '/v1/transcriptions?limit=2',
  ])
})

test('a method that a header or a query names in place of the real one is not believed', async () => {
  await proxy.ask('/v1/usage?_method=DELETE', { headers: { 'X-HTTP-Method-Override': 'DELETE' } })
  expect(proxy.received).toMatchObject([{ method: 'GET', url: '/v1/usage' }])
  expect(proxy.received[0]?.headers).not.toHaveProperty('x-http-method-override')
})

test.each([
  'GET http://other.example/v1/usage',
  'GET //other.example/v1/usage',
  'GET \\\\other.example/v1/usage',
])('a request line of "%s" reaches the API or nothing, never the host it names', async (line) => {
  const socket = await rawRequest(
    proxy.port,
    `${line} HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n`,
  )
  expect(await readToEnd(socket)).toMatch(/^HTTP\/1\.1 (200|400|404) /)
  for (const { url, headers } of proxy.received) {
    expect(url).toBe('/v1/usage')
    expect(headers.host).toBe(new URL(proxy.upstream).host)
  }
})
