'use client'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { Words } from '../messages/Catalog.js'
import type { Audience } from '../messages/createWording.js'
import { useWording } from './useWording.js'

/**
 * The words for an error, for a message of your own: what happened and what to do next, in the provider's language.
 * `null` without an error and for a cancel.
 *
 * @param audience whose words @default 'user'
 */
export function useErrorMessage(
  error: TranscriptionError | null | undefined,
  audience: Audience = 'user',
): Words | null {
  const wording = useWording()
  return error && error.code !== 'aborted' ? wording.wordsFor(error, audience) : null
}
