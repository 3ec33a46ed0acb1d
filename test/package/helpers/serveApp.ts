import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { createLesanProxy } from '../../../src/proxy.js'
import { packLibrary } from './packLibrary.js'

export interface RunningApp {
  url: string
  close: () => Promise<void>
}

interface ServeOptions {
  /** Where the API is. */
  upstream: string
  /** The `Content-Security-Policy` of every answer. */
  csp?: string
}

/** Serves the folders, the first that has a file wins, and the API under `/api/lesan` through the packed `./proxy`. */
export async function serveApp(folders: string[], { upstream, csp }: ServeOptions): Promise<RunningApp> {
  const proxy = await packedProxy(upstream)
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    if (csp) c.header('Content-Security-Policy', csp)
  })
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.all('/api/lesan/*', (c) => proxy(c.req.raw))
  for (const root of folders) app.use(serveStatic({ root }))

  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!(address instanceof Object)) throw new Error('The app is not being served.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** The proxy as the tarball has it, with a key of the sandbox. */
async function packedProxy(upstream: string): Promise<(request: Request) => Promise<Response>> {
  const { folder } = await packLibrary()
  const module = (await import(pathToFileURL(join(folder, 'dist/proxy.js')).href)) as {
    createLesanProxy: typeof createLesanProxy
  }
  return module.createLesanProxy({ apiKey: 'sk_test_sandbox', upstream })
}
