'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import type { TranscriptionError } from '../../errors/TranscriptionError.js'
import { useRetryCountdown } from '../../hooks/useRetryCountdown.js'
import type { Audience, Wording } from '../../messages/createWording.js'
import { errorViewOf } from '../shared/errorView.js'
import { type Announce, LiveRegion } from '../shared/LiveRegion.js'
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

/** Says what changes in a banner, apart from it: it renders with each second. */
export function BannerAnnouncer({
  error,
  cancelled,
  wording,
  audience,
  ...language
}: BannerAnnouncerProps): ReactNode {
  const announce = useRef<Announce>(null)
  const shown = useRef(nothing)
  const time = useRetryCountdown(error && errorViewOf(error).until)

  useEffect(() => {
    const now = { error, time }
    const news = announcement(shown.current, now, cancelled, wording, audience)
    shown.current = now
    if (news) announce.current?.(news)
  }, [error, time, cancelled, wording, audience])

  useEffect(() => {
    return () => {
      shown.current = nothing
    }
  }, [])

  return <LiveRegion {...language} ref={announce} />
}
