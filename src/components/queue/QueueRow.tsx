'use client'
import {
  memo,
  type NamedExoticComponent,
  type ReactNode,
  useId,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { useTranscriptionQueueItem } from '../../hooks/useTranscriptionQueueItem.js'
import { useWording } from '../../hooks/useWording.js'
import type { Audience } from '../../messages/createWording.js'
import type { TranscriptionQueueItem } from '../../queue/TranscriptionQueue.js'
import { Button, type ButtonProps } from '../shared/Button.js'
import { ErrorNote } from '../shared/ErrorNote.js'
import { errorViewOf } from '../shared/errorView.js'
import { type ReturnFocusRef, useKeptFocus } from '../shared/useKeptFocus.js'
import { TranscriptText } from '../transcript/TranscriptText.js'
import { UploadProgress } from '../upload/UploadProgress.js'
import { createRowStore, offersAnotherTry } from './rowView.js'

interface QueueRowProps {
  item: TranscriptionQueueItem
  audience: Audience
  /** What gets the focus if the row goes while it has it. */
  returnFocusRef: ReturnFocusRef
}

/** One item: its name, where it is, what can be done, and in the end what was said. Renders when its looks change. */
export const QueueRow: NamedExoticComponent<QueueRowProps> = memo(function QueueRow({
  item,
  audience,
  returnFocusRef,
}) {
  const store = useMemo(() => createRowStore(item), [item])
  const view = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot)
  const { state, error, transcript, awaitsFile } = view
  const { ui, wordsFor } = useWording()
  const [open, setOpen] = useState(false)
  const keptFocus = useKeptFocus(returnFocusRef)
  const id = useId()
  const nameId = `${id}name`
  const textId = `${id}text`
  const isGoing = state === 'waiting' || state === 'sending' || state === 'processing'
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- they watch where the focus is
    <li className="lesan-queue-row" data-state={state} data-code={error?.code} {...keptFocus}>
      <bdi id={nameId} className="lesan-queue-name">
        {item.name || ui('untitled')}
      </bdi>
      {state !== 'error' && (
        <p className="lesan-queue-state">{ui(awaitsFile ? 'awaitsFile' : `phase.${state}`)}</p>
      )}
      {state === 'sending' && <RowProgress item={item} nameId={nameId} />}
      {error && (
        <ErrorNote
          code={error.code}
          severity={errorViewOf(error).severity}
          words={wordsFor(error, audience)}
        />
      )}
      <div className="lesan-actions">
        {transcript && (
          <RowButton
            of={nameId}
            variant="bare"
            className="lesan-disclosure"
            aria-expanded={open}
            aria-controls={open ? textId : undefined}
            onClick={() => setOpen(!open)}
          >
            {ui('transcript')}
          </RowButton>
        )}
        {/* In this order: what a second click on "Cancel" meets takes nothing away. */}
        {!isGoing && (
          <RowButton of={nameId} onClick={item.remove}>
            {ui('remove')}
          </RowButton>
        )}
        {offersAnotherTry(view) && (
          <RowButton of={nameId} onClick={item.retryNow}>
            {ui('retryNow')}
          </RowButton>
        )}
        {isGoing && (
          <RowButton of={nameId} onClick={item.cancel}>
            {ui('cancel')}
          </RowButton>
        )}
      </div>
      {transcript && open && (
        <TranscriptText
          id={textId}
          role="group"
          aria-labelledby={nameId}
          transcript={transcript}
          fileName={item.name || undefined}
        />
      )}
    </li>
  )
})

interface RowPartProps {
  item: TranscriptionQueueItem
  nameId: string
}

/** Apart from its row: it renders with each bit of progress. */
function RowProgress({ item, nameId }: RowPartProps): ReactNode {
  return <UploadProgress progress={useTranscriptionQueueItem(item).progress} aria-labelledby={nameId} />
}

/** A button whose name ends with the file's: "Cancel interview.mp3". */
function RowButton({ of, ...button }: ButtonProps & { of: string }): ReactNode {
  const id = useId()
  return <Button {...button} id={id} aria-labelledby={`${id} ${of}`} />
}
