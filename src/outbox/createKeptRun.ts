import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import { errorFromThrown } from '../errors/errorFromThrown.js'
import { mayBeRunning } from '../errors/mayBeRunning.js'
import { TranscriptionError } from '../errors/TranscriptionError.js'
import type { PartProgress, Recording, RecordingPart } from '../recorder/Recording.js'
import type { RecordingStore } from '../recorder/RecordingStore.js'
import { recorderError } from '../recorder/recorderError.js'
import type { TranscriptionRun } from '../run/createRun.js'
import type { InternalRunOptions } from '../run/RunOptions.js'
import { initialRunState, type RunState } from '../run/RunState.js'
import { createStore } from '../store/createStore.js'
import { joinTexts, joinTranscripts } from '../transcript/joinTexts.js'
import type { Transcript } from '../transcript/Transcript.js'

/** Where a recording is on its way to a text: of the part at hand, and `success` once all of them are done. */
export interface KeptRunState extends RunState {
  /** Of the parts that are done, in order. */
  transcripts: readonly Transcript[]
  /** Another page is working on it. */
  isElsewhere: boolean
}

/** One recording on its way to a text, part after part. It starts by `start` or `retryNow`. */
export interface KeptRun {
  getState: () => KeptRunState
  subscribe: (listener: () => void) => () => void
  /** Starts, or goes on, by itself: what may have been sent is not sent again. */
  start: () => void
  /** By a person: ends a wait; otherwise starts, or goes on, and sends again what may have been sent. */
  retryNow: () => void
  /** Whether it was started and is not over. */
  isStarted: () => boolean
  /** Ends it in the same tick; what is done stays. */
  cancel: () => void
  /** Back to where it has not started, from a wait in which nothing of it is under way. */
  requeue: () => void
}

/** Who gets a text, and what it was made from. */
export type TakeText = (text: string, made: RecordedTranscript) => unknown

/** What a text was made from. */
export interface RecordedTranscript {
  /** Deleted from the device once your function is done. Its `id` is the same if it is ever called twice. */
  recording: Recording
  /** One for each of its parts. */
  transcripts: readonly Transcript[]
}

export interface KeptRunOptions {
  client: TranscriptionClient
  store: RecordingStore
  /** What is spoken, where the recording does not know. */
  language?: string | undefined
  /** @default by the length */
  mode?: 'async' | undefined
  /** Gets the text before any other page can; then the recording is deleted. Without it the recording stays. */
  onText?: TakeText | undefined
  /** Why it has not started. */
  error?: TranscriptionError | undefined
}

/** Less than the API takes: a microphone that was lost at once leaves such a part. */
const SHORTEST_MS = 100

/** How a start is meant: by itself, by a person, or by a person who wants all of it anew. */
type Start = 'itself' | 'person' | 'anew'

/**
 * Sends a recording of a store. Each step is written there before it is taken, so that whoever comes after a reload or a crash
 * takes up what is under way, and never sends twice what may have been sent: it asks. No other page may do the same meanwhile.
 */
