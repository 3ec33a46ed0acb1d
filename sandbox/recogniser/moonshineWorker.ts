import { workerData } from 'node:worker_threads'
import sherpa from 'sherpa-onnx'
import { serveWorker } from '../worker/serveWorker.js'
import { findSound } from './findSound.js'
import type { ModelFiles } from './modelFiles.js'
import { planChunks, type Stretch } from './planChunks.js'
import type { Segment } from './Recogniser.js'

const SAMPLE_RATE = 16_000
const LONGEST_WHOLE = 22 * SAMPLE_RATE
const VAD_WINDOW = 512
const PAUSE = 0.5 * SAMPLE_RATE
/** What is around a chunk that is heard as well, in seconds; the next is tried where nothing is understood. */
const PADDINGS = [0.1, 0.05, 0.2, 0, 0.3]

const files: ModelFiles = workerData.data
const common = { numThreads: 1, provider: 'cpu', debug: 0 } as const

const moonshine = sherpa.createOfflineRecognizer({
  featConfig: { sampleRate: SAMPLE_RATE, featureDim: 80 },
  modelConfig: {
    ...common,
    moonshine: { encoder: files.encoder, mergedDecoder: files.decoder },
    tokens: files.tokens,
  },
})

// One for all files: each costs memory that is not given back.
const vad = sherpa.createVad({
  ...common,
  sileroVad: {
    model: files.vad,
    threshold: 0.4,
    minSilenceDuration: 0.5,
    minSpeechDuration: 0.25,
    maxSpeechDuration: 15,
    windowSize: VAD_WINDOW,
  },
  sampleRate: SAMPLE_RATE,
  bufferSizeInSeconds: 30,
})

const toFloat = (samples: Int16Array) => Float32Array.from(samples, (sample) => sample / 32_768)

function findSpeech(samples: Int16Array): Stretch[] {
  return findSound(samples).flatMap(({ start, end }) =>
    detectSpeech(samples.subarray(start, end)).map((speech) => ({
      start: start + speech.start,
      end: start + speech.end,
    })),
  )
}

function detectSpeech(samples: Int16Array): Stretch[] {
  const found: Stretch[] = []
  const collect = () => {
    for (; !vad.isEmpty(); vad.pop()) {
      const { start, samples: speech } = vad.front()
      found.push({ start, end: start + speech.length })
    }
  }
  for (let i = 0; i + VAD_WINDOW <= samples.length; i += VAD_WINDOW) {
    vad.acceptWaveform(toFloat(samples.subarray(i, i + VAD_WINDOW)))
    collect()
  }
  vad.flush()
  collect()
  vad.reset()
  return found
}

function recognise(samples: Int16Array): string {
  const stream = moonshine.createStream()
  stream.acceptWaveform(SAMPLE_RATE, toFloat(samples))
  moonshine.decode(stream)
  const { text } = moonshine.getResult(stream)
  stream.free()
  return text.trim()
}

function withPauseBehind(samples: Int16Array): Int16Array {
  const longer = new Int16Array(samples.length + PAUSE)
  longer.set(samples)
  return longer
}

/** Of a few words Moonshine at times hears none; a little more or less quiet around them mends most of that. */
function recogniseChunk(samples: Int16Array, { start, end }: Stretch): string {
  for (const seconds of PADDINGS) {
    const padding = seconds * SAMPLE_RATE
    const heard = samples.subarray(Math.max(0, start - padding), end + padding)
    const text = recognise(heard) || recognise(withPauseBehind(heard))
    if (text) return text
  }
  return ''
}

/** Soft speech that the detector misses is still recognised if the audio is short enough to be taken whole. */
function plan(samples: Int16Array): Stretch[] {
  const chunks = planChunks(findSpeech(samples))
  const isShort = samples.length <= LONGEST_WHOLE
  return chunks.length === 0 && isShort ? [{ start: 0, end: samples.length }] : chunks
}

serveWorker<Int16Array, Segment[]>(async (samples, onProgress) => {
  const chunks = plan(samples)
  const segments: Segment[] = []
  for (const [i, chunk] of chunks.entries()) {
    const text = recogniseChunk(samples, chunk)
    if (text) segments.push({ start: chunk.start / SAMPLE_RATE, end: chunk.end / SAMPLE_RATE, text })
    onProgress((i + 1) / chunks.length)
  }
  return { reply: segments }
})
