'use client'
import { forwardRef } from 'react'
import type { ButtonProps } from '../shared/Button.js'
import type { Part } from '../shared/Part.js'
import { DeckButton } from './DeckButton.js'
import { useRecorderPart } from './RecorderContext.js'
import { recordAction } from './recordAction.js'

/**
 * "Record", "Stop" while it records, "Retry now" after a failure: one button that keeps the focus.
 *
 * @throws Error outside of a `RecorderRoot`
 */
export const RecordButton: Part<ButtonProps, HTMLButtonElement> = forwardRef(
  function RecordButton(button, ref) {
    const { recorder, language, wording } = useRecorderPart('RecordButton')
    return <DeckButton {...button} ref={ref} action={recordAction(recorder, language)} ui={wording.ui} />
  },
)
