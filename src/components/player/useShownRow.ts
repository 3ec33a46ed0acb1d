'use client'
import { type RefObject, useEffect, useRef } from 'react'
import type { UseTranscriptPlayerResult } from '../../hooks/useTranscriptPlayer.js'

/** How long a browser scrolls at most when it does so smoothly. */
const SMOOTH_MS = 1_000
/** Farther it is no scrolling, it is a jump. */
const NEAR_ROWS = 3

/** Brings rows into view, tells which are, and hears when the person looks elsewhere. */
export function useShownRow(
  player: UseTranscriptPlayerResult,
  list: RefObject<HTMLElement | null>,
  grown: number,
): void {
  const observer = useRef<IntersectionObserver>(undefined)
  /** A row that is still to come. */
  const wanted = useRef(-1)
  const ownUntil = useRef(0)
  const observed = useRef(0)

  useEffect(() => {
    const rows = list.current?.children ?? []
    const watching = new IntersectionObserver(
      (entries) =>
        player.setInSight(
          entries.map(({ target, isIntersecting }) => [
            Number(target.getAttribute('data-index')),
            isIntersecting,
          ]),
        ),
      { rootMargin: '50%' },
    )
    observer.current = watching
    for (const row of rows) watching.observe(row)
    observed.current = rows.length
    let { shown } = player.getState()
    const stop = player.subscribe(() => {
      const before = shown
      shown = player.getState().shown
      if (!shown || shown === before) return
      const isNear = before !== undefined && Math.abs(shown.index - before.index) <= NEAR_ROWS
      wanted.current = rows[shown.index] ? -1 : shown.index
      show(rows[shown.index], isNear)
    })

    function show(row: Element | undefined, isNear: boolean): void {
      const isSmooth = isNear && !matchMedia('(prefers-reduced-motion: reduce)').matches
      ownUntil.current = performance.now() + SMOOTH_MS
      row?.scrollIntoView({ block: 'nearest', behavior: isSmooth ? 'smooth' : 'instant' })
    }

    function leave({ target, type }: Event): void {
      if (!player.getState().isFollowing || !(target instanceof Node) || !list.current) return
      // A wheel turns over what is scrolled; a scroll is told of by that itself.
      if (type === 'scroll' ? !target.contains(list.current) : !list.current.contains(target)) return
      const row = rows[player.getState().current]
      // Rows that get their true height move the page, too; what plays stays in sight then.
      const isOurs = type === 'scroll' && (performance.now() < ownUntil.current || !row || isInSight(row))
      if (!isOurs) player.follow(false)
    }

    const heard = ['scroll', 'wheel', 'touchmove']
    for (const type of heard) document.addEventListener(type, leave, { capture: true, passive: true })
    return () => {
      for (const type of heard) document.removeEventListener(type, leave, { capture: true })
      stop()
      watching.disconnect()
    }
  }, [player, list])

  useEffect(() => {
    const rows = list.current?.children ?? []
    for (; observed.current < grown; observed.current++) {
      const row = rows[observed.current]
      if (row) observer.current?.observe(row)
    }
    if (wanted.current >= 0 && wanted.current < grown) {
      rows[wanted.current]?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
      wanted.current = -1
    }
  }, [list, grown])
}

function isInSight(row: Element): boolean {
  const { top, bottom } = row.getBoundingClientRect()
  const { top: first, bottom: last } = row.parentElement?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
  return bottom > Math.max(0, first) && top < Math.min(innerHeight, last)
}
