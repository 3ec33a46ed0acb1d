import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { createStore } from '../store/createStore.js'
import { whileHeard } from '../store/whileHeard.js'
import {
  type AudioRecorder,
  initialMeterState,
  initialRecorderState,
  type RecorderOptions,
  type RecorderState,
} from './AudioRecorder.js'
import { createLevelMeter, type LevelMeter } from './createLevelMeter.js'
import { createRecordingStore } from './createRecordingStore.js'
import { createSilenceWatch, type SilenceWatch } from './createSilenceWatch.js'
import { isStillThere } from './isStillThere.js'
import { listMicrophones } from './listMicrophones.js'
import { microphoneError } from './microphoneError.js'
import { closeStream, openMicrophone } from './openMicrophone.js'
import type { Recording } from './Recording.js'
import type { RecordingStore, RecordingWriter } from './RecordingStore.js'
import { recorderError } from './recorderError.js'
import { recordingType } from './recordingType.js'
import { type PartLoss, type RecorderPart, recordPart } from './recordPart.js'
import { type WatchedPage, watchPage } from './watchPage.js'
import { whenAllowed } from './whenAllowed.js'

const HOUR_MS = 3_600_000
/** What the API takes, with a moment to spare. */
const LONGEST_MS = 4 * HOUR_MS - 2_000
const ENDS_SOON_MS = LONGEST_MS - 10 * 60_000
/** What the API takes. */
const SHORTEST_MS = 100
const LITTLE_SPACE_BYTES = 20_000_000

/** One recording, from the click that starts it until it is kept. */
interface Session {
  /** What it takes up again. */
  recording: Recording | undefined
  levels: LevelMeter
  silence: SilenceWatch
  /** From the first part on. */
  writer?: RecordingWriter
  page?: WatchedPage
  /** All so far; the last one records. */
  parts: RecorderPart[]
  /** Asked for last; what another ask brings is too late. */
  ask: number
  isEnding: boolean
}

let sharedStore: RecordingStore | undefined

/**
 * Records a microphone: what `useRecorder` shows. Made outside of components it goes on recording wherever the person goes in the
 * app. Nothing happens before `start`, so it can be made anywhere, also on a server.
 */
