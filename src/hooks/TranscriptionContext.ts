import { createContext } from 'react'
import type { TranscriptionClient } from '../client/createTranscriptionClient.js'
import type { Messages } from '../messages/Catalog.js'
import type { Translate } from '../messages/createWording.js'

/** Which words to use. */
export interface WordingOptions {
  /** A BCP 47 tag. A language without a catalogue, and a bad tag, get English. @default 'en' */
  locale?: string | undefined
  /**
   * Languages beside English, and changes to their words: `[am, ti, { locale: 'am', ui: { cancel: '…' } }]`. What comes
   * later wins.
   * @default English alone
   */
  messages?: Messages | undefined
  /** Takes the words from i18next, FormatJS, Lingui …; what it returns `undefined` for stays ours. @default ours */
  translate?: Translate | undefined
}

export interface TranscriptionContextValue extends WordingOptions {
  client?: TranscriptionClient | undefined
}

export const TranscriptionContext: React.Context<TranscriptionContextValue> =
  createContext<TranscriptionContextValue>({})
