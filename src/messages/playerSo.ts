/**
 * A player's words in Somali.
 *
 * @module lesan-react/player/locales/so
 */

import type { PlayerWords } from './PlayerWords.js'

/** Somali, for a player; on top of the language's other words. */
export const playerSo: PlayerWords = {
  locale: 'so',
  ui: {
    play: 'Daar',
    playFrom: 'Ka daar {time}',
    position: 'Booska',
    speed: 'Xawaaraha',
    backToPlaying: 'Ku noqo waxa socda',
    search: 'Raadi',
    noHits: 'Waxba lama helin',
    previousHit: 'Kii hore',
    nextHit: 'Kan xiga',
    editFrom: 'Wax ka beddel qoraalka {time}',
    editText: 'Wax ka beddel qoraalka',
    doneEditing: 'Dhammee',
    noText: 'Qoraal ma jiro',
    renameSpeaker: 'Magaca ka beddel {name}',
    redo: 'Dib u samee',
    editedCount: {
      one: '{count} qayb ayaa wax laga beddelay',
      other: '{count} qaybood ayaa wax laga beddelay',
    },
    editsKept: 'Waxaa lagu kaydiyay qalabkan.',
    editsNotKept: 'Laguma kaydin qalabkan. Boggan ha xirin.',
    changedElsewhere: 'Bog kale ayaa isla qoraalka beddelay. "Soo celi" ayaa ereyadiisa soo celinaysa.',
    audioBroken: 'Codka lama daari karo',
    audioBrokenHint: 'Qoraalka oo dhan waa halkan.',
  },
}
