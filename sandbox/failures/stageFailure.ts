import { setTimeout as sleep } from 'node:timers/promises'
import type { MiddlewareHandler } from 'hono'
import { ApiError } from '../ApiError.js'
import type { QueuedFailure } from '../Failure.js'
import { noAnswer } from '../http/noAnswer.js'
import { bodyChunks } from '../http/readBody.js'
import type { SandboxContext, SandboxEnv, SandboxState } from '../SandboxState.js'
import { cutConnection } from './cutConnection.js'

/** Acts out the next staged failure, if one is for this request. */
export function stageFailure({ failures }: SandboxState): MiddlewareHandler<SandboxEnv> {
  return async (c, next) => {
    const failure = failures.take(c.var.entry.operation)
    if (!failure) return next()
    switch (failure.kind) {
      case 'delay':
        await sleep(failure.ms)
        return next()
      case 'still_processing':
        c.set('stillProcessing', { includeId: failure.include_id })
        return next()
      case 'cut':
        return cutConnection(c, failure.after)
      default:
        await drainBody(c)
        return answer(c, failure)
    }
  }
}

type Answered = Extract<QueuedFailure, { kind: 'error' | 'html' | 'empty' | 'hang' | 'raw' }>

function answer(c: SandboxContext, failure: Answered): Response | Promise<Response> {
  if (failure.kind === 'error') {
    throw new ApiError(failure.code, failure.message ?? `Staged by the sandbox: ${failure.code}.`, {
      param: failure.param,
      retryAfter: failure.retry_after,
      status: failure.status,
    })
  }
  // From here on it is not the API that answers.
  c.set('rateLimit', undefined)
  switch (failure.kind) {
    case 'html':
      return new Response(gatewayPage(failure.status), {
        status: failure.status,
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
      })
    case 'empty':
      return new Response(null, { status: failure.status })
    case 'hang':
      return untilClosed(c)
    default:
      return new Response(failure.body === '' ? null : failure.body, failure)
  }
}

const gatewayPage = (status: number) =>
  `<!doctype html>\n<html><head><title>${status}</title></head><body><h1>${status}</h1><hr>gateway</body></html>\n`

function untilClosed(c: SandboxContext): Promise<Response> {
  const { outgoing } = c.env ?? {}
  return new Promise((resolve) => {
    if (outgoing?.destroyed) resolve(noAnswer())
    outgoing?.once('close', () => resolve(noAnswer()))
  })
}

async function drainBody(c: SandboxContext): Promise<void> {
  for await (const _ of bodyChunks(c));
}
