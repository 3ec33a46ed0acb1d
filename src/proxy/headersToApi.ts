const KEPT = ['content-type', 'accept', 'accept-language'] as const

/** The headers of the request to the API: a few of the browser's, and the key. Nothing else gets through. */
export function headersToApi(given: Headers, apiKey: string, hasBody: boolean): Headers {
  const headers = new Headers()
  for (const name of KEPT) {
    const value = given.get(name)
    if (value !== null) headers.set(name, value)
  }
  // Two opinions on where a body ends are how requests are smuggled; then the runtime decides alone.
  const length = given.get('content-length')
  const isPlain = length !== null && /^\d{1,15}$/.test(length) && !given.has('transfer-encoding')
  if (hasBody && isPlain) headers.set('content-length', length)
  headers.set('authorization', `Bearer ${apiKey}`)
  return headers
}
