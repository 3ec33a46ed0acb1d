import { type NextRequest, NextResponse } from 'next/server'

/** A nonce for Next.js' own inline scripts, as its documentation has it; nothing else inline, and no `eval`. */
export function proxy(request: NextRequest): NextResponse {
  // Its development server needs `eval` and inline styles itself.
  if (process.env['NODE_ENV'] !== 'production') return NextResponse.next()
  const nonce = btoa(crypto.randomUUID())
  const policy = `default-src 'self'; style-src 'self'; script-src 'self' 'nonce-${nonce}'; media-src blob:; connect-src 'self' blob:`
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}
