/**
 * A player's words in Amharic.
 *
 * @module lesan-react/player/locales/am
 */

import type { PlayerWords } from './PlayerWords.js'

/** Amharic, for a player; on top of the language's other words. */
export const playerAm: PlayerWords = {
  locale: 'am',
  ui: {
    play: 'አጫውት',
    playFrom: 'አጫውት፦ {time}',
    position: 'ቦታ',
    speed: 'ፍጥነት',
    backToPlaying: 'ወደሚጫወተው ተመለስ',
    search: 'ፈልግ',
    noHits: 'ምንም አልተገኘም',
    previousHit: 'ቀዳሚ',
    nextHit: 'ቀጣይ',
    editFrom: 'ከ{time} ያለውን ጽሑፍ አርትዕ',
    editText: 'ጽሑፉን አርትዕ',
    doneEditing: 'ተከናውኗል',
    noText: 'ጽሑፍ የለም',
    renameSpeaker: 'ዳግም ሰይም፦ {name}',
    redo: 'ድገም',
    editedCount: { one: '{count} ክፍል ተስተካክሏል', other: '{count} ክፍሎች ተስተካክለዋል' },
    editsKept: 'በዚህ መሣሪያ ላይ ተቀምጧል።',
    editsNotKept: 'በዚህ መሣሪያ ላይ አልተቀመጠም። ይህን ገጽ አይዝጉ።',
    changedElsewhere: 'ሌላ ገጽ ይህንኑ ጽሑፍ ቀይሯል። «ቀልብስ» የእሱን ቃላት ይመልሳል።',
    audioBroken: 'ድምጹን ማጫወት አልተቻለም',
    audioBrokenHint: 'ጽሑፉ ሁሉ እዚህ አለ።',
  },
}
