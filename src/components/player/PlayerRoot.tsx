'use client'
import { type ComponentPropsWithoutRef, forwardRef, useMemo } from 'react'
import type { WordingOptions } from '../../hooks/TranscriptionContext.js'
import { usePlayerWording } from '../../hooks/usePlayerWording.js'
import type { UseTranscriptPlayerResult } from '../../hooks/useTranscriptPlayer.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { PlayerAnnouncer } from './PlayerAnnouncer.js'
import { PlayerContext } from './PlayerContext.js'

/**
 * What a `section` takes, the player, and the language of its words. Let `messages` and `translate` be the same from render to
 * render: new ones render every row.
 */
export interface PlayerRootProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'translate'>,
    WordingOptions {
  /** What `useTranscriptPlayer` returns. */
  player: UseTranscriptPlayerResult
}

/** The box of a player. It announces to screen readers where changes are kept. */
export const PlayerRoot: Part<PlayerRootProps, HTMLElement> = forwardRef(function PlayerRoot(
  { player, locale, messages, translate, className, children, ...section },
  ref,
) {
  const wording = usePlayerWording({ locale, messages, translate })
  const { lang = wording.lang, dir = wording.dir } = section
  const value = useMemo(() => ({ player, wording }), [player, wording])
  return (
    <section
      {...section}
      ref={ref}
      lang={lang}
      dir={dir}
      className={withClass('lesan lesan-card lesan-player', className)}
    >
      <PlayerContext.Provider value={value}>
        <PlayerAnnouncer />
        {children}
      </PlayerContext.Provider>
    </section>
  )
})
