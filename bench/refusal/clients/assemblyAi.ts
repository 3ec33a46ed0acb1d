import { AssemblyAI } from 'assemblyai'
import type { Client } from '../Client.js'

export const assemblyAi: Client = (url) => ({
  result: new AssemblyAI({ apiKey: 'key', baseUrl: url }).transcripts.transcribe({
    audio: 'https://files.test/a.mp3',
  }),
  learned: () => ({}),
})

/** Its newer way, for short files, answers with the text. */
export const assemblyAiSync: Client = (url) => {
  const controller = new AbortController()
  return {
    result: new AssemblyAI({ apiKey: 'key', syncBaseUrl: url }).sync.transcribe(
      new Blob(['audio'], { type: 'audio/wav' }),
      {},
      { signal: controller.signal },
    ),
    learned: () => ({}),
    cancel: () => controller.abort(),
  }
}
