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
import { useWording } from '../../hooks/useWording.js'
import type { Audience } from '../../messages/createWording.js'
import type { TranscriptionQueueItem } from '../../queue/TranscriptionQueue.js'
import { Button, type ButtonProps } from '../shared/Button.js'
import { errorViewOf } from '../shared/errorView.js'
import { formatBytes } from '../shared/formatBytes.js'
import { formatTime } from '../shared/formatTime.js'
import { Icon } from '../shared/Icon.js'
import { crossIcon } from '../shared/icons.js'
import { type ReturnFocusRef, useKeptFocus } from '../shared/useKeptFocus.js'
import { TranscriptText } from '../transcript/TranscriptText.js'
import { RowIcon } from './RowIcon.js'
import { RowNote } from './RowNote.js'
import { RowSending } from './RowSending.js'
import { createRowStore, offersAnotherTry } from './rowView.js'

/** What a row shows of an item beside what it shows of any. */
export interface RowExtras {
  /** What it is called. @default its name */
  name?: string | undefined
  /** What else can be done with it, in place of its size. @default nothing */
  tools?: ReactNode
  /** What another try is called. @default "Retry now" */
  retry?: string | undefined
  /** What is shown below, once "Transcript" is pressed. @default the text */
  renderTranscript?: (() => ReactNode) | undefined
}

interface QueueRowProps {
  item: TranscriptionQueueItem
  /** It was removed, and can be brought back. */
  isRemoved: boolean
  audience: Audience
  /** What gets the focus if the row goes while it has it. */
  returnFocusRef: ReturnFocusRef
  extrasOf: ((item: TranscriptionQueueItem) => RowExtras) | undefined
}

/**
 * One item: its name, where it is, what can be done, and in the end what was said. Renders when its looks change. What
 * can be done has one place, where nothing takes anything away; beside it, a place that is empty until there is something
 * to remove.
 */
export const QueueRow: NamedExoticComponent<QueueRowProps> = memo(function QueueRow({
  item,
  isRemoved,
  audience,
  returnFocusRef,
  extrasOf,
}) {
  const store = useMemo(() => createRowStore(item), [item])
  const view = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot)
  const { error, transcript } = view
  const state = isRemoved ? 'removed' : view.state
  const { ui } = useWording()
  const [open, setOpen] = useState(false)
  const keptFocus = useKeptFocus(returnFocusRef)
  const id = useId()
  const nameId = `${id}name`
  const textId = `${id}text`
  const isGoing = state === 'waiting' || state === 'sending' || state === 'processing'
  const canRetry = !isRemoved && offersAnotherTry(view)
  const {
    name = item.name || ui('untitled'),
    tools,
    retry = ui('retryNow'),
    renderTranscript,
  } = extrasOf?.(item) ?? {}
  const seconds = transcript?.durationSeconds
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- they watch where the focus is
    <li
      className="lesan-queue-row"
      data-state={state}
      data-code={error?.code}
      data-severity={error && errorViewOf(error).severity}
      {...keptFocus}
    >
      <RowIcon state={state} error={error} />
      <bdi id={nameId} className="lesan-queue-name">
        {name}
      </bdi>
      {state === 'sending' ? (
        <RowSending item={item} nameId={nameId} />
      ) : (
        <RowNote
          state={state}
          error={error}
          transcript={transcript}
          awaitsFile={view.awaitsFile}
          audience={audience}
        />
      )}
      {state === 'processing' && <span className="lesan-hairline" data-line="sweeps" aria-hidden="true" />}
      {isRemoved && <span className="lesan-hairline" data-line="drains" aria-hidden="true" />}
      {isGoing && canRetry ? (
        <RowButton of={nameId} slot="facts" variant="bare" onClick={item.retryNow}>
          {retry}
        </RowButton>
      ) : (
        (!isRemoved && tools) || (
          <p className="lesan-queue-facts lesan-quiet lesan-figures">
            <span>{item.sizeBytes !== undefined && formatBytes(item.sizeBytes)}</span>
            <span>{seconds !== undefined && ` ${formatTime(seconds)}`}</span>
          </p>
        )
      )}
      {mainAction()}
      {!isGoing && !isRemoved && (
        <RowButton key="remove" of={nameId} slot="end" variant="icon" onClick={item.remove}>
          <span className="lesan-visually-hidden">{ui('remove')}</span>
          <Icon path={crossIcon} />
        </RowButton>
      )}
      {transcript && open && !isRemoved && (
        <div id={textId} role="group" aria-labelledby={nameId} className="lesan-queue-transcript">
          {renderTranscript?.() ?? (
            <TranscriptText transcript={transcript} fileName={item.name || undefined} />
          )}
        </div>
      )}
    </li>
  )

  /** Each is a button of its own: what had the focus does not turn into something else under it. */
  function mainAction(): ReactNode {
    if (isRemoved) {
      return (
        <RowButton key="undo" of={nameId} slot="main" onClick={item.undo}>
          {ui('undo')}
        </RowButton>
      )
    }
    if (isGoing) {
      return (
        <RowButton key="cancel" of={nameId} slot="main" variant="bare" onClick={item.cancel}>
          {ui('cancel')}
        </RowButton>
      )
    }
    if (transcript) {
      return (
        <RowButton
          key="transcript"
          of={nameId}
          slot="main"
          className="lesan-disclosure"
          aria-expanded={open}
          aria-controls={open ? textId : undefined}
          onClick={() => setOpen(!open)}
        >
          {ui('transcript')}
        </RowButton>
      )
    }
    if (!canRetry) return null
    return (
      <RowButton
        key="retry"
        of={nameId}
        slot="main"
        variant={state === 'cancelled' ? 'bare' : 'edged'}
        onClick={item.retryNow}
      >
        {retry}
      </RowButton>
    )
  }
})

interface RowButtonProps extends ButtonProps {
  /** The id of the file's name, with which the button's ends: "Cancel interview.mp3". */
  of: string
  slot: 'facts' | 'main' | 'end'
}

function RowButton({ of, slot, className = '', ...button }: RowButtonProps): ReactNode {
  const id = useId()
  return (
    <Button
      {...button}
      id={id}
      className={`lesan-queue-${slot} ${className}`}
      aria-labelledby={`${id} ${of}`}
    />
  )
}
