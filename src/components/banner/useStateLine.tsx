'use client'
import type { ReactNode } from 'react'
import type { TranscriptionError } from '../../errors/TranscriptionError.js'
import { useRetryCountdown } from '../../hooks/useRetryCountdown.js'
import type { Wording } from '../../messages/createWording.js'
import { errorViewOf } from '../shared/errorView.js'
import { stateLine } from './stateLine.js'

/**
 * The state line; empty where there is nothing to say. A `timer`, which screen readers don't read out at every change
 * (WAI-ARIA 1.2). Whoever calls it renders each second.
 */
export function useStateLine(error: TranscriptionError, wording: Wording): ReactNode {
  const { state, until } = errorViewOf(error)
  const time = useRetryCountdown(until)
  const line = stateLine(error, state, time, wording)
  return time && line ? <span role="timer">{line}</span> : line
}
