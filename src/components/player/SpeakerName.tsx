'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { usePlayerPart } from './PlayerContext.js'

interface SpeakerNameProps {
  /** What the transcription calls them. */
  speaker: string
  name: string
  tabIndex: number
}

/** Who speaks from here on: a button that makes a field of itself. The name changes everywhere. */
export function SpeakerName({ speaker, name, tabIndex }: SpeakerNameProps): ReactNode {
  const {
    player,
    wording: { ui },
  } = usePlayerPart('PlayerSegments')
  const [typed, setTyped] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const isReturning = useRef(false)
  const isEditing = typed !== null
  useEffect(() => {
    if (isEditing) field.current?.select()
    else if (isReturning.current) button.current?.focus()
    isReturning.current = false
  }, [isEditing])

  function end(): void {
    if (typed !== null) player.renameSpeaker(speaker, typed)
    setTyped(null)
  }

  if (!isEditing)
    return (
      <button
        ref={button}
        type="button"
        className="lesan-segment-speaker"
        aria-label={ui('renameSpeaker', { name })}
        tabIndex={tabIndex}
        onClick={() => setTyped(name)}
      >
        <bdi>{name}</bdi>
      </button>
    )
  return (
    <input
      ref={field}
      className="lesan-segment-speaker"
      aria-label={ui('renameSpeaker', { name })}
      dir="auto"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        if (document.activeElement !== field.current) end()
      }}
      onKeyDown={(event) => {
        const { key, nativeEvent } = event
        if (nativeEvent.isComposing || (key !== 'Escape' && key !== 'Enter')) return
        event.preventDefault()
        event.stopPropagation()
        isReturning.current = true
        end()
        // What was typed can be brought back.
        if (key === 'Escape' && typed !== name) player.undo()
      }}
    />
  )
}
