import type { RecorderErrorCode } from '../errors/errorCatalog.js'
import { recorderErrorCatalog } from '../errors/recorderErrorCatalog.js'
import { TranscriptionError } from '../errors/TranscriptionError.js'

/** @param message English, for developers */
export function recorderError(code: RecorderErrorCode, message: string, cause?: unknown): TranscriptionError {
  return new TranscriptionError({ code, severity: recorderErrorCatalog[code].severity, message, cause })
}
