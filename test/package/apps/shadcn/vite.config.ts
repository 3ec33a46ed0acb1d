import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { createLesanProxy } from 'lesan-react/proxy'
import { defineConfig, loadEnv, type Plugin } from 'vite'

/** While you develop; the built page needs a server of its own (docs/proxy.md). */
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
  plugins: [react(), tailwindcss(), lesanProxy(loadEnv(mode, process.cwd(), ''))],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
}))
