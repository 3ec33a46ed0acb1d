'use client'
import { forwardRef, useCallback } from 'react'
import { useOutbox } from '../../hooks/useOutbox.js'
import { useRecorderWording } from '../../hooks/useRecorderWording.js'
import type { Outbox, OutboxItem } from '../../outbox/Outbox.js'
import type { TranscriptionQueueItem } from '../../queue/TranscriptionQueue.js'
import { QueueActions } from '../queue/QueueActions.js'
import { QueueBanner } from '../queue/QueueBanner.js'
import { QueueFooter } from '../queue/QueueFooter.js'
import { QueueItems } from '../queue/QueueItems.js'
import { QueueRoot } from '../queue/QueueRoot.js'
import type { RowExtras } from '../queue/QueueRow.js'
import { QueueTotals } from '../queue/QueueTotals.js'
import type { TranscriptionQueueListProps } from '../queue/TranscriptionQueueList.js'
import { formatDuration } from '../recorder/formatDuration.js'
import { formatBytes } from '../shared/formatBytes.js'
import type { Part } from '../shared/Part.js'
import { OutboxTools } from './OutboxTools.js'

/** What `TranscriptionQueueList` takes, with an outbox in place of a queue. */
export interface OutboxListProps extends Omit<TranscriptionQueueListProps, 'queue'> {
  /** Made with `createOutbox`, or what `useOutbox` returns. The list subscribes to it. */
  outbox: Outbox
}

/**
 * An outbox: the list of a queue, whose rows can be listened to and downloaded as well, with what speaks for doing something
 * soon: little room, or days gone by.
 */
export const OutboxList: Part<OutboxListProps, HTMLElement> = forwardRef(function OutboxList(
  { outbox: given, headingLevel, onSignIn, locale, messages, translate, ...root },
  ref,
) {
  const outbox = useOutbox(given)
  const wording = useRecorderWording({ locale, messages, translate })
  const { ui } = wording
  const { isSpaceShort, isOld, sizeBytes, items } = outbox
  const extrasOf = useCallback(
    (item: TranscriptionQueueItem): RowExtras => {
      const outboxItem = item as OutboxItem
      const { recording } = outboxItem.getState()
      const duration = formatDuration(recording.durationMs)
      const name = item.name || wording.ui('recordingOf', { duration })
      return { name, tools: <OutboxTools item={outboxItem} name={name} wording={wording} /> }
    },
    [wording],
  )
  return (
    <QueueRoot
      {...root}
      ref={ref}
      queue={given}
      locale={locale}
      messages={wording.messages}
      translate={translate}
    >
      <div className="lesan-queue-head">
        <QueueTotals />
        <QueueActions />
      </div>
      {items.length > 0 && (
        <p className="lesan-outbox-note lesan-facts lesan-quiet">
          <span className="lesan-figures">{formatBytes(sizeBytes)}</span>
          {isSpaceShort && <span data-short="">{ui('spaceShort')}</span>}
          {isOld && <span data-short="">{ui('recordingsHint')}</span>}
        </p>
      )}
      <QueueBanner headingLevel={headingLevel} onSignIn={onSignIn} />
      <QueueItems extrasOf={extrasOf} />
      <QueueFooter />
    </QueueRoot>
  )
})
