'use client'
import { forwardRef } from 'react'
import type { RecorderWording } from '../../hooks/useRecorderWording.js'
import { Button, type ButtonProps } from '../shared/Button.js'
import { Icon } from '../shared/Icon.js'
import type { Part } from '../shared/Part.js'
import type { DeckAction } from './deckAction.js'

interface DeckButtonProps extends Omit<ButtonProps, 'action'> {
  action: DeckAction
  ui: RecorderWording['ui']
}

/** One button for all that stands in a place, one after the other, so that the keyboard stays on it. */
export const DeckButton: Part<DeckButtonProps, HTMLButtonElement> = forwardRef(function DeckButton(
  {
    action: { label, values, variant, icon, isRecord, isOff = false, act },
    ui,
    onClick,
    children,
    ...button
  },
  ref,
) {
  return (
    <Button
      variant={variant}
      data-record={isRecord || undefined}
      {...button}
      ref={ref}
      aria-disabled={isOff || undefined}
      onClick={(event) => {
        onClick?.(event)
        if (!isOff && !event.defaultPrevented) act()
      }}
    >
      {icon && <Icon path={icon} />}
      {children ?? ui(label, values)}
    </Button>
  )
})
