import { serveWorker } from '../worker/serveWorker.js'
import { decodeAudio } from './decodeAudio.js'
import { openAudio } from './openAudio.js'

export interface DecodeRequest {
  bytes: Uint8Array
  longestSeconds: number
}

export type DecodeReply =
  | { kind: 'decoded'; samples: Int16Array<ArrayBuffer> }
  /** Known before anything was decoded. */
  | { kind: 'too-long'; seconds: number }
  | { kind: 'unknown-format' }

serveWorker<DecodeRequest, DecodeReply>(async ({ bytes, longestSeconds }, onProgress) => {
  const audio = openAudio(bytes)
  if (!audio) return { reply: { kind: 'unknown-format' } }
  const { seconds = 0 } = audio
  if (seconds > longestSeconds) return { reply: { kind: 'too-long', seconds } }
  const samples = await decodeAudio(audio, longestSeconds, () => onProgress(0))
  return { reply: { kind: 'decoded', samples }, transfer: [samples.buffer] }
})
