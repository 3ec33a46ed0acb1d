'use client'
import { memo, type ReactNode, useRef, useState, useSyncExternalStore } from 'react'
import type { Hit } from '../../player/findHits.js'
import type { PlayerRow } from '../../player/PlayableTranscript.js'
import { Button } from '../shared/Button.js'
import { formatTime } from '../shared/formatTime.js'
import { Icon } from '../shared/Icon.js'
import { checkIcon, editIcon } from '../shared/icons.js'
import { usePlayerPart } from './PlayerContext.js'
import { SegmentText } from './SegmentText.js'
import { SpeakerName } from './SpeakerName.js'

/** One segment: who, when, what. It renders when something of it changes, and no other does. */
export const SegmentRow = memo(function SegmentRow({ index }: { index: number }): ReactNode {
  const { player, wording } = usePlayerPart('PlayerSegments')
  const { ui } = wording
  const { playback, hasTimes, transcript } = player
  const row = () => player.getRow(index)
  const { text, startSeconds, speaker, name, hits, hit, isCurrent, isEdited } = useSyncExternalStore(
    player.subscribe,
    row,
    row,
  )
  const [isEditing, setIsEditing] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const time = formatTime(startSeconds)
  const label = hasTimes ? ui('editFrom', { time }) : ui('editText')
  // Others are reached by the arrows.
  const tabIndex = index === 0 ? 0 : -1

  function play(): void {
    playback?.playFrom(startSeconds * 1_000)
    player.follow(true)
  }

  function end(isKeyboard: boolean): void {
    player.endEdit()
    setIsEditing(false)
    if (isKeyboard) edit.current?.focus()
  }

  return (
    <div
      role="listitem"
      className="lesan-segment"
      data-index={index}
      data-current={isCurrent || undefined}
      data-edited={isEdited || undefined}
      data-timed={hasTimes || undefined}
    >
      {speaker !== undefined && <SpeakerName speaker={speaker} name={name ?? speaker} tabIndex={tabIndex} />}
      {hasTimes &&
        (playback ? (
          <button
            type="button"
            className="lesan-segment-time"
            aria-label={ui('playFrom', { time })}
            aria-current={isCurrent || undefined}
            tabIndex={tabIndex}
            onClick={play}
          >
            {time}
          </button>
        ) : (
          <span className="lesan-segment-time">{time}</span>
        ))}
      {isEditing ? (
        <SegmentText
          label={label}
          text={text}
          lang={transcript.language}
          onChange={(changed) => player.edit(index, changed)}
          onCancel={player.cancelEdit}
          onEnd={end}
        />
      ) : (
        <p lang={text === '' ? undefined : transcript.language} dir="auto">
          {text === '' ? (
            <span className="lesan-quiet">{ui('noText')}</span>
          ) : (
            <span>{marked(text, hits, hit)}</span>
          )}
        </p>
      )}
      <Button
        ref={edit}
        variant="icon"
        className="lesan-segment-edit"
        aria-label={isEditing ? ui('doneEditing') : label}
        title={isEditing ? ui('doneEditing') : undefined}
        tabIndex={tabIndex}
        // The field keeps the focus until the click.
        onPointerDown={(event) => isEditing && event.preventDefault()}
        onMouseDown={(event) => isEditing && event.preventDefault()}
        onClick={() => (isEditing ? end(true) : setIsEditing(true))}
      >
        <Icon path={isEditing ? checkIcon : editIcon} />
      </Button>
    </div>
  )
})

function marked(text: string, hits: PlayerRow['hits'], hit: Hit | undefined): ReactNode {
  if (!hits) return text
  const pieces: ReactNode[] = []
  let at = 0
  for (const own of hits) {
    pieces.push(
      text.slice(at, own.start),
      <mark key={own.start} data-current={own === hit || undefined}>
        {text.slice(own.start, own.end)}
      </mark>,
    )
    at = own.end
  }
  return [...pieces, text.slice(at)]
}
