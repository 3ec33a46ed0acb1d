import OpenAI, { toFile } from 'openai'
import type { Client } from '../Client.js'

export const openAi: Client = (url) => {
  const controller = new AbortController()
  const client = new OpenAI({ apiKey: 'key', baseURL: url })
  return {
    result: toFile(new Blob(['audio']), 'a.mp3').then((file) =>
      client.audio.transcriptions.create({ file, model: 'whisper-1' }, { signal: controller.signal }),
    ),
    learned: () => ({}),
    cancel: () => controller.abort(),
  }
}
