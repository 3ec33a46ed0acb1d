import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { createServer, type ViteDevServer } from 'vite'
import { startSandbox } from '../sandbox/startSandbox.js'
import { serveProxy } from './serveProxy.js'

export interface DemoOptions {
  /** Where the page is; the next free port if taken. 0 picks any. @default 5173 */
  port?: number
  /** Reload the page when a file changes. @default true */
  watch?: boolean
  /** Where Vite keeps what it made: of its own, if several demos run at a time. @default 'node_modules/.vite/demo' */
  cacheDir?: string
}

export interface RunningDemo {
  /** The page. */
  url: string
  /** The sandbox behind it. */
  sandboxUrl: string
  /** Ends the page's server and the sandbox. */
  close: () => Promise<void>
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * Starts the sandbox and, in front of it, the page. The page never sees the key: `/api/lesan` adds it on the way, as
 * the proxy of a real app would.
 */
export async function startDemo({
  port = 5173,
  watch = true,
  cacheDir = path('../node_modules/.vite/demo'),
}: DemoOptions = {}): Promise<RunningDemo> {
  const sandbox = await startSandbox()
  let vite: ViteDevServer | undefined
  try {
    vite = await createServer({
      configFile: path('../vite.config.ts'),
      root: path('.'),
      cacheDir,
      logLevel: 'warn',
      clearScreen: false,
      server: {
        host: '127.0.0.1',
        port,
        ...(watch ? {} : { watch: null, hmr: false }),
      },
      plugins: [
        {
          name: 'sandbox',
          configureServer({ middlewares }) {
            // A request that breaks on a used connection is sent again by Chromium itself, unseen; so none is used twice.
            middlewares.use((_request, response, next) => {
              response.shouldKeepAlive = false
              next()
            })
            middlewares.use('/api/lesan', serveProxy({ apiKey: 'sk_test_sandbox', upstream: sandbox.url }))
            const control = getRequestListener(sandbox.sandbox.app.fetch, { overrideGlobalObjects: false })
            middlewares.use((request, response, next) => {
              if (request.url?.startsWith('/sandbox/')) void control(request, response)
              else next()
            })
          },
        },
      ],
    })
    await vite.listen()
    return { url: urlOf(vite), sandboxUrl: sandbox.url, close }
  } catch (error) {
    await close()
    throw error
  }

  async function close(): Promise<void> {
    await vite?.close()
    await sandbox.close()
  }
}

function urlOf({ httpServer }: ViteDevServer): string {
  const address = httpServer?.address()
  if (!(address instanceof Object)) throw new Error('The page server is not listening.')
  return `http://127.0.0.1:${address.port}`
}
