'use client'
import { type RefObject, useEffect, useRef } from 'react'
import type { AudioRecorder } from '../recorder/AudioRecorder.js'

/** As many as can be told apart. What would look the same is not drawn again. */
const STEPS = 20

/**
 * Shows how loud it is without rendering anything: the element that gets the ref has it in `--lesan-level`, 0 to 1, ten times a
 * second while it records.
 */
export function useRecordingLevel<Target extends HTMLElement>({
  meter,
}: Pick<AudioRecorder, 'meter'>): RefObject<Target | null> {
  const element = useRef<Target>(null)
  useEffect(() => {
    let shown = -1
    const show = () => {
      const step = Math.round(meter.getState().level * STEPS)
      if (step === shown) return
      shown = step
      element.current?.style.setProperty('--lesan-level', String(step / STEPS))
    }
    show()
    return meter.subscribe(show)
  }, [meter])
  return element
}
