import type { RunState, Transcript } from '../../src/index.js'
import type { FakeItem } from './createFakeQueue.js'
import { errorOf, gaveUp, inSeconds } from './errorOf.js'

const MB = 1_024 * 1_024

/** Half a minute into a slow upload. */
export const progress = {
  sentBytes: 3.2 * MB,
  totalBytes: 10 * MB,
  bytesPerSecond: 38 * 1_024,
  remainingSeconds: 183,
}

/** A finished transcription, with segments as some services send them. */
export const transcript: Transcript = {
  id: 'tr_9b1deb4d',
  status: 'completed',
  text: 'ሰላም ለዓለም። ዛሬ ስለ ቡና እንነጋገራለን።\nቡና መጀመሪያ የተገኘው በኢትዮጵያ ነው።',
  language: 'am',
  segments: [
    { text: 'ሰላም ለዓለም።', start: 0, end: 1.5 },
    { text: 'ዛሬ ስለ ቡና እንነጋገራለን።', start: 1.5, end: 4.2 },
    { text: 'ቡና መጀመሪያ የተገኘው በኢትዮጵያ ነው።', start: 4.8, end: 8 },
  ],
  raw: {},
}

/** A limit that holds the queue, for so many seconds. */
export const heldFor = (seconds: number) => errorOf('rate_limit_exceeded', inSeconds(seconds))

/** Where a run can be, in the order of its life. */
export const runs = {
  queued: () => ({ phase: 'queued' }),
  sending: () => ({ phase: 'sending', progress }),
  processing: () => ({ phase: 'processing', jobId: 'tr_9b1deb4d' }),
  waiting: () => ({
    phase: 'waiting',
    error: errorOf('service_unavailable', { ...inSeconds(20), attempt: 3, maxAttempts: 4 }),
  }),
  success: () => ({ phase: 'success', transcript }),
  error: () => ({ phase: 'error', error: errorOf('internal_error', gaveUp) }),
  hopeless: () => ({ phase: 'error', error: errorOf('invalid_audio_format') }),
  cancelled: () => ({ phase: 'cancelled' }),
} satisfies Record<string, () => Partial<RunState>>

/** A file in each of them. */
export const oneOfEach = (): FakeItem[] => [
  { name: 'interview-addis-2026-11-04.mp3', state: runs.success() },
  { name: 'ቃለ መጠይቅ ከአቶ ተስፋዬ ጋር.m4a', state: runs.sending() },
  { name: 'radio-show.wav', state: runs.processing() },
  { name: 'Waraysi Muqdisho.ogg', state: runs.waiting() },
  { name: 'lecture-03.flac', state: runs.error() },
  { name: 'notes.webm', state: runs.hopeless() },
  { name: '', state: runs.cancelled() },
  { name: 'lecture-04.flac', state: runs.queued() },
]
