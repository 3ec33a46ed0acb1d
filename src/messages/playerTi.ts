/**
 * A player's words in Tigrinya.
 *
 * @module lesan-react/player/locales/ti
 */

import type { PlayerWords } from './PlayerWords.js'

/** Tigrinya, for a player; on top of the language's other words. */
export const playerTi: PlayerWords = {
  locale: 'ti',
  ui: {
    play: 'ኣጻውት',
    playFrom: 'ኣጻውት፦ {time}',
    position: 'ቦታ',
    speed: 'ፍጥነት',
    backToPlaying: 'ናብ ዝጻወት ዘሎ ተመለስ',
    search: 'ድለ',
    noHits: 'ዝተረኽበ የለን',
    previousHit: 'ቅድሚኡ',
    nextHit: 'ዝቕጽል',
    editFrom: 'ካብ {time} ዘሎ ጽሑፍ ኣዐሪ',
    editText: 'ነቲ ጽሑፍ ኣዐሪ',
    doneEditing: 'ተወዲኡ',
    noText: 'ጽሑፍ የለን',
    renameSpeaker: 'ስም ቀይር፦ {name}',
    redo: 'እንደገና ፈጽም',
    editedCount: { one: '{count} ክፋል ተኣሪሙ', other: '{count} ክፋላት ተኣሪሞም' },
    editsKept: 'ኣብዚ መሳርሒ ተዓቂቡ ኣሎ።',
    editsNotKept: 'ኣብዚ መሳርሒ ኣይተዓቀበን። ነዚ ገጽ ኣይትዕጸውዎ።',
    changedElsewhere: 'ካልእ ገጽ ነዚ ጽሑፍ እዚ ቀይርዎ። «ምለስ» ነቲ ቃላቱ ይመልሶ።',
    audioBroken: 'እቲ ድምጺ ክጻወት ኣይተኻእለን',
    audioBrokenHint: 'እቲ ጽሑፍ ብምሉኡ ኣብዚ ኣሎ።',
  },
}