export function createRecorder({
  store: recordings = (sharedStore ??=
    createRecordingStore()),
  bitsPerSecond = 24_000,
}: RecorderOptions = {}): AudioRecorder {
  const state = createStore(initialRecorderState)
  const meter = createStore(initialMeterState)
  let session: Session | undefined
  /** The person's choice. */
  let chosen: string | undefined
  let discardedFiles: readonly File[] = []
  let forgetDenial = () => {}

  return {
    store: recordings,
    meter: { getState: meter.getState, subscribe: meter.subscribe },
    getState: state.getState,
    subscribe: whileHeard(state.subscribe, () => {
      const { mediaDevices } = navigator
      mediaDevices?.addEventListener('devicechange', lookForDevices)
      void lookForDevices()
      const unfollow = recordings.subscribe(() => void follow())
      return () => {
        mediaDevices?.removeEventListener('devicechange', lookForDevices)
        unfollow()
      }
    }),
    start({ deviceId = chosen, language } = {}) {
      if (!isAny('idle', 'ready')) return
      chosen = deviceId
      void begin(undefined, language)
    },
    stop() {
      if (isAny('asking')) cancel()
      else if (isAny('recording', 'paused') && session) void finish(session)
    },
    pause() {
      if (!isAny('recording')) return
      currentPart()?.pause()
      update({ status: 'paused', isMuted: false, isQuiet: false })
      tick()
    },
    resume() {
      const { recording } = state.getState()
      if (isAny('ready') && recording) {
        if (isThere(recording)) void begin(recording, recording.language)
        else reset()
      } else if (isAny('paused') && session) goOn(session)
    },
    discard() {
      if (isAny('asking')) cancel()
      else if (isAny('recording', 'paused') && session) void finish(session, { isDiscarded: true })
      else void discard(state.getState().recording)
    },
    undoDiscard: () => void undoDiscard(),
    reset,
    choose(deviceId) {
      chosen = deviceId
      update({ deviceId, isOtherDevice: false })
      if (isAny('recording') && session) void change(session, false)
    },
  }

  function isAny(...statuses: RecorderState['status'][]): boolean {
    return statuses.includes(state.getState().status)
  }

  function update(change: Partial<RecorderState>): void {
    const before = state.getState()
    const next = { ...before, ...change }
    const isSame = (Object.keys(next) as (keyof RecorderState)[]).every((key) => next[key] === before[key])
    if (!isSame) state.setState(next)
  }

  function currentPart(): RecorderPart | undefined {
    return session?.parts.at(-1)
  }

  function reset(): void {
    if (!isAny('idle', 'ready')) return
    discardedFiles = []
    leave()
  }

  /** Back to where it began, with what there is to say. */
  function leave(news: Pick<Partial<RecorderState>, 'discarded' | 'error'> = {}): void {
    meter.setState(initialMeterState)
    update({ status: 'idle', recording: null, keptIn: null, discarded: null, error: null, ...news })
  }

  /** What was written is at hand. */
  async function show(writer: RecordingWriter, error?: TranscriptionError): Promise<void> {
    const recording = await writer.finish()
    const { durationMs, keptIn } = recording
    meter.setState({ durationMs, keptMs: writer.getKeptMs(), level: 0 })
    update({ status: 'ready', recording, keptIn, discarded: null, error: error ?? writer.getError() })
  }

  async function begin(recording: Recording | undefined, language: string | undefined): Promise<void> {
    discardedFiles = []
    forgetDenial()
    const own: Session = {
      recording,
      levels: createLevelMeter(),
      silence: createSilenceWatch(),
      parts: [],
      ask: 0,
      isEnding: false,
    }
    session = own
    update({
      status: 'asking',
      recording: recording ?? null,
      keptIn: null,
      discarded: null,
      error: null,
      isOtherDevice: false,
      endsSoon: false,
    })
    if (!recording) meter.setState(initialMeterState)
    const stream = await open(own)
    if (!stream) return
    own.writer = recordings.begin({ language, recording, onChange: () => heed(own) })
    if (!startPart(own, stream)) return
    own.page = watchPage({
      tick,
      onTurn: own.silence.forget,
      flush: () => currentPart()?.flush(),
      onCached: () => void finish(own),
    })
    update({ status: 'recording', recording: null })
    void lookForSpace(own)
  }

  /** Asks for the microphone. What comes too late is closed at once. */
  async function open(own: Session): Promise<MediaStream | undefined> {
    const ask = ++own.ask
    const isWanted = () => own === session && ask === own.ask && !own.isEnding
    try {
      const { stream, isOther } = await openMicrophone(chosen, isWanted)
      if (isWanted()) {
        update({ isOtherDevice: isOther })
        void lookForDevices()
        return stream
      }
      closeStream(stream)
    } catch (thrown) {
      const error = await microphoneError(thrown)
      if (isWanted()) refuse(own, error)
    }
    return undefined
  }

  function refuse(own: Session, error: TranscriptionError): void {
    // While it records, it goes on with the microphone it has.
    if (own.parts.length > 0) {
      chosen = currentPart()?.deviceId
      update({ error, deviceId: chosen })
      return
    }
    cancel()
    update({ error })
    if (error.code !== 'microphone_denied') return
    forgetDenial = whenAllowed(() => {
      if (state.getState().error === error) update({ error: null })
    })
  }

  /** Takes the question back. */
  function cancel(): void {
    if (session) close(session)
    session = undefined
    const { recording } = state.getState()
    update({ status: recording ? 'ready' : 'idle', keptIn: recording?.keptIn ?? null })
  }

  function close(own: Session): void {
    own.page?.close()
    own.levels.close()
  }

  function startPart(own: Session, stream: MediaStream): boolean {
    const mimeType = recordingType()
    const append = own.writer?.addPart(mimeType ?? '')
    try {
      const part = recordPart(stream, {
        mimeType,
        bitsPerSecond,
        onPiece(piece, { durationMs }) {
          append?.(piece, durationMs(), own.page?.isLeaving() ?? false)
          // Timers of a hidden page are slow.
          tick()
        },
        onLoss: (loss, lost) => lose(own, loss, lost),
      })
      own.parts.push(part)
      own.levels.connect(stream)
      update({ deviceId: part.deviceId ?? chosen })
      return true
    } catch (thrown) {
      void finish(own, { error: recorderError('recorder_failed', String(thrown), thrown) })
      return false
    }
  }

  function goOn(own: Session): void {
    if (chosen !== undefined && chosen !== currentPart()?.deviceId) {
      void change(own, true)
      return
    }
    currentPart()?.resume()
    own.silence.forget()
    update({ status: 'recording' })
  }

  /** Goes on with the chosen microphone in a new part; until that is there, with the one it has. */
  async function change(own: Session, goesOn: boolean): Promise<void> {
    const stream = await open(own)
    const before = currentPart()
    if (!stream || !startPart(own, stream)) return
    void before?.stop()
    own.silence.forget()
    update({ error: own.writer?.getError() ?? null })
    if (goesOn) update({ status: 'recording' })
    // The person paused while it was asked for.
    else if (isAny('paused')) currentPart()?.pause()
  }

  function lose(own: Session, loss: PartLoss, part: RecorderPart): void {
    // The one before it, while the microphone is changed.
    if (part !== own.parts.at(-1)) return
    void finish(own, { error: recorderError(loss, 'The recording ended by itself.') })
  }

  async function finish(
    own: Session,
    { error, isDiscarded }: { error?: TranscriptionError; isDiscarded?: boolean } = {},
  ): Promise<void> {
    if (own.isEnding) return
    own.isEnding = true
    update({ status: 'stopping', isMuted: false, isQuiet: false, endsSoon: false })
    await Promise.all(own.parts.map((part) => part.stop()))
    close(own)
    tick()
    session = undefined
    const { writer } = own
    const isShort = lengthOf(own) < SHORTEST_MS
    if (writer && writer.getSizeBytes() > 0 && !isShort) {
      await (isDiscarded ? discard(await writer.finish()) : show(writer, error))
      return
    }
    await writer?.drop()
    const why = isShort ? 'recording_too_short' : 'nothing_recorded'
    const none = isDiscarded ? null : recorderError(why, 'There was nothing to keep.')
    leave({ error: error ?? none })
  }

  async function discard(recording: Recording | null): Promise<void> {
    if (!recording) return
    update({ status: 'stopping' })
    discardedFiles = await recordings.read(recording.id).catch(() => [])
    await recordings.remove(recording.id)
    leave({ discarded: discardedFiles.length > 0 ? recording : null })
  }

  async function undoDiscard(): Promise<void> {
    const { discarded, status } = state.getState()
    if (!discarded || status !== 'idle') return
    update({ status: 'stopping' })
    const writer = recordings.begin({ recording: { ...discarded, parts: [] }, onChange() {} })
    for (const [at, file] of discardedFiles.entries())
      writer.addPart(file.type)(file, discarded.parts[at]?.durationMs ?? 0, false)
    discardedFiles = []
    await show(writer)
  }

  /** After each piece that was written, or could not be. */
  function heed(own: Session): void {
    if (own !== session || own.isEnding || !own.writer) return
    const { error } = state.getState()
    // Any other is told as long as it records.
    const isOther = error && error.code !== 'storage_full' && error.code !== 'storage_unavailable'
    update({ keptIn: own.writer.getKeptIn(), error: isOther ? error : own.writer.getError() })
  }

  function lengthOf(own: Session): number {
    const before = own.recording?.durationMs ?? 0
    return own.parts.reduce((sum, part) => sum + part.durationMs(), before)
  }

  function tick(): void {
    const own = session
    if (!own?.writer) return
    const isRecording = isAny('recording')
    const reading = isRecording ? own.levels.read() : null
    const durationMs = lengthOf(own)
    meter.setState({ durationMs, keptMs: own.writer.getKeptMs(), level: own.silence.heed(reading) })
    if (!isRecording) return
    update({
      isMuted: Boolean(currentPart()?.isMuted()) || own.silence.isSilent(),
      isQuiet: own.silence.isQuiet(),
      endsSoon: durationMs >= ENDS_SOON_MS,
    })
    if (durationMs >= LONGEST_MS) void finish(own)
  }

  async function lookForSpace(own: Session): Promise<void> {
    const { freeBytes } = await recordings.space()
    if (own === session) update({ isSpaceShort: freeBytes !== undefined && freeBytes < LITTLE_SPACE_BYTES })
  }

  async function lookForDevices(): Promise<void> {
    const { isAny: isOne, devices } = await listMicrophones()
    const { error, devices: before } = state.getState()
    if (isOne && error?.code === 'microphone_missing') update({ error: null })
    if (JSON.stringify(devices) !== JSON.stringify(before)) update({ devices })
  }

  /** What is deleted elsewhere, in a list or another tab, is not shown here any longer. */
  async function follow(): Promise<void> {
    const { recording } = state.getState()
    if (!isAny('ready') || !recording || isThere(recording)) return
    // The list may have been read before it was written.
    await recordings.refresh()
    if (isAny('ready') && state.getState().recording === recording && !isThere(recording)) reset()
  }

  function isThere(recording: Recording): boolean {
    return isStillThere(recording, recordings.getState())
  }
}
