'use client'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import type { TranscriptionError } from '../../errors/TranscriptionError.js'
import { useRetryCountdown } from '../../hooks/useRetryCountdown.js'
import type { Audience, Wording } from '../../messages/createWording.js'
import { CLEAR_AFTER_MS } from '../shared/clearAfterMs.js'
import { errorViewOf } from '../shared/errorView.js'
import { announcement, type Shown } from './announcement.js'

const nothing: Shown = { error: null, time: null }

interface BannerAnnouncerProps {
  /** What is shown. */
  error: TranscriptionError | null
  cancelled: boolean
  wording: Wording
  audience: Audience
  lang: string
  dir: string
}

/**
 * Two live regions that are in the page before there is anything to say: some screen readers miss a region that arrives
 * together with its words.
 */
export function BannerAnnouncer({
  error,
  cancelled,
  wording,
  audience,
  ...language
}: BannerAnnouncerProps): ReactNode {
  const polite = useRef<HTMLDivElement>(null)
  const assertive = useRef<HTMLDivElement>(null)
  const shown = useRef(nothing)
  const clearing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const time = useRetryCountdown(error && errorViewOf(error).until)

  useEffect(() => {
    const now = { error, time }
    const news = announcement(shown.current, now, cancelled, wording, audience)
    shown.current = now
    if (!news) return
    const { text, urgency } = news
    write(polite, urgency === 'polite' ? text : '')
    write(assertive, urgency === 'assertive' ? text : '')
    clearTimeout(clearing.current)
    clearing.current = setTimeout(() => {
      write(polite, '')
      write(assertive, '')
    }, CLEAR_AFTER_MS)
  }, [error, time, cancelled, wording, audience])

  useEffect(() => {
    return () => {
      clearTimeout(clearing.current)
      shown.current = nothing
    }
  }, [])

  return (
    <>
      <div {...language} ref={polite} className="lesan-visually-hidden" role="status" />
      <div {...language} ref={assertive} className="lesan-visually-hidden" role="alert" />
    </>
  )
}

function write({ current: region }: RefObject<HTMLDivElement | null>, text: string): void {
  if (region && region.textContent !== text) region.textContent = text
}
