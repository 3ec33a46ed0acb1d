'use client'
import { type RefObject, useEffect, useRef } from 'react'
import type { AudioRecorder } from '../recorder/AudioRecorder.js'

/**
 * Shows how loud it is without rendering anything: the element that gets the ref has it in `--lesan-level`, 0 to 1, ten times a
 * second while it records.
 */
export function useRecordingLevel<Target extends HTMLElement>({
  meter,
}: Pick<AudioRecorder, 'meter'>): RefObject<Target | null> {
  const element = useRef<Target>(null)
  useEffect(() => {
    const show = () => element.current?.style.setProperty('--lesan-level', meter.getState().level.toFixed(2))
    show()
    return meter.subscribe(show)
  }, [meter])
  return element
}
