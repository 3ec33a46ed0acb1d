'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { useRetryCountdown } from '../hooks/useRetryCountdown.js'
import type { Catalog } from '../messages/Catalog.js'
import type { Audience } from '../messages/messageFor.js'
import { announcement, type Shown } from './announcement.js'
import { bannerViewOf } from './bannerView.js'

/** How long spoken text stays, so that a virtual cursor does not find it later. */
const CLEAR_AFTER_MS = 1_000
const nothing: Shown = { error: null, time: null }

interface BannerAnnouncerProps {
  error: TranscriptionError | null
  catalog: Catalog
  audience: Audience
}

/**
 * Two live regions that are in the page before there is anything to say: some screen readers miss a region that arrives
 * together with its words.
 */
export function BannerAnnouncer({ error, catalog, audience }: BannerAnnouncerProps): ReactNode {
  const polite = useRef<HTMLDivElement>(null)
  const assertive = useRef<HTMLDivElement>(null)
  const shown = useRef(nothing)
  const clearing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const time = useRetryCountdown(error && bannerViewOf(error).until)

  useEffect(() => {
    const now = { error, time }
    const news = announcement(shown.current, now, catalog, audience)
    shown.current = now
    if (!news) return
    const spoken = { polite, assertive }[news.urgency].current
    const silent = { polite: assertive, assertive: polite }[news.urgency].current
    if (spoken) spoken.textContent = news.text
    if (silent) silent.textContent = ''
    clearTimeout(clearing.current)
    clearing.current = setTimeout(() => {
      if (spoken) spoken.textContent = ''
    }, CLEAR_AFTER_MS)
  }, [error, time, catalog, audience])

  useEffect(() => {
    return () => {
      clearTimeout(clearing.current)
      shown.current = nothing
    }
  }, [])

  return (
    <>
      <div
        ref={polite}
        className="lesan-visually-hidden"
        role="status"
        lang={catalog.locale}
        dir={catalog.dir}
      />
      <div
        ref={assertive}
        className="lesan-visually-hidden"
        role="alert"
        lang={catalog.locale}
        dir={catalog.dir}
      />
    </>
  )
}
