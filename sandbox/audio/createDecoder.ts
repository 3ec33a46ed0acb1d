import { ApiError } from '../ApiError.js'
import { createWorkerThread } from '../worker/WorkerThread.js'
import type { DecodeReply, DecodeRequest } from './decodeWorker.js'
import { SAMPLE_RATE } from './sampleRate.js'

export interface DecodedAudio {
  /** Mono, 16 kHz. */
  samples: Int16Array<ArrayBuffer>
  durationSeconds: number
}

export interface Decoder {
  /** @throws ApiError `invalid_audio_format` */
  decode(bytes: Uint8Array, param: string): Promise<DecodedAudio>
  close(): Promise<void>
}

const SHORTEST_SECONDS = 0.1
const LONGEST_SECONDS = 4 * 3600
/** A piece of a file takes some milliseconds. */
const LONGEST_STEP_MS = 30_000

/** Decodes in a thread of its own, so that neither the server nor the recogniser waits for it. */
export function createDecoder(): Decoder {
  const thread = createWorkerThread<DecodeRequest, DecodeReply>(new URL('./decodeWorker.ts', import.meta.url))

  return {
    async decode(bytes, param) {
      const refuse = (message: string) => new ApiError('invalid_audio_format', message, { param })
      if (bytes.byteLength === 0) throw refuse('The audio file is empty.')

      const request = { bytes, longestSeconds: LONGEST_SECONDS }
      const reply = await thread.call(request, { longestStepMs: LONGEST_STEP_MS }).catch(() => undefined)
      const samples = reply?.kind === 'decoded' ? reply.samples : new Int16Array()
      const durationSeconds = reply?.kind === 'too-long' ? reply.seconds : samples.length / SAMPLE_RATE
      if (durationSeconds === 0) {
        throw refuse(
          'No audio can be decoded: the format is not supported, or the file is broken. Supported: MP3, WAV, M4A, FLAC, OGG, WebM, AAC.',
        )
      }
      if (durationSeconds < SHORTEST_SECONDS || durationSeconds > LONGEST_SECONDS) {
        throw refuse(`The audio lasts ${durationSeconds.toFixed(2)} s; it must last 0.1 s to 4 h.`)
      }
      return { samples, durationSeconds }
    },
    close: () => thread.close(),
  }
}
