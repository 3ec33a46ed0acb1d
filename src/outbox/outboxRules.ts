import { type CatalogEntry, catalogEntry, type ErrorCode } from '../errors/errorCatalog.js'
import { mayBeRunning } from '../errors/mayBeRunning.js'
import { recorderErrorCatalog } from '../errors/recorderErrorCatalog.js'
import { TranscriptionError } from '../errors/TranscriptionError.js'
import type { HeldFor, Recording } from '../recorder/Recording.js'
import { recorderError } from '../recorder/recorderError.js'

/** Every part of it has a job: there is nothing to send. */
export function hasJobs({ parts }: Recording): boolean {
  return parts.every(({ progress }) => progress && progress.status !== 'sending')
}

/** Its text was there, and is only read again. */
export function isReader({ parts }: Recording): boolean {
  return parts.every(({ progress }) => progress?.status === 'done')
}

/** Whether it started nothing, and may do better at another time. */
export function isWorthAnother(error: TranscriptionError): boolean {
  const { code, operation, retryAt } = error
  if (mayBeRunning(error) || operation === 'job' || (retryAt ?? 0) > Date.now()) return false
  return (catalogEntry(code)?.retry ?? 'never') !== 'never' || passing.has(code)
}

const passing = new Set<ErrorCode>([
  'storage_full',
  'storage_unavailable',
  'sign_in_required',
  'not_authorized',
])

/** Whether it would be refused whenever it is sent. */
export function isRefused({ type, code }: TranscriptionError): boolean {
  return type === 'invalid_request_error' || hopeless.has(code)
}

const hopeless = new Set<ErrorCode>(['file_unreadable', 'nothing_recorded', 'no_speech'])

/** Why it is not sent by itself, as far as that is kept with it. */
export function keptError({ status, held }: Recording): TranscriptionError | undefined {
  if (status === 'interrupted')
    return recorderError('recording_interrupted', 'Its page was closed while it was recorded.')
  return held && heldError(held)
}

/** What a page before this one, or another, has ended with. */
function heldError({ code, reason }: HeldFor): TranscriptionError {
  const { severity } = (recorderErrorCatalog as Partial<Record<ErrorCode, CatalogEntry>>)[code] ?? {}
  return new TranscriptionError({ code, reason, severity, message: 'It is not sent without a person.' })
}
