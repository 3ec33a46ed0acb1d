import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { describe, expect, onTestFinished, test } from 'vitest'
import { neverProcessed } from '../../src/proxy/neverProcessed.js'
import { selfSigned } from './helpers/selfSigned.js'
import { setUpProxy } from './helpers/setUpProxy.js'

const proxy = setUpProxy()
const create = { method: 'POST', body: '{"audio_url":"https://a.example/a.mp3"}' }

async function portOf(server: Server): Promise<number> {
  onTestFinished(() => void server.close())
  server.on('tlsClientError', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return address instanceof Object ? address.port : 0
}

function onConnection(listener: (socket: Socket) => void): Server {
  return createServer((socket) => listener(socket.on('error', () => undefined)))
}

describe('a create that reached nobody is a 502, which may be sent again', () => {
  test.each<[string, () => Server]>([
    ['a certificate that is not accepted', () => createTlsServer(selfSigned())],
    ['no cipher in common', () => createTlsServer({ ciphers: 'PSK-AES128-CBC-SHA', maxVersion: 'TLSv1.2' })],
    ['no version in common', () => createTlsServer({ ...selfSigned(), maxVersion: 'TLSv1.1' })],
    ['no TLS at all', () => onConnection((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))],
    ['an end in the handshake', () => onConnection((socket) => socket.once('data', () => socket.end()))],
  ])('by TLS: %s', async (_, serve) => {
    const upstream = `https://127.0.0.1:${await portOf(serve())}`
    const { status, error } = await proxy.askWith({ upstream }, '/transcribe', create)
    expect({ status, code: error?.code }).toEqual({ status: 502, code: 'service_unavailable' })
  })

  test('by a network out of reach', async () => {
    const upstream = 'http://255.255.255.255:81'
    const { status, error } = await proxy.askWith({ upstream }, '/transcribe', create)
    expect({ status, code: error?.code }).toEqual({ status: 502, code: 'service_unavailable' })
  })
})

/** As `fetch` rejects. */
const failed = (facts: object, message = '') =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(message), facts) })

describe('whether a failed request certainly started no job', () => {
  test.each([
    ['the network is out of reach', failed({ code: 'ENETUNREACH', syscall: 'connect' })],
    ['the host is out of reach', failed({ code: 'EHOSTUNREACH', syscall: 'connect' })],
    ['nobody answers', failed({ code: 'UND_ERR_CONNECT_TIMEOUT' })],
    ['the name is not known', failed({ code: 'ENOTFOUND', syscall: 'getaddrinfo' })],
    ['Bun is refused', Object.assign(new Error('Unable to connect.'), { code: 'ConnectionRefused' })],
    ['the certificate has expired', failed({ code: 'CERT_HAS_EXPIRED' })],
    ['the certificate is of another host', failed({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' })],
    ['the issuer is not known', failed({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' })],
    ['the server knows no such name', failed({ code: 'ERR_SSL_TLSV1_UNRECOGNIZED_NAME' })],
    [
      'every address of the name is out of reach',
      new TypeError('fetch failed', {
        cause: new AggregateError(['::1', '127.0.0.1'].map(() => failed({ syscall: 'connect' }))),
      }),
    ],
    ['Node refuses a redirect', failed({}, 'unexpected redirect')],
  ])('%s: yes', (_, thrown) => {
    expect(neverProcessed(thrown)).toBe(true)
  })

  test.each([
    ['the connection is reset', failed({ code: 'ECONNRESET', syscall: 'read' })],
    ['an established connection loses its host', failed({ code: 'EHOSTUNREACH', syscall: 'read' })],
    ['an established connection times out', failed({ code: 'ETIMEDOUT', syscall: 'read' })],
    ['encrypted data is broken', failed({ code: 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC' })],
    ['the server ends TLS', failed({ code: 'ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC' })],
    ['the other side closes', failed({ code: 'UND_ERR_SOCKET' }, 'other side closed')],
    ['the answer does not come', failed({ code: 'UND_ERR_HEADERS_TIMEOUT' })],
    ['only one address was refused', new AggregateError([failed({ syscall: 'connect' }), failed({})])],
    ['no address is named', new AggregateError([])],
    ['something else is thrown', 'ECONNREFUSED'],
  ])('%s: no', (_, thrown) => {
    expect(neverProcessed(thrown)).toBe(false)
  })
})