export function createKeptRun(
  { id }: Pick<Recording, 'id'>,
  { client, store, language, mode, onText, error }: KeptRunOptions,
): KeptRun {
  const initial: KeptRunState = { ...initialRunState, transcripts: [], isElsewhere: false }
  const state = createStore(error ? { ...initial, phase: phaseOf(error), error } : initial)
  const done = new Map<number, Transcript>()
  let run: TranscriptionRun | undefined
  /** What the part at hand ended with. */
  let failure: TranscriptionError | undefined
  let current: AbortController | undefined
  let ending: Promise<void> = Promise.resolve()

  return {
    getState: state.getState,
    subscribe: state.subscribe,
    start: () => begin('itself'),
    retryNow() {
      if (run) return run.retryNow()
      const isEmpty = state.getState().error?.code === 'no_speech'
      begin(isEmpty ? 'anew' : 'person')
    },
    isStarted: () => current !== undefined,
    cancel() {
      const { jobId, isElsewhere } = state.getState()
      if (!isElsewhere && !isOver(state.getState()))
        stop({ phase: 'cancelled', error: cancelled(), retryAt: null, jobId })
    },
    requeue: () => stop({ ...initial, transcripts: [...done.values()] }),
  }

  function update(change: Partial<KeptRunState>): void {
    state.setState({ ...state.getState(), ...change })
  }

  function stop(change: Partial<KeptRunState>): void {
    const stopped = run
    current?.abort()
    current = undefined
    stopped?.cancel()
    update(change)
  }

  function begin(how: Start): void {
    if (current) return
    const own = new AbortController()
    current = own
    if (how === 'anew') {
      done.clear()
      failure = undefined
    }
    update({ ...initial, transcripts: [...done.values()], error: failure ?? null, jobId: failure?.jobId })
    // What was stopped holds its claim for a moment.
    ending = ending.then(() => deliver(own.signal, how))
  }

  async function deliver(signal: AbortSignal, how: Start): Promise<void> {
    const end = (change: Partial<KeptRunState>) => {
      if (signal.aborted) return
      current = undefined
      update(change)
    }
    if (signal.aborted) return
    try {
      let isOurs = await store.claim(id, () => sendAll(signal, how))
      if (isOurs === undefined && !signal.aborted) {
        update({ phase: 'processing', isElsewhere: true })
        // When that page has done with it, or is gone, it is ours.
        const takeOver = () => {
          if (!signal.aborted) update({ phase: 'queued', isElsewhere: false })
          return sendAll(signal, how)
        }
        isOurs = await store.claim(id, takeOver, { waits: true, signal })
      }
      end(isOurs ? {} : { phase: 'processing', isElsewhere: true })
    } catch (thrown) {
      const error = errorFromThrown(thrown, {})
      if (!signal.aborted) failure = error
      end({ phase: 'error', error, retryAt: error.retryAt, transcript: null })
    }
  }

  /** @returns whether it was ours to the end */
  async function sendAll(signal: AbortSignal, how: Start): Promise<boolean> {
    // Another page may have been at it.
    await store.refresh()
    const recording = store.getState().recordings.find((one) => one.id === id)
    if (!recording) return false
    if (recording.status === 'interrupted') await store.keep(id)
    const { parts } = recording
    let files: readonly File[] | undefined
    const fileAt = async (index: number) => (files ??= await store.read(id))[index]
    for (const [index, part] of parts.entries()) {
      signal.throwIfAborted()
      const isOnlyAMoment = part.durationMs < SHORTEST_MS && parts.length > 1
      if (done.has(index) || isOnlyAMoment) continue
      const transcript = await transcribe({ recording, index, part, how, signal, file: () => fileAt(index) })
      if (!transcript) return false
      done.set(index, transcript)
      if (!signal.aborted) update({ error: null, transcripts: [...done.values()] })
    }
    signal.throwIfAborted()
    await finish(recording)
    return true
  }

  async function finish(recording: Recording): Promise<void> {
    const transcripts = [...done.values()]
    const text = joinTexts(transcripts)
    if (text === '') throw recorderError('no_speech', 'There is a transcript, and no word in it.')
    update({ phase: 'success', error: null, transcript: joinTranscripts(transcripts) ?? null })
    if (!onText) return
    try {
      await onText(text, { recording, transcripts })
      await store.remove(id)
    } catch (thrown) {
      // An app's fault: reported like any uncaught error. The text stays, and so does the recording.
      queueMicrotask(() => {
        throw thrown
      })
    }
  }

  interface PartAtHand {
    recording: Recording
    index: number
    part: RecordingPart
    how: Start
    signal: AbortSignal
    file: () => Promise<File | undefined>
  }

  /** @returns `undefined` if another page has it, or has deleted it */
  async function transcribe(hand: PartAtHand): Promise<Transcript | undefined> {
    const { recording, index, part, how, signal } = hand
    let known = part.progress
    const last = failure
    failure = undefined
    const jobId = how !== 'itself' && isWithoutJob(how, last) ? undefined : jobOf(known)
    // Only who has been told sends it again.
    const isAsked = how === 'anew' || (how === 'person' && last !== undefined && mayBeRunning(last))
    if (known?.status === 'sending' && !isAsked) throw unsure()

    let isOurs = true
    let writes: Promise<void> = Promise.resolve()
    const write = (next: PartProgress | undefined): Promise<void> => {
      writes = writes.catch(nothing).then(async () => {
        isOurs = await store.setProgress(id, index, next, known)
        if (!isOurs) throw new Error('Another page has it.')
        known = next
      })
      return writes
    }
    let isMarked = false
    let hasLeft = false
    let noted = ''
    const options: InternalRunOptions = {
      retryOf: last,
      isListed: true,
      async beforeCreate() {
        await write({ status: 'sending' })
        isMarked = true
        hasLeft = false
      },
      onCreateSent() {
        hasLeft = true
      },
    }
    const started =
      jobId === undefined ? client.start(await requestOf(hand), options) : client.follow(jobId, options)
    run = started
    const show = () => {
      const now = started.getState()
      const note = noteOf(now)
      if (note && note.status + note.jobId !== noted) {
        noted = note.status + note.jobId
        isMarked = false
        write(note).catch(nothing)
      } else if (isMarked && isBack(now) && !isLost(now.error)) {
        isMarked = false
        write(undefined).catch(nothing)
      }
      // One part that is done is not all of them, and nothing is over before it is written.
      if (!signal.aborted && !isOver(now)) update({ ...now, transcript: null })
    }
    /** It left, and nobody knows where to. Where the browser tells how far it was, it says so itself. */
    const isLost = (error: TranscriptionError | null) =>
      hasLeft && error?.code === 'connection_error' && error.operation === 'create'
    const unsubscribe = started.subscribe(show)
    if (signal.aborted) started.cancel()
    show()
    try {
      return await started.result
    } catch (thrown) {
      if (!isOurs) return undefined
      const error = errorFromThrown(thrown, {})
      throw isLost(error) ? withoutAnswer(thrown) : thrown
    } finally {
      unsubscribe()
      run = undefined
      // Whoever may claim it next reads how it ended.
      await writes.catch(nothing)
    }

    async function requestOf({ file, part: { durationMs } }: PartAtHand) {
      const found = await file()
      if (!found || found.size === 0) throw recorderError('nothing_recorded', 'Nothing of it can be read.')
      return {
        file: found,
        language: recording.language ?? language ?? '',
        mode,
        durationSeconds: durationMs > 0 ? durationMs / 1_000 : undefined,
      }
    }
  }
}

