'use client'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { Words } from '../messages/Catalog.js'
import { en } from '../messages/en.js'
import { type Audience, messageFor } from '../messages/messageFor.js'

/**
 * The words for an error, for a message of your own: what happened and what to do next. `null` without an error and for
 * a cancel.
 *
 * @param audience whose words @default 'user'
 */
export function useErrorMessage(
  error: TranscriptionError | null | undefined,
  audience: Audience = 'user',
): Words | null {
  return error && error.code !== 'aborted' ? messageFor(error, en, audience) : null
}
