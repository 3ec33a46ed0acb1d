import type { ErrorReason } from '../errors/ErrorReason.js'
import { throwRefusal } from '../errors/throwRefusal.js'

const FORMATS = 'MP3, WAV, M4A, FLAC, OGG, WebM or AAC'

const messages = {
  empty: 'The file is empty.',
  too_short: 'The audio is shorter than 0.1 seconds.',
  too_long: 'The audio is longer than 4 hours.',
  broken_off: 'The file begins like a recording, but its audio or its tables are missing.',
  not_audio: `The content of the file is not ${FORMATS}.`,
  no_sound: 'The file is a video without sound.',
  not_taken: `The audio is in a format other than ${FORMATS}.`,
  protected: 'The audio is locked by its seller (DRM).',
} as const satisfies Partial<Record<ErrorReason, string>>

/** What can be wrong with what is in a file. */
export type FileReason = keyof typeof messages

/** @throws TranscriptionError `file_too_large` for `too_long`, else `invalid_audio_format` */
export function refuseFile(reason: FileReason): never {
  const code = reason === 'too_long' ? 'file_too_large' : 'invalid_audio_format'
  throwRefusal(code, 'file', messages[reason], reason)
}
