import type { TranscriptionError } from './TranscriptionError.js'

/**
 * Whether a create may have left a job behind that nobody has the id of: the API may have taken it, and only its answer is
 * missing. Sent again, it could be billed twice.
 */
export function mayBeRunning({ code, operation, jobId }: TranscriptionError): boolean {
  if (jobId !== undefined) return false
  if (code === 'still_processing') return true
  return operation === 'create' && (code === 'timeout' || code === 'unparsable_response')
}
