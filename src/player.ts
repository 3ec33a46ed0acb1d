/**
 * A transcript with its audio: listen, find, correct, take along. What a person changes is kept until the app has saved it.
 *
 * @module lesan-react/player
 */

export { PlayerAudio, type PlayerAudioProps } from './components/player/PlayerAudio.js'
export { PlayerRoot, type PlayerRootProps } from './components/player/PlayerRoot.js'
export { PlayerSearch, type PlayerSearchProps } from './components/player/PlayerSearch.js'
export { PlayerSegments, type PlayerSegmentsProps } from './components/player/PlayerSegments.js'
export { PlayerTools, type PlayerToolsProps } from './components/player/PlayerTools.js'
export { PlayerUndo, type PlayerUndoProps } from './components/player/PlayerUndo.js'
export { TranscriptPlayer, type TranscriptPlayerProps } from './components/player/TranscriptPlayer.js'
export {
  type UseTranscriptPlayerOptions,
  type UseTranscriptPlayerResult,
  useTranscriptPlayer,
} from './hooks/useTranscriptPlayer.js'
export type { PlayerPhrases } from './messages/Catalog.js'
export type { PlayerWords } from './messages/PlayerWords.js'
export { playerEn } from './messages/playerEn.js'
export type { Playback, PlaybackState } from './playback/createPlayback.js'
export {
  createDraftStore,
  type DraftChange,
  type DraftStore,
  type DraftStoreOptions,
} from './player/createDraftStore.js'
export type { Hit } from './player/findHits.js'
export type { PlayableTranscript, PlayableTranscriptState, PlayerRow } from './player/PlayableTranscript.js'
export type { EditedTranscript, EditKey, PlayerSegment, TranscriptEdits } from './player/TranscriptEdits.js'
