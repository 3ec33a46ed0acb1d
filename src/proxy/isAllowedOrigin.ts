/**
 * Whether the page that asks may use the proxy. `Sec-Fetch-Site` decides where a browser sends it: no script can set
 * it, and behind a gateway that ends TLS the server does not know its own address. Browsers leave it out over plain
 * http; then `Origin` is compared, or the origin in `Referer`, which images and scripts have. A request without any of
 * them may come from a program, and is for `authorize` to judge.
 */
export function isAllowedOrigin({ url, headers }: Request, allowedOrigins: ReadonlySet<string>): boolean {
  const origin = headers.get('origin')
  if (origin !== null && allowedOrigins.has(origin)) return true
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || (site === 'none' && origin === null)
  const page = origin ?? originOf(headers.get('referer'))
  return page === null || page === new URL(url).origin || allowedOrigins.has(page)
}

function originOf(address: string | null): string | null {
  return address !== null && URL.canParse(address) ? new URL(address).origin : null
}
