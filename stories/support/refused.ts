import { type ErrorCode, type ErrorReason, TranscriptionError } from '../../src/index.js'

/** The code of the API that each reason comes with. */
export const codeOf: Record<ErrorReason, ErrorCode> = {
  no_file: 'missing_required_field',
  no_language: 'missing_required_field',
  empty: 'invalid_audio_format',
  too_short: 'invalid_audio_format',
  too_long: 'file_too_large',
  broken_off: 'invalid_audio_format',
  not_audio: 'invalid_audio_format',
  no_sound: 'invalid_audio_format',
  not_taken: 'invalid_audio_format',
  protected: 'invalid_audio_format',
  one_too_many: 'invalid_field_value',
  already_added: 'invalid_field_value',
  withheld: 'file_unreadable',
  lost: 'file_unreadable',
  lost_sending: 'file_unreadable',
}

/** What is refused before it is sent. */
export function refused(reason: ErrorReason): TranscriptionError {
  const param = reason === 'no_language' ? 'language' : 'file'
  return new TranscriptionError({ code: codeOf[reason], reason, param, message: 'Refused.' })
}
