import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { KeptIn, Recording } from './Recording.js'
import type { RecordingStore } from './RecordingStore.js'

/**
 * What a recorder does.
 * - `idle`: nothing; no microphone is open
 * - `asking`: waits for the person to allow the microphone, which may take minutes; `stop` ends it
 * - `recording`
 * - `paused`: by the person; the microphone stays open
 * - `stopping`: writes the end
 * - `ready`: `recording` was made and is kept; no microphone is open
 */
export type RecorderStatus = 'idle' | 'asking' | 'recording' | 'paused' | 'stopping' | 'ready'

/** A microphone to choose. */
export interface Microphone {
  /** For `start` and `choose`. */
  readonly deviceId: string
  /** As the browser names it. */
  readonly label: string
}

/** All there is to know about a recorder at a moment, but for what ticks: see `meter`. A change is a new object. */
export interface RecorderState {
  /** What it does. */
  status: RecorderStatus
  /** What was recorded, from `ready` until something new is. */
  recording: Recording | null
  /** Where what is being recorded, or was, is; `null` before the first second of it is written. */
  keptIn: KeptIn | null
  /** The microphone delivers nothing: a call, a switch, the system. It goes on recording. */
  isMuted: boolean
  /** Nothing was heard for a while: perhaps it is the wrong microphone. It goes on recording. */
  isQuiet: boolean
  /** The chosen microphone is not there, so another is used. */
  isOtherDevice: boolean
  /** Little room is left on the device. */
  isSpaceShort: boolean
  /** Ten minutes are left until the longest that can be transcribed; then it stops by itself and keeps all. */
  endsSoon: boolean
  /** The microphones there are; none before the browser tells, which it does once one was allowed. */
  devices: readonly Microphone[]
  /** The one that is used, or would be; `undefined` for the browser's own choice. */
  deviceId: string | undefined
  /** What `discard` took away, for `undoDiscard`; `null` from the next `start` on. */
  discarded: Recording | null
  /**
   * What is wrong: why it did not start, why it ended (`microphone_lost`, `recorder_failed`: then `ready`, and `resume` goes
   * on), or, while it records, why that is in memory alone (`storage_full`, `storage_unavailable`).
   */
  error: TranscriptionError | null
}

export const initialRecorderState: RecorderState = {
  status: 'idle',
  recording: null,
  keptIn: null,
  isMuted: false,
  isQuiet: false,
  isOtherDevice: false,
  isSpaceShort: false,
  endsSoon: false,
  devices: [],
  deviceId: undefined,
  discarded: null,
  error: null,
}

/** What ticks. */
export interface RecorderMeterState {
  /** How long the recording is, pauses left out. */
  durationMs: number
  /** How much of it is on this device. */
  keptMs: number
  /** The level now, 0 to 1, on a scale that looks even to the eye; 0 unless it records. */
  level: number
}

export const initialMeterState: RecorderMeterState = { durationMs: 0, keptMs: 0, level: 0 }

/** What ticks, apart from the recorder's state: ten times a second while it records, and not at all otherwise. */
export interface RecorderMeter {
  /** As of the last tick; the same object until the next. */
  getState: () => RecorderMeterState
  /** Calls `listener` after every tick; returns what ends the subscription. */
  subscribe: (listener: () => void) => () => void
}

/** What a recording starts with. */
export interface StartRecordingOptions {
  /** The microphone to use. @default the one chosen last, else the browser's own choice */
  deviceId?: string | undefined
  /** What is spoken; kept with the recording, for whoever transcribes it later. Absent: it is asked for then. */
  language?: string | undefined
}

/**
 * Records a microphone, a file for each part, a second at a time into a store that outlives the page. Nothing of it throws: what
 * fails is `error`. Holds nothing while `idle` or `ready`, so there is nothing to dispose of.
 */
export interface AudioRecorder {
  /** Where its recordings are kept. */
  readonly store: RecordingStore
  /** What ticks. */
  readonly meter: RecorderMeter
  /** Where it is now; the same object until something changes. */
  getState: () => RecorderState
  /** Calls `listener` after every change; returns what ends the subscription. */
  subscribe: (listener: () => void) => () => void
  /** Asks for the microphone and records. Call it in a click. Does nothing while it asks or records. */
  start: (options?: StartRecordingOptions) => void
  /** Ends and keeps the recording; while it asks, ends that. Does nothing otherwise. */
  stop: () => void
  /** Pauses. */
  pause: () => void
  /** Goes on: after a pause, or, when `ready`, in a new part of the same recording. */
  resume: () => void
  /** Ends the recording and deletes it from the device; until the next `start`, `undoDiscard` brings it back from memory. */
  discard: () => void
  /** Brings back, and keeps, what `discard` took away. */
  undoDiscard: () => void
  /** Takes leave of what is `ready`, which stays in the store, and of what could be brought back. */
  reset: () => void
  /** Uses this microphone from now on; while it records, in a new part. `undefined` for the browser's own choice. */
  choose: (deviceId: string | undefined) => void
}

/** How a recorder records. */
export interface RecorderOptions {
  /** Where recordings are kept: one for each person who signs in, if there are several. @default one for the whole site */
  store?: RecordingStore | undefined
  /** How many bits a second takes. Speech needs no more than the default, which is 190 kB a minute. @default 24_000 */
  bitsPerSecond?: number | undefined
}
