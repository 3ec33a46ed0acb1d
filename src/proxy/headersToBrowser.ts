const KEPT = ['content-type', 'retry-after', 'x-request-id']
const KEPT_FAMILY = 'x-ratelimit-'

/** The headers of the API's answer that concern the browser; cookies and what concerns the connection do not. */
export function headersToBrowser(given: Headers, apiKey: string): Headers {
  const headers = new Headers()
  given.forEach((value, name) => {
    const isKept = KEPT.includes(name) || name.startsWith(KEPT_FAMILY)
    if (isKept) headers.set(name, value.replaceAll(apiKey, '*'))
  })
  // The length of a compressed body is not that of the one that was unpacked on the way.
  const length = given.get('content-length')
  if (length !== null && !given.has('content-encoding')) headers.set('content-length', length)
  return headers
}
