import { DeepgramClient } from '@deepgram/sdk'
import ky from 'ky'
import { createTranscriptionClient } from '../../src/core.js'
import { versionOf } from '../report/versionOf.js'

/** Sends an address to transcribe and returns when the transcript is there. */
export type Send = () => Promise<unknown>

const audioUrl = 'https://files.test/a.mp3'

/** The same request, by hand and by libraries that take an address as well. */
export function sendersTo(baseUrl: string): Record<string, Send> {
  const json = { audio_url: audioUrl, language: 'am' }
  const deepgram = new DeepgramClient({ apiKey: 'key', baseUrl })
  return {
    async 'bare `fetch`'() {
      const response = await fetch(`${baseUrl}/transcribe`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(json),
      })
      return response.json()
    },
    // A client each: one client lets its requests leave apart.
    'lesan-react': () => createTranscriptionClient({ baseUrl }).transcribe({ audioUrl, language: 'am' }),
    [versionOf('ky')]: () => ky.post(`${baseUrl}/transcribe`, { json }).json(),
    [versionOf('@deepgram/sdk')]: () => deepgram.listen.v1.media.transcribeUrl({ url: audioUrl }),
  }
}