function isOver({ phase }: RunState): boolean {
  return phase === 'success' || phase === 'error' || phase === 'cancelled'
}

function jobOf(progress: PartProgress | undefined): string | undefined {
  return progress && progress.status !== 'sending' ? progress.jobId : undefined
}

/** Whether a person's start is a new job, though there was one: it failed, is not known any more, or had no words. */
function isWithoutJob(how: Start, last: TranscriptionError | undefined): boolean {
  return how === 'anew' || last?.operation === 'job' || last?.type === 'not_found_error'
}

function noteOf({ jobId, transcript }: RunState): Exclude<PartProgress, { status: 'sending' }> | undefined {
  if (jobId === undefined) return undefined
  return { status: transcript?.status === 'completed' ? 'done' : 'sent', jobId }
}

/** Whether nothing of a create is under way any more: it was refused, or held back. */
function isBack({ phase, error }: RunState): boolean {
  if (phase === 'sending' || phase === 'processing' || phase === 'success' || phase === 'cancelled')
    return false
  return error === null || !mayBeRunning(error)
}

function withoutAnswer(cause: unknown): TranscriptionError {
  const message = 'The connection broke when it had been sent. The transcription may still finish.'
  return new TranscriptionError({ code: 'still_processing', message, operation: 'create', cause })
}

function unsure(): TranscriptionError {
  return new TranscriptionError({
    code: 'still_processing',
    reason: 'lost_sending',
    message: 'The page was closed while it was being sent.',
    operation: 'create',
  })
}

function cancelled(): TranscriptionError {
  return new TranscriptionError({ code: 'aborted', message: 'Cancelled.' })
}

function phaseOf({ code }: TranscriptionError): 'cancelled' | 'error' {
  return code === 'aborted' ? 'cancelled' : 'error'
}

function nothing(): void {}
