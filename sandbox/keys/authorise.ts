import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { ApiError } from '../ApiError.js'
import type { SandboxEnv, SandboxState } from '../SandboxState.js'
import { type ApiKey, findKey, type Scope } from './findKey.js'

/** Who asks, may they, and have they asked too often? */
export function authorise({ accounts }: SandboxState, scope: Scope): MiddlewareHandler<SandboxEnv> {
  return async (c, next) => {
    const key = readKey(c.req.header('Authorization'))
    const rules = findKey(key)
    if (!rules) throw new ApiError('invalid_api_key', 'The API key provided is invalid.')
    checkState(rules)
    checkPlace(rules, clientAddress(c.env), c.req.header('Origin'))
    if (!rules.scopes.includes(scope)) {
      throw new ApiError('insufficient_scope', `This API key does not have the '${scope}' scope.`)
    }

    const account = accounts.of(key, rules)
    const rateLimit = account.requests.take()
    c.set('account', account)
    c.set('rateLimit', rateLimit)
    if (!rateLimit.allowed) {
      const { retryAfterSeconds: retryAfter } = rateLimit
      throw new ApiError('rate_limit_exceeded', `Rate limit exceeded. Retry after ${retryAfter} seconds.`, {
        retryAfter,
      })
    }
    await next()
  }
}

function readKey(header: string | undefined): string {
  if (!header) throw new ApiError('missing_api_key', 'No Authorization header provided.')
  return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? ''
}

function clientAddress(bindings: Partial<HttpBindings> | undefined): string {
  return bindings?.incoming?.socket.remoteAddress ?? 'unknown'
}

function checkState({ state }: ApiKey): void {
  if (state === 'expired') throw new ApiError('expired_api_key', 'The API key has expired.')
  if (state === 'revoked') throw new ApiError('revoked_api_key', 'The API key has been revoked.')
}

function checkPlace({ allowedIps, allowedOrigins }: ApiKey, address: string, origin = ''): void {
  if (allowedIps && !allowedIps.includes(address)) {
    throw new ApiError('ip_not_allowed', `Request IP '${address}' is not in the key's allowlist.`)
  }
  if (allowedOrigins && !allowedOrigins.includes(origin)) {
    throw new ApiError('origin_not_allowed', `Request origin '${origin}' is not in the key's allowlist.`)
  }
}
