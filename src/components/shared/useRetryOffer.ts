'use client'
import type { TranscriptionError } from '../../errors/TranscriptionError.js'
import { errorViewOf, offersRetry } from './errorView.js'
import { useTimeHasCome } from './useTimeHasCome.js'

const LONG_WAIT_MS = 5 * 60_000

/**
 * What the button that tries again says, if that makes sense now. Before the end of a server's wait another try is sure to
 * fail; after five minutes of a long one, and where another run began it, a person may ask whether it is still needed: a
 * limit may have been raised meanwhile.
 */
export function useRetryOffer(error: TranscriptionError | null): 'retryNow' | 'checkAgain' | null {
  const { state, until } = error ? errorViewOf(error) : nothing
  const isOver = useTimeHasCome(until)
  const isNearlyOver = useTimeHasCome(until && until - LONG_WAIT_MS)
  const isOld = useTimeHasCome(error && error.receivedAt + LONG_WAIT_MS)
  if (!error) return null
  if (offersRetry(error, state, isOver)) return 'retryNow'
  const isLong = state === 'waiting' && !isNearlyOver && !isOver
  return isLong && (isOld || error.attempt === undefined) ? 'checkAgain' : null
}

const nothing = { state: 'final', until: null } as const
