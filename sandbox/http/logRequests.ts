import type { MiddlewareHandler } from 'hono'
import type { RequestLogEntry } from '../RequestLogEntry.js'
import { randomId } from '../randomId.js'
import type { SandboxEnv, SandboxState } from '../SandboxState.js'
import { isControl } from './isControl.js'
import { isNoAnswer } from './noAnswer.js'
import { operationOf } from './operationOf.js'

const MOST_ENTRIES = 10_000

/** Gives every request an id and, unless it is for the control endpoints, a line in the log. */
export function logRequests({ options, requests }: SandboxState): MiddlewareHandler<SandboxEnv> {
  return async (c, next) => {
    const { method, path } = c.req
    const entry: RequestLogEntry = {
      id: randomId('req'),
      at: options.now(),
      method,
      path,
      operation: operationOf(method, path),
      status: null,
      durationMs: null,
      bytesReceived: 0,
      aborted: false,
    }
    const close = () => {
      entry.durationMs ??= options.now() - entry.at
    }
    c.set('entry', entry)
    if (!isControl(path)) {
      requests.push(entry)
      if (requests.length > MOST_ENTRIES) requests.shift()
    }
    const { outgoing } = c.env ?? {}
    outgoing?.once('close', () => {
      entry.aborted = !outgoing.writableFinished
      close()
      options.onRequest?.(entry)
    })

    await next()

    if (isNoAnswer(c.res)) return
    c.res.headers.set('X-Request-Id', entry.id)
    entry.status = c.res.status
    close()
    if (!outgoing) options.onRequest?.(entry)
  }
}
