import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { createServer as createViteServer } from 'vite'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sessions } from '../../docs/recipes/proxy/isSignedIn.js'
import { createTranscriptionClient } from '../../src/core.js'
import { KEY, setUpSandbox } from '../sandbox/helpers/setUpSandbox.js'
import { waitFor } from '../sandbox/helpers/waitFor.js'
import { wav } from '../sandbox/helpers/wav.js'
import { ask } from './helpers/ask.js'
import { type Listening, listen } from './helpers/listen.js'

const api = setUpSandbox()
const environment = { ...process.env }

beforeAll(() => {
  Object.assign(process.env, { LESAN_API_KEY: KEY, LESAN_UPSTREAM: api.get().url, PORT: '0' })
  sessions.add('of-abebe')
})
afterAll(() => {
  process.env = environment
})

type Handler = (request: Request) => Promise<Response>
const serve = (handler: Handler) => listen(getRequestListener(handler, { overrideGlobalObjects: false }))

/** A server that a recipe has started itself. */
async function started(server: unknown): Promise<Listening> {
  const own = server as Server
  if (!own.listening) await once(own, 'listening')
  const address = own.address()
  const port = address instanceof Object ? address.port : 0
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    async close() {
      own.close()
      own.closeAllConnections()
    },
  }
}

const recipes: Record<string, () => Promise<Listening>> = {
  express: async () => started((await import('../../docs/recipes/proxy/express.js')).server),
  'next-route': async () => {
    const route = await import('../../docs/recipes/proxy/next-route.js')
    // Next picks the export by the method, and answers 405 where there is none.
    return serve(async (request) => {
      const handler = new Map<string, Handler>(
        Object.entries({ GET: route.GET, POST: route.POST, OPTIONS: route.OPTIONS }),
      )
      return handler.get(request.method)?.(request) ?? new Response(null, { status: 405 })
    })
  },
  worker: async () => {
    const { default: worker } = await import('../../docs/recipes/proxy/worker.js')
    const env = { LESAN_API_KEY: KEY, LESAN_UPSTREAM: api.get().url }
    return serve((request) => worker.fetch(request, env))
  },
  vite: async () => {
    const { default: config } = await import('../../docs/recipes/proxy/vite.js')
    const vite = await createViteServer({
      ...config({ command: 'serve', mode: 'development' }),
      configFile: false,
      logLevel: 'silent',
      root: import.meta.dirname,
      server: { host: '127.0.0.1', port: 0, watch: null },
      optimizeDeps: { noDiscovery: true },
    })
    await vite.listen()
    return { ...(await started(vite.httpServer)), close: () => vite.close() }
  },
  // Last: @hono/node-server replaces the global Request and Response for it.
  hono: async () => started((await import('../../docs/recipes/proxy/hono.js')).server),
}

