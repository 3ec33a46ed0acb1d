import type { RecorderErrorCode } from '../errors/errorCatalog.js'
import type { ErrorWords, RecorderPhrases } from './Catalog.js'

/** What a recorder says in one language, all of it: a code or phrase without words does not compile. Fits into `messages`. */
export interface RecorderWords {
  /** The BCP 47 tag of the language. */
  locale: string
  /** The words for every code. */
  errors: Record<RecorderErrorCode, ErrorWords>
  /** The sentences and labels around them. */
  ui: RecorderPhrases
}
