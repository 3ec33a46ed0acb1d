import { errorCatalog, type TranscriptionError, type TranscriptionErrorCode } from '../../src/index.js'
import { errorOf, gaveUp, inSeconds, offline, retrying } from './errorOf.js'

/** Every code a banner shows, in the catalogue's order. */
export const shownCodes: TranscriptionErrorCode[] = (
  Object.keys(errorCatalog) as TranscriptionErrorCode[]
).filter((code) => code !== 'aborted')

/** What a banner can be doing, for any code. */
export const phases = {
  waiting: (code) => errorOf(code, inSeconds(30), facts()),
  'waiting, third try': (code) => errorOf(code, { ...inSeconds(4), attempt: 3, maxAttempts: 4 }, facts()),
  retrying: (code) => errorOf(code, retrying, { ...facts(), receivedAt: Date.now() - 5_000 }),
  offline: (code) => errorOf(code, offline, facts()),
  'come back later': (code) => errorOf(code, { retryAt: Date.now() + 5 * 3_600_000 }, facts()),
  'can try again now': (code) => errorOf(code, { retryAt: Date.now() - 1 }, facts()),
  'gave up': (code) => errorOf(code, gaveUp, facts()),
  over: (code) => errorOf(code, {}, facts()),
} satisfies Record<string, (code: TranscriptionErrorCode) => TranscriptionError>

export type Phase = keyof typeof phases
export const phaseNames: Phase[] = Object.keys(phases) as Phase[]

function facts() {
  return { requestId: 'req_8f3a2c', param: 'audio_url', status: 400 }
}

/** The phases a run can be in with such an error. */
export function phasesOf(code: TranscriptionErrorCode): Phase[] {
  const { retry, type } = errorCatalog[code]
  if (type === 'rate_limit_error') return ['waiting', 'retrying', 'come back later', 'can try again now']
  if (retry === 'backoff') return ['waiting, third try', 'retrying', 'gave up', 'over']
  if (retry === 'reads-only') return ['waiting', 'retrying', 'offline', 'gave up', 'over']
  return ['over']
}