describe.each(Object.keys(recipes))('the recipe "%s"', (name) => {
  /** It serves one developer: nobody signs in, and Vite answers preflights. */
  const isDevServer = name === 'vite'
  let app: Listening
  beforeAll(async () => {
    const start = recipes[name]
    if (!start) throw new Error(`No recipe ${name}.`)
    app = await start()
  })
  afterAll(() => app?.close())
  beforeEach(() => api.get().sandbox.reset())

  const signedIn = { Cookie: 'session=of-abebe' }
  const client = () => createTranscriptionClient({ baseUrl: `${app.url}/api/lesan`, headers: signedIn })
  const file = () => new File([wav(0.2)], 'hello.wav', { type: 'audio/wav' })

  test('transcribes a file for someone who is signed in', async () => {
    const { text } = await client().transcribe({ file: file(), language: 'en', mode: 'async' })
    expect(text).toBe('hello')
  })

  test('refuses everyone else, and the list of all transcripts to everyone', async () => {
    const url = `${app.url}/api/lesan/v1`
    if (!isDevServer) {
      expect(await ask(`${url}/usage`)).toMatchObject({ status: 401, error: { code: 'sign_in_required' } })
    }
    expect((await ask(`${url}/usage`, { headers: signedIn })).status).toBe(200)
    const list = await ask(`${url}/transcriptions`, { headers: signedIn })
    expect(list).toMatchObject({ status: 403, error: { code: 'not_authorized' } })
    expect(api.get().sandbox.requests.map(({ path }) => path)).toEqual(['/v1/usage'])
  })

  test('refuses foreign pages and unknown paths', async () => {
    const headers = { ...signedIn, Origin: 'https://other.example' }
    const foreign = await ask(`${app.url}/api/lesan/transcribe`, { method: 'POST', headers, body: '{}' })
    expect(foreign).toMatchObject({ status: 403, error: { code: 'origin_not_allowed' } })
    expect((await ask(`${app.url}/api/lesan/v1/keys`, { headers: signedIn })).status).toBe(404)
    expect((await ask(`${app.url}/v1/keys`, { headers: signedIn })).status).toBe(404)
    expect(api.get().sandbox.requests).toEqual([])
  })

  test('leaves preflights to the proxy, and promises foreign pages nothing', async () => {
    const preflight = { Origin: 'https://other.example', 'Access-Control-Request-Method': 'POST' }
    const url = `${app.url}/api/lesan/transcribe`
    const { error, headers } = await ask(url, { method: 'OPTIONS', headers: preflight })
    if (!isDevServer) expect(error?.code).toBe('origin_not_allowed')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })

  test('ends the connection of an upload that it has refused and that goes on and on', async () => {
    const socket = connect(app.port, '127.0.0.1').on('error', () => undefined)
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk.toString()
    })
    const lines = ['POST /api/lesan/transcribe HTTP/1.1', `Host: 127.0.0.1:${app.port}`]
    const foreign = 'Origin: https://other.example'
    socket.write(`${[...lines, foreign, 'Content-Length: 524288000'].join('\r\n')}\r\n\r\n`)
    const sending = setInterval(() => socket.write('a'.repeat(1_000)), 50)
    await once(socket, 'close').finally(() => clearInterval(sending))
    expect(answer).toMatch(/^HTTP\/1\.1 403 /)
  })

  test("passes the API's refusals on with their wait", async () => {
    api.get().sandbox.fail({ kind: 'error', code: 'rate_limit_exceeded', retry_after: 4 })
    const answer = await ask(`${app.url}/api/lesan/transcribe`, {
      method: 'POST',
      headers: signedIn,
      body: '{}',
    })
    expect(answer).toMatchObject({ status: 429, headers: { 'retry-after': '4' } })
  })

  test('ends the request to the API when the browser goes away', async () => {
    api.get().sandbox.fail({ kind: 'hang' })
    const run = client().start({ file: file(), language: 'en' })
    await waitFor(() => api.get().sandbox.requests[0]?.bytesReceived)
    run.cancel()
    await waitFor(() => api.get().sandbox.requests[0]?.aborted)
  })

  test('stands in the guide as it is here', () => {
    const code = readFileSync(new URL(`../../docs/recipes/proxy/${name}.ts`, import.meta.url), 'utf8')
    const guide = readFileSync(new URL('../../docs/proxy.md', import.meta.url), 'utf8')
    expect(guide).toContain(`\`\`\`typescript\n${code}\`\`\``)
  })
})

test('a route handler of Next.js answers OPTIONS wherever one stands in the guides', () => {
  const docs = new URL('../../docs/', import.meta.url)
  const handlers = readdirSync(docs, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) => readFileSync(new URL(path, docs), 'utf8').match(/^export \{ handler as .*$/gm) ?? [])
  expect(handlers.length).toBeGreaterThanOrEqual(2)
  expect(new Set(handlers)).toEqual(
    new Set(['export { handler as GET, handler as OPTIONS, handler as POST }']),
  )
})
