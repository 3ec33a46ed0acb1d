import { createLesanProxy, type LesanProxy } from 'lesan-react/proxy'
import { isSignedIn } from './isSignedIn.js'

interface Env {
  /** `wrangler secret put LESAN_API_KEY` */
  LESAN_API_KEY: string
  LESAN_UPSTREAM?: string
}

let proxy: LesanProxy | undefined

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    if (!new URL(request.url).pathname.startsWith('/api/lesan/')) return new Response(null, { status: 404 })
    proxy ??= createLesanProxy({
      apiKey: env.LESAN_API_KEY,
      upstream: env.LESAN_UPSTREAM,
      // The list has everybody's transcripts: everyone shares one key.
      authorize: (asked, { endpoint }) =>
        endpoint !== 'GET /v1/transcriptions' && (isSignedIn(asked) || 'sign_in_required'),
    })
    return proxy(request)
  },
}
