import { codeForJob } from './codeFor.js'
import { readErrorBody } from './readErrorBody.js'
import { TranscriptionError } from './TranscriptionError.js'

/**
 * Turns the `error` of a failed job, which has no HTTP status, into a `TranscriptionError`. It is never retried by
 * itself: a new job is billed anew.
 *
 * @param secret a key that must not stand in the error
 */
export function errorFromJob(jobId: string, error: unknown, secret?: string): TranscriptionError {
  const body = readErrorBody({ error }, secret)
  return new TranscriptionError({
    ...codeForJob(body.code, body.type),
    message: body.message ?? 'The transcription failed.',
    rawCode: body.code,
    rawType: body.type,
    param: body.param,
    jobId,
    operation: 'job',
  })
}
