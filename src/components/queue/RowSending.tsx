'use client'
import type { ReactNode } from 'react'
import { useTranscriptionQueueItem } from '../../hooks/useTranscriptionQueueItem.js'
import { useWording } from '../../hooks/useWording.js'
import { joinSentences } from '../../messages/joinSentences.js'
import type { TranscriptionQueueItem } from '../../queue/TranscriptionQueue.js'
import { progressWords } from '../upload/progressWords.js'

interface RowSendingProps {
  item: TranscriptionQueueItem
  nameId: string
}

/** How much is sent, in the row's words and on its edge. Apart from its row: it renders with each bit of progress. */
export function RowSending({ item, nameId }: RowSendingProps): ReactNode {
  const { ui } = useWording()
  const { progress } = useTranscriptionQueueItem(item)
  const words = progress && progressWords(progress, ui)
  const value = progress && { value: progress.sentBytes, max: progress.totalBytes }
  return (
    <>
      <p className="lesan-queue-state lesan-figures">
        {/* A space is a node that would move: it comes with its words. */}
        <span>{ui('phase.sending')}</span>
        {words && <span>{` ${words.sent}`}</span>}
        {words?.remaining && <span>{` ${words.remaining}`}</span>}
      </p>
      <progress
        {...value}
        className="lesan-hairline"
        aria-labelledby={nameId}
        aria-valuetext={words ? joinSentences(words.sent, words.remaining) : undefined}
      />
    </>
  )
}
