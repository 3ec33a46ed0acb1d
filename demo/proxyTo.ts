import { ServerResponse } from 'node:http'
import type { ProxyOptions } from 'vite'

/** A proxy that passes broken connections on. Vite's own turns them into a 502, or leaves the browser waiting. */
export function proxyTo(target: string): ProxyOptions {
  return {
    target,
    configure(proxy) {
      proxy.on('error', (_error, _request, response) => {
        response.destroy()
      })
      proxy.on('proxyRes', (answer, _request, response) => {
        answer.once('close', () => {
          if (!answer.complete && response instanceof ServerResponse) response.destroy()
        })
      })
    },
  }
}
