import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { createLesanProxy } from 'lesan-react/proxy'
import { isSignedIn } from './isSignedIn.js'

const proxy = createLesanProxy({
  apiKey: process.env['LESAN_API_KEY'],
  upstream: process.env['LESAN_UPSTREAM'],
  // The list has everybody's transcripts: everyone shares one key.
  authorize: (request, { endpoint }) =>
    endpoint !== 'GET /v1/transcriptions' && (isSignedIn(request) || 'sign_in_required'),
})

const app = new Hono()

app.all('/api/lesan/*', (c) => proxy(c.req.raw))

export const server = serve({ fetch: app.fetch, port: Number(process.env['PORT'] ?? 3000) })
