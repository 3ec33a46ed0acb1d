import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createLedgerApi, type Ledger, type LedgerOptions } from './createLedgerApi.js'

export interface LedgerServer {
  url: string
  ledger: Ledger
  close: () => Promise<void>
}

/**
 * The ledger's API over real sockets. How long a refusal holds, and what, is said in `x-hold` as well, for who watches.
 *
 * Chromium itself sends a POST again when a connection breaks that it had used before or opened ahead. So each is used
 * once, and what comes with an `x-attempt` that was there before is not taken: no page could have kept it from leaving.
 *
 * @param html what is at `/`, and what at any other address of the kind
 */
export async function startLedgerServer(
  options: Pick<LedgerOptions, 'random' | 'fates' | 'timeScale' | 'isOnline'>,
  html?: string,
): Promise<LedgerServer> {
  const server = createServer((request, response) => {
    response.shouldKeepAlive = false
    void serve(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!(address instanceof Object)) throw new Error('The ledger is not listening.')
  const url = `http://127.0.0.1:${address.port}`
  const watch = { onRequest() {}, onCreateOver() {}, onHold() {}, onLetThrough() {} }
  const attempts = new Set<string>()
  const ledger = createLedgerApi({ ...options, watch, filesUrl: `${url}/files` })
  return {
    url,
    ledger,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET' } = request
    const asked = new URL(request.url ?? '/', url)
    if (method === 'GET' && (asked.pathname === '/' || asked.pathname === '/away')) {
      response.setHeader('content-type', 'text/html')
      response.end(asked.pathname === '/' ? html : '<!doctype html><title>Elsewhere</title>')
      return
    }
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    try {
      const { 'x-attempt': attempt } = request.headers
      if (attempts.has(String(attempt))) throw new TypeError('taken before')
      if (attempt !== undefined) attempts.add(String(attempt))
      const body = await bodyOf(request)
      await write(await ledger.fetch(asked, { method, body, signal: gone.signal }), response)
    } catch {
      // What the ledger throws is a connection that breaks.
      request.socket.destroy()
    }
  }
}

async function bodyOf(request: IncomingMessage): Promise<FormData | string | null> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for await (const part of request) parts.push(Uint8Array.from(part as Buffer))
  const { method, headers } = request
  const type = headers['content-type'] ?? ''
  if (method !== 'POST') return null
  const body = new Response(new Blob(parts), { headers: { 'content-type': type } })
  return type.startsWith('multipart/') ? body.formData() : body.text()
}

async function write(answer: Response, response: ServerResponse): Promise<void> {
  const text = await answer.text().catch(() => undefined)
  const hold = answer.status === 429 && text !== undefined ? holdIn(text) : undefined
  const headers = { ...Object.fromEntries(answer.headers), ...(hold && { 'x-hold': hold }) }
  if (text !== undefined) {
    response.writeHead(answer.status, headers).end(text)
    return
  }
  response.writeHead(answer.status, { ...headers, 'content-length': 1_000 })
  // The head is on its way before it breaks off.
  await new Promise((written) => response.write('{"id":', written))
  throw new TypeError('connection reset')
}

/** What a refusal holds, and for how many milliseconds. What takes longer than anyone would wait holds nothing. */
function holdIn(text: string): string | undefined {
  const { error } = JSON.parse(text) as { error: { code: string; retry_after?: number } }
  const { code, retry_after: seconds = 0 } = error
  if (seconds > 3_600) return undefined
  if (code === 'rate_limit_exceeded') return `all ${seconds * 1_000}`
  if (code === 'daily_quota_exceeded') return `creates ${seconds * 1_000}`
  return undefined
}
