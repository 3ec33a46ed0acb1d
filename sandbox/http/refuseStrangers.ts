import type { MiddlewareHandler } from 'hono'
import { ApiError } from '../ApiError.js'
import type { SandboxEnv } from '../SandboxState.js'
import { isLoopback } from './isLoopback.js'

/**
 * Lets in programs on this machine and pages of the same origin. Any site may send requests here from the browser of
 * someone who runs the sandbox, and can give this machine a name of its own.
 */
export const refuseStrangers: MiddlewareHandler<SandboxEnv> = async (c, next) => {
  const { origin, hostname } = new URL(c.req.url)
  const from = c.req.header('Origin') ?? origin
  const site = c.req.header('Sec-Fetch-Site') ?? 'none'
  if (!isLoopback(hostname) || from !== origin || !['same-origin', 'none'].includes(site)) {
    throw new ApiError('origin_not_allowed', 'The controls of the sandbox answer to its own origin only.')
  }
  await next()
}
