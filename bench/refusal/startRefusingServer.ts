import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

export interface RefusingServer {
  url: string
  /** When the requests below a path came in, seconds since the first of them. */
  requestsTo: (path: string) => number[]
  close: () => Promise<void>
}

const message = 'Rate limit exceeded. Retry after 2 seconds.'
const code = 'rate_limit_exceeded'
const error = { type: 'rate_limit_error', code, message, retry_after: 2 }
/** In the words of ours, of OpenAI and of AssemblyAI’s newer API at once; its older one has only a text. */
const refusalOf = (url = '') =>
  JSON.stringify(url.includes('/v2/') ? { error: message } : { error, error_code: code, message })
/** Every client finds what it looks for in it. */
const transcript = JSON.stringify({ id: 'job', status: 'completed', text: 'done', results: {}, metadata: {} })
const runOfTanStack = [
  { type: 'RUN_STARTED', runId: 'run', threadId: 'thread' },
  { type: 'CUSTOM', name: 'generation:result', value: { text: 'done' } },
  { type: 'RUN_FINISHED', runId: 'run', threadId: 'thread' },
]
  .map((event) => `data: ${JSON.stringify(event)}\n\n`)
  .join('')

/**
 * Answers the first request below `/refused/<name>/` with 429 and `Retry-After: 2`, WebSocket handshakes included, and
 * whatever else with success. `/` is an empty page.
 */
export async function startRefusingServer(): Promise<RefusingServer> {
  const requests: { at: number; path: string }[] = []
  const server = createServer(answer)
  server.on('upgrade', shakeHands)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!(address instanceof Object)) throw new Error('The server is not listening.')

  function isRefused({ url = '/' }: IncomingMessage): boolean {
    const path = new URL(url, 'http://localhost').pathname
    const [, kind, name] = path.split('/')
    const isFirst = requestsTo(`/${kind}/${name}/`).length === 0
    requests.push({ at: performance.now(), path })
    return kind === 'refused' && isFirst
  }

  function requestsTo(path: string): number[] {
    const times = requests.filter((request) => request.path.startsWith(path)).map(({ at }) => at)
    return times.map((at) => (at - (times[0] ?? 0)) / 1_000)
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    request.resume()
    if (request.url === '/') response.setHeader('content-type', 'text/html').end('<!doctype html>')
    else if (isRefused(request))
      response
        .writeHead(429, { 'content-type': 'application/json', 'retry-after': '2' })
        .end(refusalOf(request.url))
    else if (request.url?.endsWith('/ai'))
      response.setHeader('content-type', 'text/event-stream').end(runOfTanStack)
    else response.setHeader('content-type', 'application/json').end(transcript)
  }

  function shakeHands(request: IncomingMessage, socket: Duplex): void {
    socket
      .on('error', () => {})
      .on('end', () => socket.end())
      .resume()
    if (isRefused(request)) {
      socket.end('HTTP/1.1 429 Too Many Requests\r\nRetry-After: 2\r\nContent-Length: 0\r\n\r\n')
      return
    }
    // RFC 6455, 1.3: the key and a constant, hashed.
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
    const accept = createHash('sha1').update(key).digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
    // A text frame: what ElevenLabs’ hook waits for. Soniox’ waits for nothing.
    const greeting = JSON.stringify({ message_type: 'session_started', session_id: 'session' })
    if (request.url?.includes('/speech-to-text/'))
      socket.write(`\x81${String.fromCharCode(greeting.length)}${greeting}`, 'latin1')
  }

  return {
    url: `http://127.0.0.1:${address.port}`,
    requestsTo,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
