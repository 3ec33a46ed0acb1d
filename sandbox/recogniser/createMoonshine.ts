import { createWorkerThread } from '../worker/WorkerThread.js'
import { findModelFiles } from './modelFiles.js'
import type { Recogniser, Segment } from './Recogniser.js'

/** Moonshine tiny (English) run by sherpa-onnx in a worker thread. Starts to load at once. */
export function createMoonshine(): Recogniser {
  const thread = createWorkerThread<Int16Array, Segment[]>(
    new URL('./moonshineWorker.ts', import.meta.url),
    findModelFiles,
  )
  const ready = thread.start()
  // Whoever waits for `ready` hears of it; without this line Node would end the process if nobody does.
  ready.catch(() => undefined)

  return {
    engine: 'Moonshine tiny, English (sherpa-onnx)',
    languages: ['en'],
    ready,
    get isReady() {
      return thread.isReady
    },
    transcribe: (samples, onProgress) => thread.call(samples, { transfer: [samples.buffer], onProgress }),
    close: () => thread.close(),
  }
}
