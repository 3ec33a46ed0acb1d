import { Hono } from 'hono'
import * as z from 'zod'
import { ApiError } from '../ApiError.js'
import { failureSchema } from '../Failure.js'
import { refuseStrangers } from '../http/refuseStrangers.js'
import type { SandboxEnv, SandboxState } from '../SandboxState.js'

const bodySchema = z.strictObject({ failures: z.array(failureSchema) })

/** `/sandbox/…`: for tests and demos on this machine, no key needed, not limited, not logged. */
export function controlRoutes(state: SandboxState, reset: () => void): Hono<SandboxEnv> {
  const { failures, requests } = state
  return new Hono<SandboxEnv>()
    .use(refuseStrangers)
    .get('/failures', (c) => c.json({ failures: failures.pending }))
    .post('/failures', async (c) => {
      const body = bodySchema.safeParse(await c.req.json().catch(() => undefined))
      if (!body.success)
        throw new ApiError('invalid_field_value', z.prettifyError(body.error), { param: 'failures' })
      failures.add(body.data.failures)
      return c.json({ failures: failures.pending })
    })
    .delete('/failures', (c) => {
      failures.clear()
      return c.body(null, 204)
    })
    .get('/requests', (c) => c.json(requests))
    .delete('/requests', (c) => {
      requests.length = 0
      return c.body(null, 204)
    })
    .post('/reset', (c) => {
      reset()
      return c.body(null, 204)
    })
}
