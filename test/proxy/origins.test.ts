import { describe, expect, test } from 'vitest'
import { setUpProxy } from './helpers/setUpProxy.js'

const FRIEND = 'https://app.example.com'
const proxy = setUpProxy({ allowedOrigins: [FRIEND, 'http://localhost:5173'] })

const refused = { status: 403, error: { type: 'permission_error', code: 'origin_not_allowed' } }

describe('by default only pages of the same origin get through', () => {
  test("an Origin that is the proxy's own", async () => {
    const { status } = await proxy.ask('/v1/usage', { headers: { Origin: new URL(proxy.url).origin } })
    expect(status).toBe(200)
  })

  test('a request without Origin, as servers and same-origin reads send', async () => {
    expect((await proxy.ask('/v1/usage')).status).toBe(200)
  })

  test('a browser that says "same-origin" is believed, also behind a gateway that ends TLS', async () => {
    const headers = { Origin: 'https://shop.example', 'Sec-Fetch-Site': 'same-origin' }
    expect((await proxy.ask('/v1/usage', { headers })).status).toBe(200)
  })

  test.each([
    'https://other.example',
    'https://app.example.com.other.example',
    'https://app.example.com:8443',
    'http://app.example.com',
    'https://APP.example.com',
    'https://app.example.com, https://other.example',
    'null',
    '*',
    '',
    'file://',
    'chrome-extension://abc',
  ])('the foreign origin "%s" does not', async (Origin) => {
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const path = method === 'GET' ? '/v1/usage' : '/transcribe'
      const headers = { Origin, 'Access-Control-Request-Method': 'POST' }
      const answer = await proxy.ask(path, { method, headers })
      expect(answer).toMatchObject(refused)
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
    }
    expect(proxy.received).toEqual([])
  })

  test.each(['cross-site', 'same-site', 'something new'])(
    'a request that comes "%s" without an Origin, as an image or a link does, does not',
    async (site) => {
      expect(await proxy.ask('/v1/usage', { headers: { 'Sec-Fetch-Site': site } })).toMatchObject(refused)
      expect(proxy.received).toEqual([])
    },
  )
})

describe('over plain http, where browsers send no Sec-Fetch-Site', () => {
  test.each(['http://other.example/page', 'https://other.example/', 'http://127.0.0.1:9/'])(
    'an image or a script of the page %s does not get through',
    async (Referer) => {
      expect(await proxy.ask('/v1/usage', { headers: { Referer } })).toMatchObject(refused)
      expect(proxy.received).toEqual([])
    },
  )

  test('a page of the same origin or of the list does', async () => {
    for (const Referer of [`${new URL(proxy.url).origin}/page?a=b`, `${FRIEND}/`, 'nonsense', '']) {
      expect((await proxy.ask('/v1/usage', { headers: { Referer } })).status).toBe(200)
    }
  })

  test('what a browser says itself counts more', async () => {
    const Referer = 'https://other.example/'
    const headers = { Referer, 'Sec-Fetch-Site': 'same-origin' }
    expect((await proxy.ask('/v1/usage', { headers })).status).toBe(200)
    expect((await proxy.ask('/v1/usage', { headers: { Referer, Origin: FRIEND } })).status).toBe(200)
  })
})

describe('an origin of the list', () => {
  test('gets through and may read the answer, its limits and its errors', async () => {
    const headers = { Origin: FRIEND, 'Sec-Fetch-Site': 'cross-site' }
    for (const path of ['/v1/usage', '/nothing']) {
      const answer = await proxy.ask(path, { headers })
      expect(answer.status).toBe(path === '/nothing' ? 404 : 200)
      expect(answer.headers).toMatchObject({ 'access-control-allow-origin': FRIEND, vary: 'Origin' })
      expect(answer.headers['access-control-expose-headers']).toContain('Retry-After')
      expect(answer.headers).not.toHaveProperty('access-control-allow-credentials')
    }
  })

  test('has its preflight answered without asking the API', async () => {
    const answer = await proxy.ask('/transcribe', {
      method: 'OPTIONS',
      headers: {
        Origin: FRIEND,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,x-session',
      },
    })
    expect(answer.status).toBe(204)
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': FRIEND,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type,x-session',
      'access-control-max-age': '600',
    })
    expect(proxy.received).toEqual([])
  })

  test.each([
    ['DELETE', '/v1/transcriptions/job_1'],
    ['GET', '/v1/keys'],
    ['get', '/v1/usage'],
  ])('has no preflight for %s %s', async (method, path) => {
    const headers = { Origin: FRIEND, 'Access-Control-Request-Method': method }
    expect((await proxy.ask(path, { method: 'OPTIONS', headers })).status).toBe(404)
  })
})
