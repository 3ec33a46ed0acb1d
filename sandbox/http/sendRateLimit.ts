import type { MiddlewareHandler } from 'hono'
import type { SandboxEnv, SandboxState } from '../SandboxState.js'

/** X-RateLimit headers on every answer of the API. */
export function sendRateLimit({ accounts }: SandboxState): MiddlewareHandler<SandboxEnv> {
  return async (c, next) => {
    c.set('rateLimit', accounts.anonymous.peek())
    await next()
    const { rateLimit } = c.var
    if (!rateLimit) return
    c.res.headers.set('X-RateLimit-Limit', String(rateLimit.limit))
    c.res.headers.set('X-RateLimit-Remaining', String(rateLimit.remaining))
    c.res.headers.set('X-RateLimit-Reset', String(rateLimit.resetAt))
  }
}
