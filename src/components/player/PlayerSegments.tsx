'use client'
import {
  type ComponentPropsWithoutRef,
  type CSSProperties,
  type FocusEvent,
  forwardRef,
  type KeyboardEvent,
  memo,
  type ReactNode,
  useImperativeHandle,
  useRef,
} from 'react'
import type { Part } from '../shared/Part.js'
import { useGrowing } from '../shared/useGrowing.js'
import { withClass } from '../shared/withClass.js'
import { usePlayerPart, usePlayerState } from './PlayerContext.js'
import { ROWS_PER_GROUP, rowAt } from './rowAt.js'
import { SegmentRow } from './SegmentRow.js'
import { useShownRow } from './useShownRow.js'

/** What a `div` takes, without children. */
export type PlayerSegmentsProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>

/**
 * What was said, a row for each segment: when, as a button that plays from there, and the text, to read, select and edit. For the
 * keyboard it is one stop: arrows go from row to row. The view goes along with what plays until the person scrolls.
 *
 * @throws Error outside of a `PlayerRoot`
 */
export const PlayerSegments: Part<PlayerSegmentsProps, HTMLDivElement> = forwardRef(function PlayerSegments(
  { className, onFocus, onKeyDown, ...box },
  ref,
) {
  const { player } = usePlayerPart('PlayerSegments')
  const count = usePlayerState(player, ({ segments }) => segments.length)
  const groups = useGrowing(Math.ceil(count / ROWS_PER_GROUP), 1)
  const list = useRef<HTMLDivElement>(null)
  const stop = useRef<Element | null>(null)
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => list.current, [])
  useShownRow(player, list, groups)

  /** The row that was used last is where Tab goes. Set here, and not by a render: two rows of thousands change. */
  function moveStop({ target, currentTarget }: FocusEvent<HTMLElement>): void {
    const row = target.closest('.lesan-segment')
    if (!row || row === stop.current) return
    for (const button of buttonsOf(stop.current ?? rowAt(currentTarget, 0))) button.tabIndex = -1
    for (const button of buttonsOf(row)) button.tabIndex = 0
    stop.current = row
  }

  function moveFocus(event: KeyboardEvent<HTMLElement>): void {
    const { target, currentTarget, key } = event
    const row = target instanceof HTMLButtonElement && target.closest('.lesan-segment')
    if (!row) return
    const at = Number(row.getAttribute('data-index'))
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[key]
    const next = to === undefined ? undefined : rowAt(currentTarget, to)
    if (!next) return
    event.preventDefault()
    const buttons = buttonsOf(row)
    // From the end, for the first may be a speaker's name.
    buttonsOf(next)
      .at(buttons.indexOf(target) - buttons.length)
      ?.focus()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- of the buttons in it
    <div
      role="list"
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
      {Array.from({ length: groups }, (_, group) => (
        <Group
          key={group}
          first={group * ROWS_PER_GROUP}
          end={Math.min(count, (group + 1) * ROWS_PER_GROUP)}
        />
      ))}
    </div>
  )
})

const Group = memo(function Group({ first, end }: { first: number; end: number }): ReactNode {
  return (
    <div className="lesan-segment-group" style={{ '--_rows': end - first } as CSSProperties}>
      {Array.from({ length: end - first }, (_, nth) => (
        <SegmentRow key={nth} index={first + nth} />
      ))}
    </div>
  )
})

function buttonsOf(row: Element | undefined): HTMLButtonElement[] {
  return [...(row?.querySelectorAll('button') ?? [])]
}
