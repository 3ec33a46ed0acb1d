import type { TranscriptionLanguage } from '../src/index.js'

/** The languages of the API, as those who speak them call them, and in English. */
export const languages: Record<TranscriptionLanguage, { name: string; english: string }> = {
  en: { name: 'English', english: 'English' },
  am: { name: 'አማርኛ', english: 'Amharic' },
  ti: { name: 'ትግርኛ', english: 'Tigrinya' },
  so: { name: 'Soomaali', english: 'Somali' },
}
