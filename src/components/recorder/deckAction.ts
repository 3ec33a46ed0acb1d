import type { Phrases, RecorderPhrases } from '../../messages/Catalog.js'
import type { PhraseValues } from '../../messages/format.js'
import type { ButtonProps } from '../shared/Button.js'

/** What stands in one place of the deck. */
export interface DeckAction {
  /** What it says. */
  label: keyof Phrases | keyof RecorderPhrases
  /** What that mentions. */
  values?: PhraseValues | undefined
  variant?: ButtonProps['variant']
  /** A glyph before it, always filled. */
  icon?: string | undefined
  /** The one that records: its dot has the colour of recording. */
  isRecord?: boolean | undefined
  /** Not now: it stays in its place, without effect. */
  isOff?: boolean | undefined
  act: () => void
}
