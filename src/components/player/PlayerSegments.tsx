'use client'
import {
  type ComponentPropsWithoutRef,
  type FocusEvent,
  forwardRef,
  type KeyboardEvent,
  useImperativeHandle,
  useRef,
} from 'react'
import type { Part } from '../shared/Part.js'
import { useGrowing } from '../shared/useGrowing.js'
import { withClass } from '../shared/withClass.js'
import { usePlayerPart, usePlayerState } from './PlayerContext.js'
import { SegmentRow } from './SegmentRow.js'
import { useShownRow } from './useShownRow.js'

/** What an `ol` takes, without children. */
export type PlayerSegmentsProps = Omit<ComponentPropsWithoutRef<'ol'>, 'children'>

/**
 * What was said, a row for each segment: when, as a button that plays from there, and the text, to read, select and edit. For the
 * keyboard it is one stop: arrows go from row to row. The view goes along with what plays until the person scrolls.
 *
 * @throws Error outside of a `PlayerRoot`
 */
export const PlayerSegments: Part<PlayerSegmentsProps, HTMLOListElement> = forwardRef(function PlayerSegments(
  { className, onFocus, onKeyDown, ...box },
  ref,
) {
  const { player } = usePlayerPart('PlayerSegments')
  const count = usePlayerState(player, ({ segments }) => segments.length)
  const grown = useGrowing(count)
  const list = useRef<HTMLOListElement>(null)
  const stop = useRef<Element | null>(null)
  useImperativeHandle<HTMLOListElement | null, HTMLOListElement | null>(ref, () => list.current, [])
  useShownRow(player, list, grown)

  /** The row that was used last is where Tab goes. Set here, and not by a render: two rows of thousands change. */
  function moveStop({ target }: FocusEvent<HTMLElement>): void {
    const row = rowOf(target)
    if (!row || row === stop.current) return
    for (const button of buttonsOf(stop.current ?? list.current?.firstElementChild)) button.tabIndex = -1
    for (const button of buttonsOf(row)) button.tabIndex = 0
    stop.current = row
  }

  function moveFocus(event: KeyboardEvent<HTMLElement>): void {
    const { target, currentTarget, key } = event
    const row = target instanceof HTMLButtonElement && rowOf(target)
    const next = row && targetOf(row, key, currentTarget)
    if (!row || !next) return
    event.preventDefault()
    const place = buttonsOf(row).indexOf(target)
    // From the end, for the first may be a speaker's name.
    buttonsOf(next)
      .at(place - buttonsOf(row).length)
      ?.focus()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- of the buttons in it
    <ol
      {...box}
      ref={list}
      className={withClass('lesan-segments', className)}
      onFocus={(event) => {
        onFocus?.(event)
        moveStop(event)
      }}
      onKeyDown={(event) => {
        onKeyDown?.(event)
        if (!event.defaultPrevented) moveFocus(event)
      }}
    >
      {Array.from({ length: grown }, (_, index) => (
        <SegmentRow key={index} index={index} />
      ))}
    </ol>
  )
})

function rowOf(target: Element): Element | null {
  return target.closest('.lesan-segment')
}

function buttonsOf(row: Element | null | undefined): HTMLButtonElement[] {
  return [...(row?.querySelectorAll('button') ?? [])]
}

function targetOf(row: Element, key: string, list: Element): Element | null {
  if (key === 'ArrowDown') return row.nextElementSibling
  if (key === 'ArrowUp') return row.previousElementSibling
  if (key === 'Home') return list.firstElementChild
  return key === 'End' ? list.lastElementChild : null
}
