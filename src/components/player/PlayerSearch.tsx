'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { Button } from '../shared/Button.js'
import { Icon } from '../shared/Icon.js'
import { downIcon, upIcon } from '../shared/icons.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { usePlayerPart, usePlayerState } from './PlayerContext.js'

/** What a `div` takes, without children. */
export type PlayerSearchProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>

/**
 * Finds words, however they are written: capitals, accents and the Ethiopic letters that sound the same make no difference. Enter
 * goes on, Shift and Enter back.
 *
 * @throws Error outside of a `PlayerRoot`
 */
export const PlayerSearch: Part<PlayerSearchProps, HTMLDivElement> = forwardRef(function PlayerSearch(
  { className, ...box },
  ref,
) {
  const {
    player,
    wording: { ui },
  } = usePlayerPart('PlayerSearch')
  const query = usePlayerState(player, (state) => state.query)
  const hits = usePlayerState(player, (state) => state.hits)
  const hit = usePlayerState(player, (state) => state.hit)
  const total = hits.length
  const said = hit ? ui('sentOf', { sent: hits.indexOf(hit) + 1, total }) : query.trim() && ui('noHits')

  function button(label: 'previousHit' | 'nextHit', icon: string, by: number) {
    return (
      <Button
        variant="icon"
        aria-label={ui(label)}
        title={ui(label)}
        aria-disabled={!hit || undefined}
        onClick={() => player.moveHit(by)}
      >
        <Icon path={icon} />
      </Button>
    )
  }

  return (
    <div {...box} ref={ref} className={withClass('lesan-player-search', className)}>
      <input
        type="search"
        className="lesan-field"
        aria-label={ui('search')}
        placeholder={ui('search')}
        value={query}
        onChange={(event) => player.search(event.target.value)}
        onKeyDown={({ key, shiftKey, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing) player.moveHit(shiftKey ? -1 : 1)
        }}
      />
      {button('previousHit', upIcon, -1)}
      {button('nextHit', downIcon, 1)}
      <span role="status" className="lesan-quiet lesan-figures">
        {said}
      </span>
    </div>
  )
})
