import type { PlayerPhrases } from './Catalog.js'

/** What a player says in one language, all of it: a phrase without words does not compile. Fits into `messages`. */
export interface PlayerWords {
  /** The BCP 47 tag of the language. */
  locale: string
  /** The sentences and labels. */
  ui: PlayerPhrases
}
