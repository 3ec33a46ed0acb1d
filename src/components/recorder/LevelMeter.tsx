'use client'
import { type ComponentPropsWithoutRef, forwardRef, useImperativeHandle } from 'react'
import { useRecordingLevel } from '../../hooks/useRecordingLevel.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { useRecorderPart } from './RecorderContext.js'

/** What a `div` takes, without children. */
export type LevelMeterProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>

const BARS = 400
const bars = Array.from({ length: BARS }, (_, bar) => {
  // Like a voice: long waves with short ones on them.
  const half = 3 + 18 * Math.abs(Math.sin(bar * 0.55) * Math.sin(bar * 0.171 + 1) * Math.cos(bar * 0.037))
  return `M${bar * 4 + 1} ${(16 - Math.min(14, half)).toFixed(1)}v${(2 * Math.min(14, half)).toFixed(1)}`
}).join('')

/**
 * How loud it is now: bars as high as the custom property `--lesan-level`, 0 to 1, says, ten times a second. Nothing renders for
 * it. For the eyes alone; under reduced motion it stands still.
 *
 * @throws Error outside of a `RecorderRoot`
 */
export const LevelMeter: Part<LevelMeterProps, HTMLDivElement> = forwardRef(function LevelMeter(
  { className, ...box },
  ref,
) {
  const { recorder } = useRecorderPart('LevelMeter')
  const level = useRecordingLevel<HTMLDivElement>(recorder)
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => level.current, [level])
  return (
    <div
      {...box}
      ref={level}
      className={withClass('lesan-level', className)}
      data-state={recorder.status}
      aria-hidden="true"
    >
      <svg>
        <path d={bars} />
      </svg>
    </div>
  )
})
