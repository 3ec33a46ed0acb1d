'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { Button } from '../shared/Button.js'
import { Icon } from '../shared/Icon.js'
import { redoIcon, undoIcon } from '../shared/icons.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { usePlayerPart, usePlayerState } from './PlayerContext.js'

/** What a `div` takes, without children. */
export type PlayerUndoProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>

/**
 * Takes changes back, and brings them again.
 *
 * @throws Error outside of a `PlayerRoot`
 */
export const PlayerUndo: Part<PlayerUndoProps, HTMLDivElement> = forwardRef(function PlayerUndo(
  { className, ...box },
  ref,
) {
  const {
    player,
    wording: { ui },
  } = usePlayerPart('PlayerUndo')
  const canUndo = usePlayerState(player, (state) => state.canUndo)
  const canRedo = usePlayerState(player, (state) => state.canRedo)

  function button(name: 'undo' | 'redo', icon: string, isPossible: boolean) {
    return (
      <Button
        variant="icon"
        aria-label={ui(name)}
        title={ui(name)}
        aria-disabled={!isPossible || undefined}
        onClick={player[name]}
      >
        <Icon path={icon} />
      </Button>
    )
  }

  return (
    <div {...box} ref={ref} className={withClass('lesan-player-undo', className)}>
      {button('undo', undoIcon, canUndo)}
      {button('redo', redoIcon, canRedo)}
    </div>
  )
})
