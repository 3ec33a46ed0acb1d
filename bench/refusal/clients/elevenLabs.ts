import { AudioFormat, useScribe } from '@elevenlabs/react'
import type { Client } from '../Client.js'
import { mountHook } from '../page/mountHook.js'

/** Its hook records; the transcription starts with the handshake of a WebSocket. */
export const elevenLabs: Client = (url) => {
  const { latest, until } = mountHook(() =>
    useScribe({
      token: 'token',
      modelId: 'scribe_v2_realtime',
      baseUri: url.replace('http', 'ws'),
      audioFormat: AudioFormat.PCM_16000,
      sampleRate: 16_000,
    }),
  )
  void latest().connect()
  return {
    result: until(({ status, error }) => status === 'connected' || error !== null).then(({ error }) => {
      if (error !== null) throw new Error(error)
    }),
    learned: () => ({}),
    cancel: () => latest().disconnect(),
  }
}
