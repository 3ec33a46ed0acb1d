import { fetchServerSentEvents, useTranscription } from '@tanstack/ai-react'
import type { Client } from '../Client.js'
import { mountHook } from '../page/mountHook.js'

export const tanstackAi: Client = (url) => {
  const connection = fetchServerSentEvents(`${url}/ai`)
  const { latest, until } = mountHook(() => useTranscription({ connection }))
  void latest().generate({ audio: 'UklGRg==', language: 'en' })
  return {
    result: until(({ result, error }) => Boolean(result ?? error)).then(({ error }) => {
      if (error) throw error
    }),
    learned: () => ({}),
    cancel: () => latest().stop(),
  }
}
