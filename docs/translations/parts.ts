import { am as demoAm } from '../../demo/words/am.js'
import { en as demoEn } from '../../demo/words/en.js'
import { so as demoSo } from '../../demo/words/so.js'
import { ti as demoTi } from '../../demo/words/ti.js'
import { am } from '../../src/messages/am.js'
import { developerAm } from '../../src/messages/developerAm.js'
import { developerEn } from '../../src/messages/developerEn.js'
import { developerSo } from '../../src/messages/developerSo.js'
import { developerTi } from '../../src/messages/developerTi.js'
import { en } from '../../src/messages/en.js'
import { playerAm } from '../../src/messages/playerAm.js'
import { playerEn } from '../../src/messages/playerEn.js'
import { playerSo } from '../../src/messages/playerSo.js'
import { playerTi } from '../../src/messages/playerTi.js'
import { recorderAm } from '../../src/messages/recorderAm.js'
import { recorderEn } from '../../src/messages/recorderEn.js'
import { recorderSo } from '../../src/messages/recorderSo.js'
import { recorderTi } from '../../src/messages/recorderTi.js'
import { so } from '../../src/messages/so.js'
import { ti } from '../../src/messages/ti.js'

/** The languages that are translations, and what English calls them. */
export const languages = { am: 'Amharic', ti: 'Tigrinya', so: 'Somali' } as const

export type Language = keyof typeof languages

/** Words that stand in a file of their own for each language, in the same shape. */
export interface Part {
  name: string
  english: object
  words: Record<Language, object>
  /** The source they are written in. */
  fileOf: (language: Language) => string
}

const capital = (language: Language) => language.replace(/^\w/, (letter) => letter.toUpperCase())

export const parts: readonly Part[] = [
  {
    name: 'words',
    english: en,
    words: { am, ti, so },
    fileOf: (language) => `src/messages/${language}.ts`,
  },
  {
    name: 'recorder',
    english: recorderEn,
    words: { am: recorderAm, ti: recorderTi, so: recorderSo },
    fileOf: (language) => `src/messages/recorder${capital(language)}.ts`,
  },
  {
    name: 'player',
    english: playerEn,
    words: { am: playerAm, ti: playerTi, so: playerSo },
    fileOf: (language) => `src/messages/player${capital(language)}.ts`,
  },
  {
    name: 'developer',
    english: developerEn,
    words: { am: developerAm, ti: developerTi, so: developerSo },
    fileOf: (language) => `src/messages/developer${capital(language)}.ts`,
  },
  {
    name: 'demo',
    english: demoEn,
    words: { am: demoAm, ti: demoTi, so: demoSo },
    fileOf: (language) => `demo/words/${language}.ts`,
  },
]
