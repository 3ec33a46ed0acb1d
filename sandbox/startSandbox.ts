import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createSandbox, type Sandbox } from './createSandbox.js'
import type { SandboxOptions } from './SandboxOptions.js'

export interface StartOptions extends SandboxOptions {
  /** 0 picks a free port. @default 0 */
  port?: number
  /** Resolve only when the recogniser is loaded; until then creates answer `service_unavailable`. @default true */
  waitForEngine?: boolean
}

export interface RunningSandbox {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  url: string
  port: number
  sandbox: Sandbox
  /** Ends open connections, the recogniser and the server. */
  close: () => Promise<void>
}

const HOST = '127.0.0.1'

/** Listens on this machine only (127.0.0.1). */
export async function startSandbox(options: StartOptions = {}): Promise<RunningSandbox> {
  const { port: wantedPort = 0, waitForEngine = true } = options
  const sandbox = createSandbox(options)
  // The server's own Request and Response stay its own: the process may be a test's or an app's.
  const server = createServer(getRequestListener(sandbox.app.fetch, { overrideGlobalObjects: false }))

  async function close(): Promise<void> {
    await sandbox.close()
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }

  try {
    server.listen(wantedPort, HOST)
    await once(server, 'listening')
    if (waitForEngine) await sandbox.ready
  } catch (error) {
    await close()
    throw error
  }
  const address = server.address()
  const port = address instanceof Object ? address.port : wantedPort
  return { url: `http://${HOST}:${port}`, port, sandbox, close }
}
