import type { AudioFormat } from '../../src/audio/audioFormats.js'
import { inspectFile } from '../../src/audio/inspectFile.js'
import { ApiError } from '../ApiError.js'
import { createWorkerThread } from '../worker/WorkerThread.js'
import type { DecodeReply } from './decodeWorker.js'

export interface DecodedAudio {
  /** Mono, 16 kHz, -1 to 1. */
  samples: Float32Array<ArrayBuffer>
  durationSeconds: number
}

export interface Decoder {
  /** @throws ApiError `invalid_audio_format` */
  decode(bytes: Uint8Array, param: string): Promise<DecodedAudio>
  close(): Promise<void>
}

const SAMPLE_RATE = 16_000
const SHORTEST_SECONDS = 0.1
const LONGEST_SECONDS = 4 * 3600

/** Decodes in a thread of its own, so that neither the server nor the recogniser waits for it. */
export function createDecoder(): Decoder {
  const thread = createWorkerThread<Uint8Array, DecodeReply>(new URL('./decodeWorker.ts', import.meta.url))

  return {
    async decode(bytes, param) {
      const refuse = (message: string) => new ApiError('invalid_audio_format', message, { param })
      if (bytes.byteLength === 0) throw refuse('The audio file is empty.')
      const format = await formatOf(bytes)
      if (!format) {
        throw refuse('The audio format is not supported. Supported: MP3, WAV, M4A, FLAC, OGG, WebM, AAC.')
      }
      const reply = await thread.call(bytes).catch((): DecodeReply => ({ ok: false }))
      const samples = reply.ok ? reply.samples : new Float32Array()
      if (samples.length === 0)
        throw refuse(`The file looks like ${format} but holds no audio that can be decoded.`)
      const durationSeconds = samples.length / SAMPLE_RATE
      if (durationSeconds < SHORTEST_SECONDS || durationSeconds > LONGEST_SECONDS) {
        throw refuse(`The audio lasts ${durationSeconds.toFixed(2)} s; it must last 0.1 s to 4 h.`)
      }
      return { samples, durationSeconds }
    },
    close: () => thread.close(),
  }
}

/** As the client finds it, for the message. */
async function formatOf(bytes: Uint8Array): Promise<AudioFormat | undefined> {
  const inspection = inspectFile(new Blob([new Uint8Array(bytes)]))
  return inspection.then(
    ({ format }) => format,
    () => undefined,
  )
}
