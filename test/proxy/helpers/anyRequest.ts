import { fc } from '@fast-check/vitest'

/** Stands in everything of the client's that must not reach the API. */
export const CLIENT_SECRET = 'of-the-client'

const pick = (...values: string[]) => fc.constantFrom(...values)
const words = (text: string) => pick(...text.split(' '))
const lines = (text: string) => pick(...text.trim().split(/\n\s*/))
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''))
/** Mostly the first, one time in so many the second. */
const seldom = <T>(times: number, usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
  fc.oneof({ weight: times - 1, arbitrary: usual }, { weight: 1, arbitrary: rare })
const rubbish = fc.string({ unit: 'binary', maxLength: 8 })

const endpoint = words(
  '/transcribe /v1/transcriptions /v1/transcriptions/job_1 /v1/transcriptions?limit=2&cursor=c /v1/usage /v1/uploads/signed-url?filename=a.mp3&content_type=audio/mpeg',
)

/** Paths from quite proper ones to a tangle. */
function anyTarget(decoy: string): fc.Arbitrary<string> {
  const piece = fc.oneof(
    endpoint,
    words(String.raw`/ // /. /.. /../ \ /\ ..;/ ; %2f %2F %5c %2e%2e %252e%252e %00 % %0d%0aX-A:%20b`),
    words(`? # @ : :80 & = * ?api_key=${CLIENT_SECRET} &access_token=${CLIENT_SECRET}`),
    words(`${decoy} //${decoy} http://${decoy} https://user:pw@${decoy} @${decoy} \\\\${decoy}`),
    words('/v1/keys /v1/webhooks/1 /admin /sandbox/reset /v1 /api/lesan /job_1 /%E1%88%B0'),
  )
  // What Node's own parser refuses, so that it seldom gets further.
  const broken = fc.oneof(
    pick('\r\nX-A: b', '\r\n\r\nGET /v1/keys HTTP/1.1\r\nHost: a\r\n\r\n', '\n', '\t', ' ', '/ሰላም', '/💥'),
    rubbish,
  )
  const tangle = fc.array(seldom(12, piece, broken), { maxLength: 4 }).map((pieces) => pieces.join(''))
  const start = pick('/', '/', '/api/lesan/', '//', `http://${decoy}/`, '')
  return fc.oneof(
    joined(pick('', '/api/lesan', `//${decoy}`, `http://${decoy}`), endpoint),
    joined(start, tangle, endpoint),
    joined(endpoint, tangle),
    joined(start, tangle),
  )
}

function anyHeader(decoy: string): fc.Arbitrary<string> {
  const ofTheClient = lines(`
    Authorization: Bearer ${CLIENT_SECRET}
    authorization: Basic ${CLIENT_SECRET}
    AUTHORIZATION:${CLIENT_SECRET}
    Proxy-Authorization: ${CLIENT_SECRET}
    Cookie: session=${CLIENT_SECRET}
    cookie: a=b; c=${CLIENT_SECRET}
    X-Api-Key: ${CLIENT_SECRET}
    Referer: http://a/${CLIENT_SECRET}`)
  const ofPlaces = lines(`
    Host: ${decoy}
    X-Forwarded-Host: ${decoy}
    X-Forwarded-For: ${decoy}
    X-Forwarded-Proto: https
    Forwarded: host=${decoy}
    X-Original-URL: /v1/keys
    X-Rewrite-URL: http://${decoy}/
    X-HTTP-Method-Override: DELETE
    Origin: http://${decoy}
    Sec-Fetch-Site: cross-site
    Sec-Fetch-Site: same-origin`)
  const ofTheLine = lines(`
    Connection: keep-alive
    Connection: Authorization, content-type
    Transfer-Encoding: chunked
    Transfer-Encoding: identity, chunked
    Content-Length: 3
    Content-Length: 99999999
    Expect: 100-continue
    Upgrade: websocket
    TE: trailers
    Trailer: Authorization`)
  const ofTheContent = pick(
    'Content-Type: application/json',
    'Content-Type: text/plain\r\nX-Injected: 1',
    'Accept: */*',
    'Accept-Language: am',
  )
  const broken = pick(
    'Content-Length: +3',
    'Content-Length: -1',
    'Transfer-Encoding : chunked',
    'Accept: a\r\n b',
    ': empty',
    'No colon',
    'Ünïcode: ሰላም',
    'X: \u0000',
  )
  const proper = fc.oneof(ofTheClient, ofPlaces, ofTheContent, seldom(3, ofTheClient, ofTheLine))
  return seldom(25, proper, broken)
}

const anyMethod = seldom(
  4,
  pick('GET', 'POST'),
  seldom(6, words('PUT PATCH DELETE HEAD OPTIONS TRACE CONNECT PROPFIND get'), rubbish),
)

const anyBody = seldom(
  4,
  pick('', '{}', 'abc'),
  fc.oneof(
    pick('3\r\nabc\r\n0\r\n\r\n', `0\r\nAuthorization: ${CLIENT_SECRET}\r\n\r\n`, 'a'.repeat(300)),
    rubbish,
  ),
)

/** Requests as text, from quite proper ones to rubbish; `decoy` is a host they try to be led to. */
export function anyRequest(decoy: string): fc.Arbitrary<string> {
  const headers = fc.array(anyHeader(decoy), { maxLength: 4 })
  return fc.tuple(anyMethod, anyTarget(decoy), headers, anyBody).map(([method, target, given, body]) => {
    const has = (name: RegExp) => given.some((line) => name.test(line))
    const host = has(/^host/i) ? [] : ['Host: app.example']
    const length = has(/^(content-length|transfer-encoding)/i)
      ? []
      : [`Content-Length: ${Buffer.byteLength(body)}`]
    const end = has(/^connection: keep-alive/i) ? [] : ['Connection: close']
    return `${[`${method} ${target} HTTP/1.1`, ...host, ...given, ...length, ...end].join('\r\n')}\r\n\r\n${body}`
  })
}
