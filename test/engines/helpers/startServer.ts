import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'
import { answers, jobJson, type WireAnswer } from '../../api/helpers/answers.js'

/** What came in, of what is not a page. */
export interface Received {
  method: string
  path: string
  /** Epoch milliseconds. */
  at: number
  /** Whether all of it came, and the sender waited for the answer. */
  end: 'open' | 'answered' | 'broken'
  cookie: string | undefined
}

export interface EngineServer {
  /** One more origin: a browser opens six connections to each. */
  origin: (index: number) => string
  /** What came in below a path, in order. */
  received: (path: string) => Received[]
  close: () => Promise<void>
}

/** For how long `/refused-once/…` refuses: another tab is opened meanwhile. */
export const REFUSED_SECONDS = 6

const names = Object.keys(answers)
/** Passes every request on, as those of most apps do. */
const serviceWorker = `
  addEventListener('install', () => skipWaiting())
  addEventListener('activate', (event) => event.waitUntil(clients.claim()))
  addEventListener('fetch', (event) => event.respondWith(fetch(event.request)))`

/** Builds the page once, and serves it together with an API that answers as its address says. */
export async function startServer(origins: number): Promise<EngineServer> {
  const files = await buildPage()
  const all: Received[] = []
  const servers: Server[] = []
  for (let i = 0; i < origins; i++) {
    const server = createServer((request, response) => void answer(request, response))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    servers.push(server)
  }
  return {
    origin(index) {
      const address = servers[index]?.address()
      return `http://127.0.0.1:${address instanceof Object ? address.port : 0}`
    },
    received: (path) => all.filter((one) => one.path.startsWith(path)),
    async close() {
      for (const server of servers) {
        server.closeAllConnections()
        server.close()
      }
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = ''] = (request.url ?? '').split('?')
    const file = files.get(path)
    if (file) {
      // A page in a sandbox has no origin.
      response.writeHead(200, { 'content-type': file.type, 'access-control-allow-origin': '*' })
      response.end(file.text)
      return
    }
    const { origin, cookie } = request.headers
    if (origin) {
      response.setHeader('access-control-allow-origin', origin)
      response.setHeader('access-control-allow-credentials', 'true')
      response.setHeader('access-control-allow-headers', 'content-type')
    }
    if (request.method === 'OPTIONS') {
      response.end()
      return
    }
    const one: Received = { method: request.method ?? '', path, at: Date.now(), end: 'open', cookie }
    all.push(one)
    response.on('close', () => {
      one.end = response.writableFinished ? 'answered' : 'broken'
    })
    try {
      for await (const _ of request);
    } catch {
      return
    }
    const [, kind = '', ...rest] = path.split('/')
    if (kind === 'answers') await answerByTable(rest, request, response)
    else if (kind === 'refused-once' && all.filter((other) => other.path === path).length === 1)
      refuse(response, 429, 'rate_limit_exceeded', { retry_after: REFUSED_SECONDS })
    else if (kind === 'refused') refuse(response, 400, 'invalid_audio_format')
    else if (kind !== 'never') json(response, jobJson())
  }

  /** `/answers/create/12/…`: the answer number 12 to a create, and to all that leads to it what it needs. */
  async function answerByTable(
    [operation, index = '', ...rest]: string[],
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const path = rest.join('/')
    const isAsked = {
      create: request.method === 'POST',
      upload: path.startsWith('storage'),
      read: path.startsWith('v1/transcriptions'),
    }[operation ?? '']
    const wire = answers[names[Number(index)] ?? '']
    if (isAsked && wire) await write(wire, request.socket)
    else if (path.startsWith('v1/uploads'))
      json(
        response,
        JSON.stringify({
          upload_url: `/answers/upload/${index}/storage`,
          file_url: 'https://files.test/1',
        }),
      )
    else json(response, jobJson())
  }
}

async function write({ head, body, end }: WireAnswer, socket: IncomingMessage['socket']): Promise<void> {
  socket.write(head)
  for (const part of body) {
    socket.write(part)
    // Rubbish that comes in with the head is no answer at all to Firefox, and a busy one reads late.
    await sleep(500)
  }
  if (end === 'stall') return
  // What was written is on its way before the connection breaks.
  if (end === 'cut') {
    await sleep(2_500)
    socket.destroy()
  } else socket.end()
}

function json(response: ServerResponse, text: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(text)
}

function refuse(response: ServerResponse, status: number, code: string, more: object = {}): void {
  json(response, JSON.stringify({ error: { type: 'any_error', code, message: 'No.', ...more } }), status)
}

async function buildPage(): Promise<Map<string, { type: string; text: string }>> {
  const { outputFiles } = await build({
    entryPoints: ['test/engines/page.tsx'],
    bundle: true,
    write: false,
    outdir: '.',
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">
    <div id="root"></div><script src="/page.js"></script>`
  return new Map([
    ['/', { type: 'text/html', text: html }],
    ['/page.js', { type: 'text/javascript', text: textOf('.js') }],
    ['/page.css', { type: 'text/css', text: textOf('.css') }],
    ['/worker.js', { type: 'text/javascript', text: serviceWorker }],
  ])
}
