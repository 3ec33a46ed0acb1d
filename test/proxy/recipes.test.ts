import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
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
  // Last: @hono/node-server replaces the global Request and Response for it.
  hono: async () => started((await import('../../docs/recipes/proxy/hono.js')).server),
}

describe.each(Object.keys(recipes))('the recipe "%s"', (name) => {
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
    expect(await ask(`${url}/usage`)).toMatchObject({ status: 403, error: { code: 'not_authorized' } })
    expect((await ask(`${url}/usage`, { headers: signedIn })).status).toBe(200)
    expect((await ask(`${url}/transcriptions`, { headers: signedIn })).status).toBe(403)
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
