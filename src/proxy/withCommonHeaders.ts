const EXPOSED = [
  'Retry-After',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'X-Request-Id',
]

/**
 * Adds the headers that every answer of the proxy has. No cache may keep an answer: it holds what people said. No
 * browser may run one as a page of the app: it is data.
 */
export function withCommonHeaders(answer: Response, corsOrigin: string | undefined): Response {
  const { status, body } = answer
  const headers = new Headers(answer.headers)
  headers.append('vary', 'Origin')
  headers.set('cache-control', 'no-store')
  headers.set('x-content-type-options', 'nosniff')
  headers.set('content-security-policy', "default-src 'none'; sandbox")
  if (corsOrigin !== undefined) headers.set('access-control-allow-origin', corsOrigin)
  headers.set('access-control-expose-headers', exposedOf(headers).join(', '))
  return new Response(body, { status, headers })
}

/** What scripts of other origins may read beside the content type; also rate limits that the API adds later. */
function exposedOf(headers: Headers): string[] {
  const known = new Set(EXPOSED.map((name) => name.toLowerCase()))
  const more = [...headers.keys()].filter((name) => name.startsWith('x-ratelimit-') && !known.has(name))
  return [...EXPOSED, ...more]
}
