import type { Mask } from './createMask.js'

const KEPT = ['content-type', 'retry-after', 'x-request-id']
const KEPT_FAMILY = 'x-ratelimit-'

/** The headers of the API's answer that concern the browser. Cookies and what concerns the connection do not. */
export function headersToBrowser(given: Headers, mask: Mask): Headers {
  const headers = new Headers()
  given.forEach((value, name) => {
    const isKept = KEPT.includes(name) || (name.startsWith(KEPT_FAMILY) && mask.header(name) === name)
    if (isKept) headers.set(name, mask.header(value))
  })
  // A compressed body was unpacked on the way: its length is another one now.
  const length = given.get('content-length')
  if (length !== null && !given.has('content-encoding')) headers.set('content-length', length)
  return headers
}
