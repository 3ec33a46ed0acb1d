import type { PlayerPhrases } from '../../messages/Catalog.js'
import type { PlayableTranscriptState } from '../../player/PlayableTranscript.js'

/** What there is to say of changes that the app has not saved. */
export function keptLine({
  keptIn,
  isChangedElsewhere,
}: PlayableTranscriptState): keyof PlayerPhrases | null {
  if (isChangedElsewhere) return 'changedElsewhere'
  return keptIn && (keptIn === 'device' ? 'editsKept' : 'editsNotKept')
}
