'use client'
import { type ComponentPropsWithoutRef, forwardRef, useMemo, useState } from 'react'
import type { TranscriptionQueueItem, TranscriptionQueueState } from '../../queue/TranscriptionQueue.js'
import type { Part } from '../shared/Part.js'
import { useGrowing } from '../shared/useGrowing.js'
import { withClass } from '../shared/withClass.js'
import { createRowFocus } from './createRowFocus.js'
import { useQueue } from './QueueContext.js'
import { QueueRow, type RowExtras } from './QueueRow.js'

/** What an `ol` takes, without children. */
export interface QueueItemsProps extends Omit<ComponentPropsWithoutRef<'ol'>, 'children'> {
  /** What a row shows beside what it shows anyway; the same function from render to render. @default nothing */
  extrasOf?: ((item: TranscriptionQueueItem) => RowExtras) | undefined
}

/**
 * The items in their order, a row each, with `data-state`: `waiting`, `sending`, `processing`, `success`, `error`,
 * `cancelled` or, as long as it can be brought back, `removed`; and `data-code` of its error. A long list grows by a few
 * rows in each frame. Nothing while it is empty.
 *
 * @throws Error outside of a `QueueRoot`
 */
export const QueueItems: Part<QueueItemsProps, HTMLOListElement> = forwardRef(function QueueItems(
  { className, onFocus, extrasOf, ...list },
  ref,
) {
  const { queue, audience } = useQueue('QueueItems')
  const { items, removed } = queue
  const [rowFocus] = useState(createRowFocus)
  const shown = useGrowing(items.length + removed.length)
  const rows = useMemo(
    () =>
      inOrder(items, removed)
        .slice(0, shown)
        .map((item) => (
          <QueueRow
            key={item.id}
            item={item}
            isRemoved={removed.includes(item)}
            audience={audience}
            returnFocusRef={rowFocus}
            extrasOf={extrasOf}
          />
        )),
    [items, removed, shown, audience, rowFocus, extrasOf],
  )
  if (rows.length === 0) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it watches where the focus is
    <ol
      {...list}
      ref={ref}
      className={withClass('lesan-queue-items', className)}
      onFocus={(event) => {
        rowFocus.onFocus(event)
        onFocus?.(event)
      }}
    >
      {rows}
    </ol>
  )
})

/** What was removed stays where it was. */
function inOrder(
  items: TranscriptionQueueState['items'],
  removed: TranscriptionQueueState['removed'],
): TranscriptionQueueState['items'] {
  return removed.length === 0 ? items : [...items, ...removed].sort((a, b) => a.order - b.order)
}
