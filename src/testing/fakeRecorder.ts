import type { RecorderErrorCode } from '../errors/errorCatalog.js'
import {
  type AudioRecorder,
  initialMeterState,
  initialRecorderState,
  type RecorderState,
} from '../recorder/AudioRecorder.js'
import type { Recording } from '../recorder/Recording.js'
import { createStore } from '../store/createStore.js'
import { type FakeRecordingStore, fakeRecordingStore } from './fakeRecordingStore.js'
import { finalError } from './transcriptionError.js'

/** What a fake recorder starts with. */
export interface FakeRecorderOptions {
  /** Where it keeps what it records. @default an empty one of its own */
  store?: FakeRecordingStore | undefined
  /** Whether the microphone is allowed without a question. @default true */
  isAllowed?: boolean | undefined
  /** What it says at first, and until something changes it. @default idle, with one microphone */
  state?: Partial<RecorderState> | undefined
}

/** A recorder without a microphone, whose time is yours. */
export interface FakeRecorder extends AudioRecorder {
  readonly store: FakeRecordingStore
  /** The person allows the microphone that `start` asked for. */
  allow: () => void
  /**
   * So many milliseconds are recorded, a piece a second, each kept at once.
   *
   * @param level how loud they were, 0 to 1
   */
  pass: (ms: number, level?: number) => void
  /** Fails: what has begun is kept and `ready`, but a full or absent storage lets it go on in memory. */
  fail: (code: RecorderErrorCode) => void
  /** Says something else: `{ isMuted: true }`. */
  change: (state: Partial<RecorderState>) => void
}

/**
 * A recorder for tests of your app: it needs no microphone, no permission and no time. `start` records at once, `pass(3_000)` is
 * three seconds of it, `fail('microphone_lost')` is what you think.
 */
export function fakeRecorder({
  store = fakeRecordingStore(),
  isAllowed = true,
  state: given,
}: FakeRecorderOptions = {}): FakeRecorder {
  const state = createStore<RecorderState>({
    ...initialRecorderState,
    devices: [{ deviceId: 'default', label: 'Built-in microphone' }],
    deviceId: 'default',
    ...given,
  })
  const meter = createStore({ ...initialMeterState, durationMs: given?.recording?.durationMs ?? 0 })
  let language: string | undefined
  /** What is taken up again. */
  let before: Recording | null = null

  // What is deleted from a list is not shown any longer.
  store.subscribe(() => {
    const { recording } = state.getState()
    const isGone = !store.getState().recordings.some(({ id }) => id === recording?.id)
    if (isAny('ready') && recording && isGone) reset()
  })

  function change(next: Partial<RecorderState>): void {
    state.setState({ ...state.getState(), ...next })
  }

  function isAny(...statuses: RecorderState['status'][]): boolean {
    return statuses.includes(state.getState().status)
  }

  function ask(recording: Recording | null): void {
    before = recording
    if (!recording) meter.setState(initialMeterState)
    change({ status: 'asking', recording: null, keptIn: null, discarded: null, error: null })
    if (isAllowed) allow()
  }

  function allow(): void {
    if (isAny('asking')) change({ status: 'recording' })
  }

  function end(error: RecorderState['error']): void {
    if (isAny('asking')) {
      change({ status: before ? 'ready' : 'idle', recording: before, error })
      return
    }
    const { durationMs } = meter.getState()
    if (durationMs < 100) {
      change({ status: 'idle', error: error ?? finalError('recording_too_short') })
      return
    }
    const keptIn = state.getState().keptIn ?? 'device'
    const made = store.add({
      durationMs: durationMs - (before?.durationMs ?? 0),
      keptIn,
      isFromThisPage: true,
      language,
    })
    if (before) void store.remove(made.id)
    const recording = before
      ? store.add({
          ...before,
          durationMs,
          sizeBytes: before.sizeBytes + made.sizeBytes,
          parts: [...before.parts, ...made.parts],
        })
      : made
    change({ status: 'ready', recording, keptIn, isMuted: false, isQuiet: false, error })
  }

  function reset(): void {
    if (!isAny('idle', 'ready')) return
    meter.setState(initialMeterState)
    change({ status: 'idle', recording: null, keptIn: null, discarded: null, error: null })
  }

  function discard(): void {
    if (isAny('recording', 'paused')) end(null)
    const { recording } = state.getState()
    if (!recording) return
    void store.remove(recording.id)
    meter.setState(initialMeterState)
    change({ status: 'idle', recording: null, keptIn: null, error: null, discarded: recording })
  }

  return {
    store,
    meter,
    getState: state.getState,
    subscribe: state.subscribe,
    start({ deviceId, language: spoken } = {}) {
      if (!isAny('idle', 'ready')) return
      language = spoken
      if (deviceId !== undefined) change({ deviceId })
      ask(null)
    },
    stop() {
      if (isAny('asking', 'recording', 'paused')) end(null)
    },
    pause() {
      if (isAny('recording')) change({ status: 'paused' })
    },
    resume() {
      const { recording } = state.getState()
      if (isAny('paused')) change({ status: 'recording' })
      else if (isAny('ready') && recording) ask(recording)
    },
    discard,
    undoDiscard() {
      const { discarded } = state.getState()
      if (!discarded) return
      const recording = store.add(discarded)
      change({ status: 'ready', recording, keptIn: recording.keptIn, discarded: null })
    },
    reset,
    choose: (deviceId) => change({ deviceId }),
    allow,
    pass(ms, level = 0.5) {
      if (!isAny('recording')) return
      const durationMs = meter.getState().durationMs + ms
      const isKept = state.getState().keptIn !== 'memory'
      meter.setState({ durationMs, keptMs: isKept ? durationMs : 0, level })
      if (state.getState().keptIn === null) change({ keptIn: 'device' })
    },
    fail(code) {
      const error = finalError(code)
      const goesOn = code === 'storage_full' || code === 'storage_unavailable'
      if (goesOn) change({ error, keptIn: 'memory' })
      else if (isAny('asking', 'recording', 'paused')) end(error)
      else change({ error })
    },
    change,
  }
}
