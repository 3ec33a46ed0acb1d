import type { RecorderErrorCode } from '../errors/errorCatalog.js'
import { recorderErrorCatalog } from '../errors/recorderErrorCatalog.js'
import { TranscriptionError } from '../errors/TranscriptionError.js'

/** @param message English, for developers */
export function recorderError(code: RecorderErrorCode, message: string, cause?: unknown): TranscriptionError {
  const { type, severity } = recorderErrorCatalog[code]
  return new TranscriptionError({ code, type, severity, message, cause })
}
