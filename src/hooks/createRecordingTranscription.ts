import type { TransferProgress } from '../api/TransferProgress.js'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import { errorFromThrown } from '../errors/errorFromThrown.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { Recording } from '../recorder/Recording.js'
import type { RecordingStore } from '../recorder/RecordingStore.js'
import type { TranscriptionRun } from '../run/createRun.js'
import type { InternalRunOptions } from '../run/RunOptions.js'
import type { RunPhase } from '../run/RunState.js'
import { createStore } from '../store/createStore.js'
import type { Transcript } from '../transcript/Transcript.js'

/** Where the transcription of a recording is. What ticks is apart: `progress`. */
export interface RecordingTranscriptionState {
  /** Of the part at hand; `success` once all of them are done. `elsewhere`: another page is transcribing it. */
  phase: RunPhase | 'elsewhere'
  /** Of the part at hand. */
  error: TranscriptionError | null
  /** Of the parts that are done, in order. */
  transcripts: readonly Transcript[]
}

/** One recording on its way to a text, part after part. */
export interface RecordingTranscription {
  readonly recording: Recording
  getState: () => RecordingTranscriptionState
  /** How much of the part at hand has left. */
  getProgress: () => TransferProgress | null
  /** Calls `listener` after every change of the state or the progress. */
  subscribe: (listener: () => void) => () => void
  /** Ends it; what is done stays. */
  cancel: () => void
  /** Ends a wait; after the end, goes on with the part that failed. */
  retryNow: () => void
  /** Transcribes all of it once more: for a text that is none. */
  again: () => void
}

const starting: RecordingTranscriptionState = { phase: 'queued', error: null, transcripts: [] }
/** Less than the API takes: a microphone that was lost at once leaves such a part. */
const SHORTEST_MS = 100

interface Options {
  client: TranscriptionClient
  store: RecordingStore
  /** What is spoken, unless the recording knows. */
  language: string
}

/** Starts at once. No other tab may do the same meanwhile, and a part that is done is not sent again. */
export function createRecordingTranscription(
  recording: Recording,
  { client, store, language }: Options,
): RecordingTranscription {
  const state = createStore(starting)
  const progress = createStore<TransferProgress | null>(null)
  let run: TranscriptionRun | undefined
  let done = new Map<number, Transcript>()
  let failure: TranscriptionError | undefined
  let isGoing = false

  void start()

  async function start(): Promise<void> {
    if (isGoing) return
    isGoing = true
    state.setState({ ...state.getState(), phase: 'queued' })
    try {
      const isOurs = await store.claim(recording.id, () => transcribeRest().then(() => true))
      if (!isOurs) state.setState({ ...state.getState(), phase: 'elsewhere' })
    } catch (thrown) {
      const error = errorFromThrown(thrown, {})
      failure = error
      state.setState({ ...state.getState(), phase: error.code === 'aborted' ? 'cancelled' : 'error', error })
    }
    isGoing = false
  }

  async function transcribeRest(): Promise<void> {
    await store.keep(recording.id)
    for (const [index, file] of (await store.read(recording.id)).entries()) {
      const { durationMs = 0 } = recording.parts[index] ?? {}
      const isOnlyAMoment = durationMs < SHORTEST_MS && recording.parts.length > 1
      if (done.has(index) || isOnlyAMoment) continue
      done.set(index, await transcribe(file, durationMs / 1_000))
      state.setState({ ...state.getState(), error: null, transcripts: [...done.values()] })
    }
    state.setState({ ...state.getState(), phase: 'success', error: null })
  }

  async function transcribe(file: File, durationSeconds: number): Promise<Transcript> {
    const options: InternalRunOptions = { retryOf: failure }
    failure = undefined
    const started = client.start({ file, language: recording.language ?? language, durationSeconds }, options)
    run = started
    const show = () => {
      const { phase, error, progress: sent } = started.getState()
      progress.setState(sent)
      const before = state.getState()
      // One part that is done is not all of them.
      if (phase === 'success' || (before.phase === phase && before.error === error)) return
      state.setState({ ...before, phase, error })
    }
    const stop = started.subscribe(show)
    show()
    try {
      return await started.result
    } finally {
      stop()
      run = undefined
    }
  }

  return {
    recording,
    getState: state.getState,
    getProgress: progress.getState,
    subscribe(listener) {
      const stops = [state.subscribe(listener), progress.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    cancel: () => run?.cancel(),
    retryNow() {
      if (run) run.retryNow()
      else void start()
    },
    again() {
      done = new Map()
      failure = undefined
      state.setState(starting)
      void start()
    },
  }
}
