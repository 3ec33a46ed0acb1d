import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createLesanProxy, type LesanProxyOptions } from '../src/proxy.js'

/**
 * The proxy as a Node request listener that takes special care of broken lines: the demo stages them, and the page is
 * to see them as they are. A real app needs no more than `getRequestListener(createLesanProxy(options))`.
 */
export function serveProxy(options: LesanProxyOptions) {
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const proxy = createLesanProxy({
      ...options,
      async fetch(...args) {
        try {
          return breakWith(await fetch(...args), outgoing)
        } catch (error) {
          outgoing.destroy()
          throw error
        }
      },
    })
    void getRequestListener(proxy, { overrideGlobalObjects: false })(incoming, outgoing)
  }
}

/** An answer that takes the browser's connection with it when it breaks off. */
function breakWith(answer: Response, outgoing: ServerResponse): Response {
  const reader = answer.body?.getReader()
  if (!reader) return answer
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      } catch {
        // Not an error of the stream: the listener would print it.
        outgoing.destroy()
        controller.close()
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return new Response(body, answer)
}
