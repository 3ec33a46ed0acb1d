import { getRequestListener } from '@hono/node-server'
import express from 'express'
import { createLesanProxy } from 'lesan-react/proxy'
import { isSignedIn } from './isSignedIn.js'

const proxy = createLesanProxy({
  apiKey: process.env['LESAN_API_KEY'],
  upstream: process.env['LESAN_UPSTREAM'],
  // The list has everybody's transcripts: everyone shares one key.
  authorize: (request, { endpoint }) =>
    endpoint !== 'GET /v1/transcriptions' && (isSignedIn(request) || 'sign_in_required'),
})

const app = express()

// Before express.json() and its like: they would read the body away.
app.use('/api/lesan', getRequestListener(proxy, { overrideGlobalObjects: false }))
app.use(express.json())

export const server = app.listen(Number(process.env['PORT'] ?? 3000))
