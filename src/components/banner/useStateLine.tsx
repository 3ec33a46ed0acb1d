'use client'
import type { ReactNode } from 'react'
import type { TranscriptionError } from '../../errors/TranscriptionError.js'
import { useRetryCountdown } from '../../hooks/useRetryCountdown.js'
import type { Wording } from '../../messages/createWording.js'
import { errorViewOf } from '../shared/errorView.js'
import { stateLine } from './stateLine.js'

/**
 * The state line; `null` where there is nothing to say. What counts down is a `timer`, which screen readers don't read out
 * at every change (WAI-ARIA 1.2). Whoever calls it renders each second.
 */
export function useStateLine(error: TranscriptionError, wording: Wording): ReactNode {
  const view = errorViewOf(error)
  const time = useRetryCountdown(view.until)
  const { line, attempt } = stateLine(error, view, time, wording)
  if (!time) return [line, attempt].filter(Boolean).join(' · ') || null
  return (
    <>
      <span role="timer">
        {line}
        {attempt && ' · '}
      </span>
      {attempt}
    </>
  )
}
