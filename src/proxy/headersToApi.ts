const KEPT = ['content-type', 'accept', 'accept-language'] as const

/** The headers of the request to the API: a few of the browser's, and the key. No other passes. */
export function headersToApi(given: Headers, apiKey: string, hasBody: boolean): Headers {
  const headers = new Headers()
  for (const name of KEPT) {
    const value = given.get(name)
    if (value !== null) headers.set(name, value)
  }
  // Two headers that disagree on where a body ends let a second request be smuggled in. The runtime decides alone then.
  const length = given.get('content-length')
  const isPlain = length !== null && /^\d{1,15}$/.test(length) && !given.has('transfer-encoding')
  if (hasBody && isPlain) headers.set('content-length', length)
  headers.set('authorization', `Bearer ${apiKey}`)
  return headers
}
