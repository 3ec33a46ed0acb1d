'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import { type Announce, LiveRegion } from '../shared/LiveRegion.js'
import { keptLine } from './keptLine.js'
import { usePlayerPart, usePlayerState } from './PlayerContext.js'

/** Says where changes are kept, when that changes; what is in this page alone, at once. Of what plays it says nothing. */
export function PlayerAnnouncer(): ReactNode {
  const {
    player,
    wording: { ui },
  } = usePlayerPart('PlayerRoot')
  const line = usePlayerState(player, keptLine)
  const announce = useRef<Announce>(null)
  const before = useRef(line)
  useEffect(() => {
    if (line === before.current) return
    before.current = line
    if (line) announce.current?.({ text: ui(line), urgency: line === 'editsKept' ? 'polite' : 'assertive' })
  }, [line, ui])
  return <LiveRegion ref={announce} />
}
