'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Wording } from '../../messages/createWording.js'
import { joinSentences } from '../../messages/joinSentences.js'
import type { TranscriptionQueueState } from '../../queue/TranscriptionQueue.js'
import { type Announce, LiveRegion } from '../shared/LiveRegion.js'
import { totalsLines } from './totalsLines.js'

/** Several failures at once are announced once. */
const GATHER_MS = 1_000
/** While a server is down, file after file fails: the first announcement has said so. */
const GATHER_MORE_MS = 10_000

interface QueueAnnouncerProps {
  queue: TranscriptionQueueState
  wording: Wording
  lang: string
  dir: string
}

/** Announces how far a queue is when something failed and when all is over; a success is no news. */
export function QueueAnnouncer({ queue, wording, ...language }: QueueAnnouncerProps): ReactNode {
  const { all, waiting, active, failed } = queue.totals
  const isOver = all > 0 && waiting + active === 0
  const now = { failed, isOver, text: joinSentences(...totalsLines(queue, wording)) }
  const [announced, setAnnounced] = useState(now)
  const announce = useRef<Announce>(null)
  const latest = useRef(now)
  const isNews = failed > announced.failed || (isOver && !announced.isOver)
  const gatherMs = isOver || announced.failed === 0 ? GATHER_MS : GATHER_MORE_MS

  useEffect(() => {
    latest.current = now
  })

  // What is mended is forgotten, so that the next failure and the next end are news again.
  if (!isNews && (failed !== announced.failed || isOver !== announced.isOver)) setAnnounced(now)

  useEffect(() => {
    if (!isNews) return
    const timer = setTimeout(() => {
      announce.current?.({ text: latest.current.text, urgency: 'polite' })
      setAnnounced(latest.current)
    }, gatherMs)
    return () => clearTimeout(timer)
  }, [isNews, gatherMs])

  return <LiveRegion {...language} ref={announce} />
}
