import type { ErrorReason } from './ErrorReason.js'
import type { ErrorCode } from './errorCatalog.js'
import { TranscriptionError } from './TranscriptionError.js'

/** Says what the API would say, before anything is sent: without a `status`. */
export function throwRefusal(code: ErrorCode, param: string, message: string, reason?: ErrorReason): never {
  throw new TranscriptionError({ code, param, message, reason, operation: 'create' })
}
