import decode from 'audio-decode'
import { serveWorker } from '../worker/serveWorker.js'
import { mixDown } from './mixDown.js'
import { resample } from './resample.js'

const SAMPLE_RATE = 16_000

export type DecodeReply = { ok: true; samples: Float32Array<ArrayBuffer> } | { ok: false }

async function decodeToMono(bytes: Uint8Array): Promise<DecodeReply> {
  try {
    const { channelData, sampleRate } = await decode(bytes)
    const samples = resample(mixDown(channelData), sampleRate, SAMPLE_RATE)
    return { ok: true, samples }
  } catch {
    // The codecs throw errors of every kind at a broken file.
    return { ok: false }
  }
}

serveWorker<Uint8Array, DecodeReply>(async (bytes) => {
  const reply = await decodeToMono(bytes)
  return { reply, transfer: reply.ok ? [reply.samples.buffer] : [] }
})
