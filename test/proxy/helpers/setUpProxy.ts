import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { createLesanProxy, type LesanProxyOptions } from '../../../src/proxy.js'
import { type Asked, ask } from './ask.js'
import { type Listening, listen } from './listen.js'

export const KEY = 'sk_live_Th3Real0ne'

export interface Received {
  method: string
  /** Path and query. */
  url: string
  headers: IncomingHttpHeaders
  body: string
  /** The proxy ended the connection before it had an answer. */
  aborted: boolean
}

export type Answering = (incoming: IncomingMessage, outgoing: ServerResponse) => void

/** A server in the API's place that writes down what it is asked, and the proxy in front of it. */
export function setUpProxy(options: Partial<LesanProxyOptions> = {}) {
  const received: Received[] = []
  let answering: Answering = answerOk
  let upstream: Listening | undefined
  let front: Listening | undefined

  beforeAll(async () => {
    upstream = await listen((incoming, outgoing) => {
      const { method = '', url = '', headers } = incoming
      const entry: Received = { method, url, headers, body: '', aborted: false }
      received.push(entry)
      incoming.setEncoding('utf8')
      incoming.on('data', (chunk: string) => {
        entry.body += chunk
      })
      incoming.on('error', () => undefined)
      outgoing.on('close', () => {
        entry.aborted = !outgoing.writableFinished
      })
      answering(incoming, outgoing)
    })
    front = await serve()
  })
  beforeEach(() => {
    received.length = 0
    answering = answerOk
  })
  afterAll(async () => {
    await front?.close()
    await upstream?.close()
  })

  function serve(more: Partial<LesanProxyOptions> = {}): Promise<Listening> {
    const proxy = createLesanProxy({ apiKey: KEY, upstream: upstream?.url, ...options, ...more })
    return listen(getRequestListener(proxy, { overrideGlobalObjects: false }))
  }

  return {
    received,
    get url() {
      return `${front?.url}/api/lesan`
    },
    get port() {
      return front?.port ?? 0
    },
    get upstream() {
      return upstream?.url ?? ''
    },
    /** What the server in the API's place does with the next requests. */
    answer(how: Answering) {
      answering = how
    },
    ask(path: string, asked?: Asked) {
      return ask(this.url + path, asked)
    },
    /** The same with other options, for one request. */
    async askWith(more: Partial<LesanProxyOptions>, path: string, asked?: Asked) {
      const other = await serve(more)
      try {
        return await ask(`${other.url}/api/lesan${path}`, asked)
      } finally {
        await other.close()
      }
    },
  }
}

/** Once all has arrived. */
export function afterBody(incoming: IncomingMessage, then: () => void): void {
  incoming.on('end', then)
}

const answerOk: Answering = (incoming, outgoing) =>
  afterBody(incoming, () => {
    outgoing.writeHead(200, { 'Content-Type': 'application/json' })
    outgoing.end('{"id":"job_1","status":"completed"}')
  })
