'use client'
import { forwardRef, type ReactNode, useCallback } from 'react'
import { useOutbox } from '../../hooks/useOutbox.js'
import { type RecorderWording, useRecorderWording } from '../../hooks/useRecorderWording.js'
import type { Outbox, OutboxItem, OutboxItemState } from '../../outbox/Outbox.js'
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
  /**
   * What a row shows once "Transcript" is pressed: a player, for one. The same function from render to render: a new one renders every row.
   * @default the text
   */
  renderTranscript?: ((item: OutboxItem) => ReactNode) | undefined
}

/**
 * An outbox: the list of a queue, whose rows can be listened to and downloaded as well, with what speaks for doing something
 * soon: little room, or days gone by.
 */
export const OutboxList: Part<OutboxListProps, HTMLElement> = forwardRef(function OutboxList(
  { outbox: given, renderTranscript, headingLevel, onSignIn, locale, messages, translate, ...root },
  ref,
) {
  const outbox = useOutbox(given)
  const wording = useRecorderWording({ locale, messages, translate })
  const { ui } = wording
  const { isInMemory, isSpaceShort, isOld, sizeBytes, items, recordings } = outbox
  const extrasOf = useCallback(
    (item: TranscriptionQueueItem): RowExtras => {
      const outboxItem = item as OutboxItem
      const { recording, error } = outboxItem.getState()
      const duration = formatDuration(recording.durationMs)
      const name = item.name || wording.ui('recordingOf', { duration })
      return {
        name,
        // Of what is there twice only one is kept.
        tools: error?.reason !== 'already_added' && (
          <OutboxTools store={recordings} {...{ recording, name, wording }} />
        ),
        retry: retryLabel(outboxItem.getState(), wording),
        renderTranscript: renderTranscript && (() => renderTranscript(outboxItem)),
      }
    },
    [wording, recordings, renderTranscript],
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
          {isInMemory && <span>{ui('notKept')}</span>}
          {isSpaceShort && <span>{ui('spaceShort')}</span>}
          {isOld && <span>{ui('recordingsHint')}</span>}
        </p>
      )}
      <QueueBanner headingLevel={headingLevel} onSignIn={onSignIn} />
      <QueueItems extrasOf={extrasOf} />
      <QueueFooter />
    </QueueRoot>
  )
})

/** What another try means: of what may have been sent, sending it again. */
function retryLabel({ error }: OutboxItemState, { ui }: RecorderWording): string | undefined {
  if (error?.reason === 'lost_sending') return ui('sendAgain')
  return error?.code === 'recording_interrupted' ? ui('transcribe') : undefined
}
