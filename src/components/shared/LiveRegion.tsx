'use client'
import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react'
import type { Part } from './Part.js'

/** How long spoken text stays: a virtual cursor does not find it later, and the same words can be said again. */
const CLEAR_AFTER_MS = 1_000

/** What is said to screen readers. */
export interface Announcement {
  text: string
  /** What stopped, or answers the person's own act, interrupts; what goes on by itself does not. */
  urgency: 'polite' | 'assertive'
}

/** Says something, once. */
export type Announce = (announcement: Announcement) => void

interface LiveRegionProps {
  /** The language of what is said. @default that of the element around it */
  lang?: string | undefined
  dir?: string | undefined
}

/**
 * Two live regions that are in the page before there is anything to say: some screen readers miss a region that arrives
 * together with its words (WCAG 4.1.3). Its ref is the function that says something.
 */
export const LiveRegion: Part<LiveRegionProps, Announce> = forwardRef(function LiveRegion(language, ref) {
  const polite = useRef<HTMLDivElement>(null)
  const assertive = useRef<HTMLDivElement>(null)
  const clearing = useRef<ReturnType<typeof setTimeout>>(undefined)

  useImperativeHandle(ref, () => {
    function write(politeText: string, assertiveText: string): void {
      writeTo(polite.current, politeText)
      writeTo(assertive.current, assertiveText)
    }
    return ({ text, urgency }) => {
      write(urgency === 'polite' ? text : '', urgency === 'assertive' ? text : '')
      clearTimeout(clearing.current)
      clearing.current = setTimeout(() => write('', ''), CLEAR_AFTER_MS)
    }
  }, [])

  useEffect(() => () => clearTimeout(clearing.current), [])

  return (
    <>
      <div {...language} ref={polite} className="lesan-visually-hidden" role="status" />
      <div {...language} ref={assertive} className="lesan-visually-hidden" role="alert" />
    </>
  )
})

/** The same text again would be a change to some screen readers. */
function writeTo(region: HTMLDivElement | null, text: string): void {
  if (region && region.textContent !== text) region.textContent = text
}
