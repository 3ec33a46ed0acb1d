import { workerData } from 'node:worker_threads'
import sherpa from 'sherpa-onnx'
import { serveWorker } from '../worker/serveWorker.js'
import type { ModelFiles } from './modelFiles.js'
import { planChunks, type Stretch } from './planChunks.js'
import type { Segment } from './Recogniser.js'

const SAMPLE_RATE = 16_000
const LONGEST_WHOLE = 22 * SAMPLE_RATE
const VAD_WINDOW = 512

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

function findSpeech(samples: Float32Array): Stretch[] {
  const found: Stretch[] = []
  const collect = () => {
    for (; !vad.isEmpty(); vad.pop()) {
      const { start, samples: speech } = vad.front()
      found.push({ start, end: start + speech.length })
    }
  }
  for (let i = 0; i + VAD_WINDOW <= samples.length; i += VAD_WINDOW) {
    vad.acceptWaveform(samples.subarray(i, i + VAD_WINDOW))
    collect()
  }
  vad.flush()
  collect()
  vad.reset()
  return found
}

function recognise(samples: Float32Array): string {
  const stream = moonshine.createStream()
  stream.acceptWaveform(SAMPLE_RATE, samples)
  moonshine.decode(stream)
  const { text } = moonshine.getResult(stream)
  stream.free()
  return text.trim()
}

/** Short audio is recognised whole, silence included: the detector misses soft words. */
function planSegments(samples: Float32Array): { speech: Stretch; heard: Stretch }[] {
  const speech = findSpeech(samples)
  const all = { start: 0, end: samples.length }
  if (samples.length > LONGEST_WHOLE) {
    return planChunks(speech, samples.length).map((chunk) => ({ speech: chunk, heard: chunk }))
  }
  return [{ speech: { start: speech[0]?.start ?? 0, end: speech.at(-1)?.end ?? all.end }, heard: all }]
}

serveWorker<Float32Array, Segment[]>(async (samples, onProgress) => {
  const plan = planSegments(samples)
  const segments: Segment[] = []
  for (const [i, { speech, heard }] of plan.entries()) {
    const text = recognise(samples.subarray(heard.start, heard.end))
    if (text) segments.push({ start: speech.start / SAMPLE_RATE, end: speech.end / SAMPLE_RATE, text })
    onProgress((i + 1) / plan.length)
  }
  return { reply: segments }
})
