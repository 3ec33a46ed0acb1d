'use client'
import { forwardRef } from 'react'
import type { ButtonProps } from '../shared/Button.js'
import type { Part } from '../shared/Part.js'
import { DeckButton } from './DeckButton.js'
import { useRecorderPart } from './RecorderContext.js'

/**
 * "Delete", while it is paused and after it; then "Undo", until something new is recorded. Not where "Stop" was.
 *
 * @throws Error outside of a `RecorderRoot`
 */
export const DiscardButton: Part<ButtonProps, HTMLButtonElement> = forwardRef(
  function DiscardButton(button, ref) {
    const { recorder, wording } = useRecorderPart('DiscardButton')
    const { status, discarded, discard, undoDiscard } = recorder
    if (discarded)
      return <DeckButton {...button} ref={ref} action={{ label: 'undo', act: undoDiscard }} ui={wording.ui} />
    if (status !== 'paused' && status !== 'ready') return null
    return (
      <DeckButton
        {...button}
        ref={ref}
        action={{ label: 'delete', variant: 'bare', act: discard }}
        ui={wording.ui}
      />
    )
  },
)
