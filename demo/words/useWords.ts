import { createContext, useContext } from 'react'
import type { TranscriptionLanguage } from '../../src/index.js'
import { am } from './am.js'
import type { DemoWords } from './DemoWords.js'
import { en } from './en.js'
import { so } from './so.js'
import { ti } from './ti.js'

/** The page's words. Those that are not English are drafts that no native speaker has read yet. */
export const demoWords: Record<TranscriptionLanguage, DemoWords> = { en, am, ti, so }

export const WordsContext = createContext<DemoWords>(en)

/** The page's words in the language that was chosen. */
export function useWords(): DemoWords {
  return useContext(WordsContext)
}
