import type { ErrorReason } from '../errors/ErrorReason.js'
import { type Operation, TranscriptionError } from '../errors/TranscriptionError.js'

/** The file can't be had; nothing is wrong with what is in it. */
export function fileUnreadable(
  message: string,
  facts: { operation: Operation; reason?: ErrorReason; cause?: unknown },
): TranscriptionError {
  return new TranscriptionError({ code: 'file_unreadable', message, param: 'file', ...facts })
}
