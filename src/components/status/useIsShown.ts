'use client'
import type { TranscriptionError } from '../../errors/TranscriptionError.js'
import { quietUntil } from '../shared/errorView.js'
import { useTimeHasCome } from '../shared/useTimeHasCome.js'

/** Whether a banner shows an error: not a cancel, nor a first failure that is kept quiet. */
export function useIsShown(given: Error | null | undefined): boolean {
  const error = (given ?? null) as TranscriptionError | null
  const quietEnd = error && quietUntil(error)
  const isQuiet = !useTimeHasCome(quietEnd) && quietEnd !== null
  return error !== null && error.code !== 'aborted' && !isQuiet
}
