'use client'
import { type ComponentPropsWithoutRef, forwardRef, useSyncExternalStore } from 'react'
import type { Playback, PlaybackState } from '../../playback/createPlayback.js'
import { Button } from '../shared/Button.js'
import { Icon } from '../shared/Icon.js'
import { pauseIcon, playIcon } from '../shared/icons.js'
import type { Part } from '../shared/Part.js'
import { SeekLine } from '../shared/SeekLine.js'
import { withClass } from '../shared/withClass.js'
import { BrokenAudio } from './BrokenAudio.js'
import { usePlayerPart, usePlayerState } from './PlayerContext.js'

/** What a `div` takes, without children. */
export type PlayerAudioProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>

const rates = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2]

/**
 * Play, where it is, how fast; "Back to what plays" once the person has scrolled away. Where the browser can't play it, it says so, and
 * offers to try again and to download it. Nothing without audio.
 *
 * @throws Error outside of a `PlayerRoot`
 */
export const PlayerAudio: Part<PlayerAudioProps, HTMLDivElement> = forwardRef(function PlayerAudio(
  { className, ...box },
  ref,
) {
  const { player } = usePlayerPart('PlayerAudio')
  if (!player.playback) return null
  return (
    <div {...box} ref={ref} className={withClass('lesan-player-audio', className)}>
      <Controls playback={player.playback} />
    </div>
  )
})

function Controls({ playback }: { playback: Playback }) {
  const {
    player,
    wording: { ui },
  } = usePlayerPart('PlayerAudio')
  const isPlaying = usePlaybackState(playback, (state) => state.isPlaying)
  const isBroken = usePlaybackState(playback, (state) => state.isBroken)
  const rate = usePlaybackState(playback, (state) => state.rate)
  const known = usePlaybackState(playback, (state) => state.durationMs)
  const isElsewhere = usePlayerState(player, (state) => state.isAway)
  const name = ui(isPlaying ? 'pause' : 'play')
  return (
    <>
      {isElsewhere && !isBroken && (
        <Button className="lesan-player-back" onClick={() => player.follow(true)}>
          {ui('backToPlaying')}
        </Button>
      )}
      <BrokenAudio playback={playback} isBroken={isBroken} />
      {!isBroken && (
        <>
          <Button variant="icon" aria-label={name} title={name} onClick={playback.toggle}>
            <Icon path={isPlaying ? pauseIcon : playIcon} />
          </Button>
          <SeekLine
            playback={playback}
            durationMs={known || (player.transcript.durationSeconds ?? 0) * 1_000}
            label={ui('position')}
            hasTotal
          />
          <select
            className="lesan-field"
            aria-label={ui('speed')}
            value={rate}
            onChange={(event) => playback.setRate(Number(event.target.value))}
          >
            {rates.map((each) => (
              <option key={each} value={each}>
                {each}×
              </option>
            ))}
          </select>
        </>
      )}
    </>
  )
}

function usePlaybackState<Selected>(
  playback: Playback,
  select: (state: PlaybackState) => Selected,
): Selected {
  const selected = () => select(playback.getState())
  return useSyncExternalStore(playback.subscribe, selected, selected)
}
