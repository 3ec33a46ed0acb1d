import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'

export interface Listening {
  url: string
  port: number
  close: () => Promise<void>
}

/** Serves on a free port of this machine. */
export async function listen(listener: RequestListener): Promise<Listening> {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address instanceof Object ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    async close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
