'use client'
import { type RefObject, useEffect, useRef } from 'react'
import type { UseTranscriptPlayerResult } from '../../hooks/useTranscriptPlayer.js'
import { rowAt } from './rowAt.js'

/** How long a browser scrolls at most when it does so smoothly. */
const SMOOTH_MS = 1_000
/** Farther it is no scrolling, it is a jump: rows on the way get their true height, and a smooth one would miss. */
const NEAR_PX = 300

/** Brings rows into view, tells which are, and hears when the person looks elsewhere. */
export function useShownRow(
  player: UseTranscriptPlayerResult,
  list: RefObject<HTMLElement | null>,
  groups: number,
): void {
  const observer = useRef<IntersectionObserver>(undefined)
  const observed = useRef(0)
  /** A row that is still to come. */
  const wanted = useRef(-1)

  useEffect(() => {
    const element = list.current
    const watching = new IntersectionObserver((entries) =>
      player.setInSight(
        entries.flatMap(({ target, isIntersecting }) =>
          [...target.children].map(
            (row) => [Number(row.getAttribute('data-index')), isIntersecting] as const,
          ),
        ),
      ),
    )
    observer.current = watching
    observed.current = 0
    let before = player.getState()
    let ownUntil = 0
    const stop = player.subscribe(() => {
      const { shown, current } = player.getState()
      if (shown && shown !== before.shown) show(shown.index)
      if (current !== before.current) look()
      before = player.getState()
    })

    function show(index: number): void {
      const row = rowAt(element, index)
      const isNear = row !== undefined && isInSight(row, element, NEAR_PX)
      const isSmooth = isNear && !matchMedia('(prefers-reduced-motion: reduce)').matches
      wanted.current = row ? -1 : index
      ownUntil = performance.now() + SMOOTH_MS
      row?.scrollIntoView({ block: 'nearest', behavior: isSmooth ? 'smooth' : 'instant' })
    }

    /** Whether what plays can be seen. */
    function look(): boolean {
      const { isFollowing, current } = player.getState()
      const row = rowAt(element, current)
      const isSeen = row !== undefined && isInSight(row, element)
      player.setAway(!isFollowing && current >= 0 && !isSeen)
      return isSeen
    }

    function heed({ target, type }: Event): void {
      if (!(target instanceof Node) || !element) return
      // A wheel turns over what is scrolled; a scroll is told of by that itself.
      if (type === 'scroll' ? !target.contains(element) : !element.contains(target)) return
      const isSeen = look()
      // Rows that get their true height move the page, too; what plays stays in sight then.
      const isOurs = type === 'scroll' && (performance.now() < ownUntil || isSeen)
      if (!isOurs && player.getState().isFollowing) {
        player.follow(false)
        look()
      }
    }

    const heard = ['scroll', 'wheel', 'touchmove']
    for (const type of heard) document.addEventListener(type, heed, { capture: true, passive: true })
    return () => {
      for (const type of heard) document.removeEventListener(type, heed, { capture: true })
      stop()
      watching.disconnect()
    }
  }, [player, list])

  useEffect(() => {
    const element = list.current
    for (; observed.current < groups; observed.current++) {
      const group = element?.children[observed.current]
      if (group) observer.current?.observe(group)
    }
    const row = rowAt(element, wanted.current)
    if (row) wanted.current = -1
    row?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  }, [player, list, groups])
}

/** @param beyond how many pixels around what is seen count as well */
function isInSight(row: Element, list: Element | null, beyond = 0): boolean {
  const { top, bottom } = row.getBoundingClientRect()
  const box = list?.getBoundingClientRect()
  return (
    bottom > Math.max(0, box?.top ?? 0) - beyond &&
    top < Math.min(innerHeight, box?.bottom ?? innerHeight) + beyond
  )
}
