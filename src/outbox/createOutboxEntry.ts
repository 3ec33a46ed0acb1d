import { alreadyAdded } from '../queue/alreadyAdded.js'
import { statusOf } from '../queue/queueRules.js'
import type { TranscriptionQueueItem } from '../queue/TranscriptionQueue.js'
import type { HeldFor, Recording } from '../recorder/Recording.js'
import { createStore } from '../store/createStore.js'
import { createKeptRun, type KeptRun, type KeptRunOptions } from './createKeptRun.js'
import type { OutboxItem } from './Outbox.js'
import { hasJobs, keptError } from './outboxRules.js'

/** An item as its outbox sees it. */
export interface OutboxEntry {
  item: OutboxItem
  run: KeptRun
  /** A file that was there already: listed as that, in this page, and kept nowhere. */
  isDouble: boolean
  isRemoved: boolean
  isFinished: () => boolean
  /** Whether it was started and waits to send. */
  awaitsPermit: () => boolean
  /** It is not sent again without a person, whatever becomes of this page; or it is. */
  hold: (why: HeldFor | undefined) => void
  /** Its item says where the run is. */
  show: () => void
  recording: () => Recording
  /** As the store has it now. */
  setRecording: (recording: Recording) => void
}

interface EntryOptions extends KeptRunOptions {
  isDouble: boolean
  /** What its outbox does when an item is told to. */
  acts: Pick<TranscriptionQueueItem, 'remove' | 'undo'> & Pick<OutboxItem, 'accept'>
}

export function createOutboxEntry(
  first: Recording,
  { isDouble, acts, ...options }: EntryOptions,
): OutboxEntry {
  const { id, startedAt, name = '', data, sizeBytes } = first
  const { store } = options
  let recording = first
  let isHeldHere = false
  const run = createKeptRun(first, { ...options, error: isDouble ? alreadyAdded() : keptError(first) })
  const state = createStore({ ...run.getState(), recording })
  const entry: OutboxEntry = {
    run,
    isDouble,
    isRemoved: false,
    isFinished() {
      const { phase } = state.getState()
      return phase === 'success' || phase === 'cancelled'
    },
    awaitsPermit() {
      const { phase, jobId, awaitsFile } = state.getState()
      const isWaiting = run.isStarted() && statusOf[phase] === 'waiting'
      return isWaiting && jobId === undefined && !awaitsFile && !hasJobs(recording)
    },
    hold(why) {
      if (isDouble) return
      isHeldHere = true
      const { code = 'unknown_error', reason } = why ?? {}
      // Where that can't be written, it is so for this page.
      store.setHeld(id, why && { code, reason }).catch(() => {})
    },
    show: () => state.setState({ ...run.getState(), recording }),
    recording: () => recording,
    setRecording(next) {
      const before = recording
      recording = next
      const isWaiting = !run.isStarted() && !entry.isFinished()
      // A person has decided in another page.
      if (isWaiting && before.status === 'interrupted' && next.status === 'kept') run.requeue()
      if (isWaiting && next.held && !before.held && !isHeldHere) run.cancel()
      if (next.keptIn !== before.keptIn || next.sizeBytes !== before.sizeBytes) entry.show()
    },
    item: {
      id,
      order: startedAt,
      name,
      addedAt: startedAt,
      data,
      sizeBytes,
      getState: state.getState,
      subscribe: state.subscribe,
      read: () => store.read(id),
      cancel: run.cancel,
      retryNow() {
        // Another try of a double would be a second transcription.
        if (entry.isRemoved || isDouble) return
        if (recording.held || isHeldHere) entry.hold(undefined)
        run.retryNow()
      },
      ...acts,
    },
  }
  return entry
}
