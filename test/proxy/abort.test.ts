import { once } from 'node:events'
import { request } from 'node:http'
import { describe, test } from 'vitest'
import { waitFor } from '../sandbox/helpers/waitFor.js'
import { setUpProxy } from './helpers/setUpProxy.js'

const proxy = setUpProxy()
const open = (path: string, method = 'GET') => {
  const sent = request(proxy.url + path, { method, agent: false })
  sent.on('error', () => undefined)
  return sent
}

describe('when the browser goes away, the request to the API ends', () => {
  test('while it uploads', async () => {
    const sent = open('/transcribe', 'POST')
    sent.write('half of it')
    await waitFor(() => proxy.received[0]?.body)
    sent.destroy()
    await waitFor(() => proxy.received[0]?.aborted)
  })

  test('while it waits for the answer', async () => {
    proxy.answer(() => undefined)
    const sent = open('/transcribe', 'POST').end('all of it')
    await waitFor(() => proxy.received[0]?.body)
    sent.destroy()
    await waitFor(() => proxy.received[0]?.aborted)
  })

  test('while it reads the answer', async () => {
    proxy.answer((_incoming, outgoing) => void outgoing.writeHead(200).write('{'))
    const sent = open('/v1/usage').end()
    await once(sent, 'response')
    sent.destroy()
    await waitFor(() => proxy.received[0]?.aborted)
  })
})
