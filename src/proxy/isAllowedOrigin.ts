/**
 * Whether the page that asks may. Where a browser says itself how page and proxy relate (`Sec-Fetch-Site`, which no
 * script can set), that is believed: behind a gateway that ends TLS the server's own idea of its address is wrong.
 * A request without either header comes from no page, and is for `authorize` to judge.
 */
export function isAllowedOrigin({ url, headers }: Request, allowedOrigins: ReadonlySet<string>): boolean {
  const origin = headers.get('origin')
  if (origin !== null && allowedOrigins.has(origin)) return true
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || (site === 'none' && origin === null)
  return origin === null || origin === new URL(url).origin
}
