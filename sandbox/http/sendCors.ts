import type { MiddlewareHandler } from 'hono'
import type { ResolvedOptions } from '../SandboxOptions.js'
import type { SandboxEnv } from '../SandboxState.js'
import { isControl } from './isControl.js'

const EXPOSED = 'X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After, X-Request-Id'

/** Lets browsers in from any origin, or as badly as a careless gateway does. */
export function sendCors(options: ResolvedOptions): MiddlewareHandler<SandboxEnv> {
  return async (c, next) => {
    if (isControl(c.req.path) || !options.cors) return next()

    if (c.req.method === 'OPTIONS') {
      return c.body(null, 204, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
        'Access-Control-Allow-Headers': c.req.header('Access-Control-Request-Headers') ?? '*',
        'Access-Control-Max-Age': '600',
      })
    }
    await next()
    if (c.res.status >= 400 && !options.corsOnErrors) return
    c.res.headers.set('Access-Control-Allow-Origin', '*')
    if (options.exposeHeaders) c.res.headers.set('Access-Control-Expose-Headers', EXPOSED)
  }
}
