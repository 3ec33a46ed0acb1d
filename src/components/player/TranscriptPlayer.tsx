'use client'
import { forwardRef } from 'react'
import { type UseTranscriptPlayerOptions, useTranscriptPlayer } from '../../hooks/useTranscriptPlayer.js'
import type { Part } from '../shared/Part.js'
import { PlayerAudio } from './PlayerAudio.js'
import { usePlayerPart, usePlayerState } from './PlayerContext.js'
import { PlayerRoot, type PlayerRootProps } from './PlayerRoot.js'
import { PlayerSearch } from './PlayerSearch.js'
import { PlayerSegments } from './PlayerSegments.js'
import { PlayerTools, type PlayerToolsProps } from './PlayerTools.js'
import { PlayerUndo } from './PlayerUndo.js'

/** What `useTranscriptPlayer` and `PlayerRoot` take, and the name of the audio. */
export interface TranscriptPlayerProps
  extends Omit<PlayerRootProps, 'player' | 'children' | 'onChange'>,
    UseTranscriptPlayerOptions,
    Pick<PlayerToolsProps, 'fileName' | 'headingLevel'> {}

/**
 * A transcript with its audio: listen, find, correct, take along. Changes are kept on the device until the app has saved them. Give it a
 * height (`max-height`), and the text scrolls in it; without, the page does. Name it with `aria-label` to make it a region.
 */
export const TranscriptPlayer: Part<TranscriptPlayerProps, HTMLElement> = forwardRef(
  function TranscriptPlayer({ transcript, audio, drafts, onChange, fileName, headingLevel, ...root }, ref) {
    const player = useTranscriptPlayer({ transcript, audio, drafts, onChange })
    return (
      <PlayerRoot {...root} ref={ref} player={player}>
        <PlayerTools fileName={fileName} headingLevel={headingLevel} />
        {!player.hasTimes && <PlayerAudio />}
        <Text />
        {player.hasTimes && <PlayerAudio />}
      </PlayerRoot>
    )
  },
)

function Text() {
  const { player, wording } = usePlayerPart('TranscriptPlayer')
  const isEmpty = usePlayerState(player, ({ segments }) => segments.length === 0)
  if (isEmpty) return <p className="lesan-player-empty">{wording.ui('noSpeech')}</p>
  return (
    <>
      <div className="lesan-player-find">
        <PlayerSearch />
        <PlayerUndo />
      </div>
      <PlayerSegments />
    </>
  )
}
