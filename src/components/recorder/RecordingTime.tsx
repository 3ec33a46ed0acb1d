'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { useRecordingTime } from '../../hooks/useRecordingTime.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { formatDuration } from './formatDuration.js'
import { useRecorderPart } from './RecorderContext.js'

/** What a `span` takes, without children. */
export type RecordingTimeProps = Omit<ComponentPropsWithoutRef<'span'>, 'children'>

/**
 * How much is recorded, pauses left out: `0:42`. It renders once a second by itself. A timer for screen readers, that keeps silent.
 *
 * @throws Error outside of a `RecorderRoot`
 */
export const RecordingTime: Part<RecordingTimeProps, HTMLSpanElement> = forwardRef(function RecordingTime(
  { className, ...clock },
  ref,
) {
  const { recorder } = useRecorderPart('RecordingTime')
  const seconds = useRecordingTime(recorder)
  return (
    <span
      role="timer"
      aria-live="off"
      {...clock}
      ref={ref}
      className={withClass('lesan-clock', className)}
      data-off={seconds === 0 || undefined}
    >
      {formatDuration(seconds * 1_000)}
    </span>
  )
})
