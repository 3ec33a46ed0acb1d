import { DeepgramClient } from '@deepgram/sdk'
import type { Client } from '../Client.js'

export const deepgram: Client = (url) => {
  const controller = new AbortController()
  const client = new DeepgramClient({ apiKey: 'key', baseUrl: url })
  return {
    result: client.listen.v1.media.transcribeUrl(
      { url: 'https://files.test/a.mp3', model: 'nova-3' },
      { abortSignal: controller.signal },
    ),
    learned: () => ({}),
    cancel: () => controller.abort(),
  }
}
