import { isTranscriptionError } from './TranscriptionError.js'

/** Whether it is a cancel, by a person or the app: nothing to report and nothing to show. */
export function isAborted(error: unknown): boolean {
  return isTranscriptionError(error) && error.code === 'aborted'
}
