import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Sandbox } from '../../../sandbox/createSandbox.js'

export interface Listening {
  url: string
  /** The header `x-attempt` of every request that has one, in order. */
  attempts: string[]
  close: () => Promise<void>
}

/** One more address of a sandbox, where each connection is used once, or kept for the next request. */
export async function listen(sandbox: Sandbox, { keepAlive }: { keepAlive: boolean }): Promise<Listening> {
  const attempts: string[] = []
  const answer = getRequestListener(sandbox.app.fetch, { overrideGlobalObjects: false })
  const server = createServer((incoming, outgoing) => {
    outgoing.shouldKeepAlive &&= keepAlive
    const { 'x-attempt': attempt } = incoming.headers
    if (attempt) attempts.push(String(attempt))
    void answer(incoming, outgoing)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!(address instanceof Object)) throw new Error('The server is not listening.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    attempts,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
