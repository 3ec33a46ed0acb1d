import type { TranscriptionLanguage } from '../src/index.js'

/** The languages of the API, as those who speak them call them. */
export const languages: Record<TranscriptionLanguage, string> = {
  en: 'English',
  am: 'አማርኛ',
  ti: 'ትግርኛ',
  so: 'Soomaali',
}
