import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { createLesanProxy } from 'lesan-react/proxy'

const proxy = createLesanProxy({
  apiKey: process.env.LESAN_API_KEY,
  upstream: process.env.LESAN_UPSTREAM,
  // Put your own check of who asks here: everyone shares one key.
  authorize: (_request, { endpoint }) => endpoint !== 'GET /v1/transcriptions',
})
const page = await readFile('dist/index.html', 'utf8')

const app = new Hono()

app.all('/api/lesan/*', (c) => proxy(c.req.raw))
app.get('/', (c) => {
  const nonce = randomBytes(16).toString('base64')
  c.header(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      // From there the recorder reads the last piece of a page that is left.
      "connect-src 'self' blob:",
      "img-src 'self'",
      // From there the browser reads how long a chosen file is.
      'media-src blob:',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  )
  return c.html(page.replaceAll('NONCE', nonce))
})
app.use(serveStatic({ root: 'dist' }))

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT ?? 3000) }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}`),
)
