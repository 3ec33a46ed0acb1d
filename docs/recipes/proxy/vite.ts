// vite.config.ts
import { getRequestListener } from '@hono/node-server'
import { createLesanProxy } from 'lesan-react/proxy'
import { defineConfig, loadEnv, type Plugin } from 'vite'

/** For `vite dev` alone: the page and the proxy then share an origin, and the built page has no trace of it. */
function lesanProxy(env: Record<string, string>): Plugin {
  return {
    name: 'lesan-proxy',
    configureServer({ middlewares }) {
      const proxy = createLesanProxy({
        apiKey: env['LESAN_API_KEY'],
        upstream: env['LESAN_UPSTREAM'],
        // Nobody signs in here: whoever reaches the dev server uses the key.
        authorize: (_request, { endpoint }) => endpoint !== 'GET /v1/transcriptions',
      })
      middlewares.use('/api/lesan', getRequestListener(proxy, { overrideGlobalObjects: false }))
    },
  }
}

export default defineConfig(({ mode }) => ({
  // LESAN_API_KEY stands in .env.local. Only names that begin with VITE_ get into a page.
  plugins: [lesanProxy(loadEnv(mode, process.cwd(), ''))],
}))
