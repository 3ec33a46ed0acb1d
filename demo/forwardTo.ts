import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'

/**
 * A proxy that also passes on broken connections, either way. Vite's own turns them into a 502 or leaves the browser
 * waiting.
 *
 * @param added headers added to every request
 */
export function forwardTo(target: string, added: Record<string, string> = {}) {
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const { method, url } = incoming
    const forwarded = request(`${target}${url}`, { method, headers: { ...incoming.headers, ...added } })
    forwarded.on('response', (answer) => {
      // What concerns the connection to the target alone stays here (RFC 9110, 7.6.1).
      const { connection: _1, 'keep-alive': _2, 'transfer-encoding': _3, ...headers } = answer.headers
      outgoing.writeHead(answer.statusCode ?? 502, headers)
      pipeline(answer, outgoing, ignore)
    })
    forwarded.on('error', () => outgoing.destroy())
    outgoing.on('close', () => forwarded.destroy())
    pipeline(incoming, forwarded, ignore)
  }
}

/** A stream that failed was destroyed, and with it the other side: there is nothing left to do. */
const ignore = () => {}
