'use client'
import { forwardRef } from 'react'
import type { ButtonProps } from '../shared/Button.js'
import type { Part } from '../shared/Part.js'
import { DeckButton } from './DeckButton.js'
import { useRecorderPart } from './RecorderContext.js'
import { pauseAction } from './recordAction.js'

/**
 * "Pause" and "Resume"; "Cancel" while the browser asks for the microphone; nothing otherwise.
 *
 * @throws Error outside of a `RecorderRoot`
 */
export const PauseButton: Part<ButtonProps, HTMLButtonElement> = forwardRef(
  function PauseButton(button, ref) {
    const { recorder, wording } = useRecorderPart('PauseButton')
    const action = pauseAction(recorder)
    return action && <DeckButton {...button} ref={ref} action={action} ui={wording.ui} />
  },
)
