import { createLesanProxy, type LesanProxy } from 'lesan-react/proxy'
import { NextRequest } from 'next/server'
import { COOKIE, isSession } from '../../../session'

let proxy: LesanProxy | undefined

// Made with the first request: `next build` loads this file too, and has no key.
function handler(request: Request): Promise<Response> {
  proxy ??= createLesanProxy({
    apiKey: process.env['LESAN_API_KEY'],
    upstream: process.env['LESAN_UPSTREAM'],
    // The list has everybody's transcripts: everyone shares one key.
    authorize: (asked, { endpoint }) =>
      endpoint !== 'GET /v1/transcriptions' && (isSignedIn(asked) || 'sign_in_required'),
  })
  return proxy(request)
}

function isSignedIn(request: Request): boolean {
  return isSession(new NextRequest(request.url, { headers: request.headers }).cookies.get(COOKIE)?.value)
}

export { handler as GET, handler as OPTIONS, handler as POST }

/** Seconds: a sync transcription may take 300. */
export const maxDuration = 300
