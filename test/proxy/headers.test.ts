import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { rawRequest, readToEnd } from '../sandbox/helpers/rawRequest.js'
import { afterBody, KEY, setUpProxy } from './helpers/setUpProxy.js'

const proxy = setUpProxy()

/** What Node's own `fetch` adds. */
const OF_THE_RUNTIME = ['host', 'connection', 'user-agent', 'accept-encoding', 'sec-fetch-mode']

const ofTheBrowser = {
  'Content-Type': 'application/json',
  Accept: 'application/json',
  'Accept-Language': 'am',
  Authorization: 'Bearer sk_test_of_the_client',
  'Proxy-Authorization': 'Basic x',
  Cookie: 'session=secret',
  Origin: 'http://127.0.0.1',
  Referer: 'http://127.0.0.1/page?token=x',
  'X-Api-Key': 'x',
  'X-Forwarded-For': '1.2.3.4',
  'X-Forwarded-Host': 'other.example',
  Forwarded: 'for=1.2.3.4',
  'X-Real-IP': '1.2.3.4',
  'User-Agent': 'a browser',
  'Keep-Alive': 'timeout=5',
  TE: 'trailers',
  Range: 'bytes=0-1',
  'If-None-Match': '"x"',
  'X-Anything': 'x',
}

describe('to the API', () => {
  test('go the content type, its length, what is accepted, and the key; nothing else of the browser', async () => {
    const headers = { ...ofTheBrowser, Origin: new URL(proxy.url).origin }
    await proxy.ask('/transcribe', { method: 'POST', headers, body: '{}' })
    const arrived = proxy.received[0]?.headers ?? {}
    const own = Object.entries(arrived).filter(([name]) => !OF_THE_RUNTIME.includes(name))
    expect(Object.fromEntries(own)).toEqual({
      authorization: `Bearer ${KEY}`,
      'content-type': 'application/json',
      'content-length': '2',
      accept: 'application/json',
      'accept-language': 'am',
    })
    expect(arrived.host).toBe(new URL(proxy.upstream).host)
    expect(arrived['user-agent']).not.toBe('a browser')
  })

  test("a client's own Authorization never replaces or joins the key", async () => {
    for (const Authorization of ['Bearer sk_live_other', '', 'Basic eDp5']) {
      await proxy.ask('/v1/usage', { headers: { Authorization } })
    }
    expect(proxy.received.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill(`Bearer ${KEY}`))
  })

  test('a body whose end is told in chunks arrives whole', async () => {
    const socket = await rawRequest(
      proxy.port,
      'POST /transcribe HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n',
    )
    expect(await readToEnd(socket)).toMatch(/^HTTP\/1\.1 200 /)
    expect(proxy.received).toMatchObject([{ url: '/transcribe', body: 'abcde' }])
  })

  test('a request with two opinions on its length does not get there as two', async () => {
    const socket = await rawRequest(
      proxy.port,
      'POST /transcribe HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /v1/keys HTTP/1.1\r\nHost: a\r\n\r\n',
    )
    await readToEnd(socket)
    for (const { url } of proxy.received) expect(url).toBe('/transcribe')
    expect(proxy.received.length).toBeLessThanOrEqual(1)
  })
})

describe('to the browser', () => {
  test('pass the status, the body, Retry-After, X-RateLimit-* and X-Request-Id', async () => {
    const body =
      '{"error":{"type":"rate_limit_error","code":"rate_limit_exceeded","message":"ቆይ","retry_after":2}}'
    proxy.answer((_incoming, outgoing) => {
      outgoing.writeHead(429, {
        'Content-Type': 'application/json; charset=utf-8',
        'Retry-After': '2',
        'X-RateLimit-Limit': '60',
        'X-RateLimit-Remaining': '0',
        'X-RateLimit-Reset': '1767225600',
        'X-RateLimit-Burst': '5',
        'X-Request-Id': 'req_1',
      })
      outgoing.end(body)
    })
    const { status, headers, text } = await proxy.ask('/v1/usage')
    expect({ status, text }).toEqual({ status: 429, text: body })
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'retry-after': '2',
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '1767225600',
      'x-ratelimit-burst': '5',
      'x-request-id': 'req_1',
      'access-control-expose-headers':
        'Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, X-Request-Id, x-ratelimit-burst',
    })
  })

  test("no cookie, no CORS of the API's own, nothing about the connection or the server", async () => {
    proxy.answer((_incoming, outgoing) => {
      outgoing.writeHead(200, {
        'Set-Cookie': ['a=b', 'c=d'],
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Credentials': 'true',
        'WWW-Authenticate': 'Basic',
        'Proxy-Authenticate': 'Basic',
        'Clear-Site-Data': '"*"',
        'Strict-Transport-Security': 'max-age=0',
        'Keep-Alive': 'timeout=99',
        Upgrade: 'h2c',
        Server: 'x',
        Location: 'https://other.example',
        Link: '<x>; rel=preload',
        'Service-Worker-Allowed': '/',
        'X-Internal': 'x',
      })
      outgoing.end('{}')
    })
    const { headers } = await proxy.ask('/v1/usage')
    expect(Object.keys(headers).sort()).toEqual(
      [
        'access-control-expose-headers',
        'cache-control',
        'connection',
        'content-length',
        'content-security-policy',
        'content-type',
        'date',
        'transfer-encoding',
        'vary',
        'x-content-type-options',
      ].filter((name) => name in headers),
    )
    expect(headers).not.toHaveProperty('set-cookie')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })

  test('every answer is data that nothing keeps and no browser runs as a page', async () => {
    proxy.answer((_incoming, outgoing) => {
      outgoing.writeHead(502, { 'Content-Type': 'text/html', 'Cache-Control': 'public, max-age=999' })
      outgoing.end('<script>alert(1)</script>')
    })
    for (const path of ['/v1/usage', '/nothing']) {
      expect((await proxy.ask(path)).headers).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      })
    }
  })

  test('a compressed answer arrives readable, and as long as it says', async () => {
    const text = JSON.stringify({ text: 'ሰላም '.repeat(500) })
    proxy.answer((_incoming, outgoing) => {
      const body = gzipSync(text)
      outgoing.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': body.length })
      outgoing.end(body)
    })
    expect((await proxy.ask('/v1/usage')).text).toBe(text)
  })

  test.each([204, 205])('an answer of %s has no body', async (status) => {
    proxy.answer((_incoming, outgoing) => outgoing.writeHead(status).end())
    expect(await proxy.ask('/v1/usage')).toMatchObject({ status, text: '' })
  })

  test('any status passes as it is', async () => {
    for (const status of [
      200, 201, 202, 400, 401, 403, 404, 408, 413, 418, 422, 429, 500, 502, 503, 504, 599,
    ]) {
      proxy.answer((incoming, outgoing) =>
        afterBody(incoming, () => outgoing.writeHead(status).end('{"a":1}')),
      )
      expect(await proxy.ask('/transcribe', { method: 'POST', body: '{}' })).toMatchObject({
        status,
        text: '{"a":1}',
      })
    }
  })
})
