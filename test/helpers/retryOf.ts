import type { TranscriptionError } from '../../src/core.js'
import type { InternalRunOptions } from '../../src/run/RunOptions.js'

/** How hook and queue start a run that tries an old failure again. */
export function retryOf(error: TranscriptionError | null): InternalRunOptions {
  return { retryOf: error ?? undefined }
}
