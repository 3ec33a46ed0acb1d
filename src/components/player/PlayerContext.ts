import { createContext, useContext, useSyncExternalStore } from 'react'
import type { PlayerWording } from '../../hooks/usePlayerWording.js'
import type { UseTranscriptPlayerResult } from '../../hooks/useTranscriptPlayer.js'
import type { PlayableTranscriptState } from '../../player/PlayableTranscript.js'

/** What the parts of a player need from their root. */
export interface PlayerContextValue {
  player: UseTranscriptPlayerResult
  wording: PlayerWording
}

export const PlayerContext: React.Context<PlayerContextValue | null> =
  createContext<PlayerContextValue | null>(null)

/** @throws Error outside of a `PlayerRoot` */
export function usePlayerPart(part: string): PlayerContextValue {
  const value = useContext(PlayerContext)
  if (value) return value
  throw new Error(
    `lesan-react: <${part}> does not know which transcript to show. Put it inside <PlayerRoot player={player}>.`,
  )
}

/** Renders when what is selected changes, and not otherwise. */
export function usePlayerState<Selected>(
  { subscribe, getState }: UseTranscriptPlayerResult,
  select: (state: PlayableTranscriptState) => Selected,
): Selected {
  const selected = () => select(getState())
  return useSyncExternalStore(subscribe, selected, selected)
}
