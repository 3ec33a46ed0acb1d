import type { PlayerWords } from './PlayerWords.js'

/** English, for a player; on top of the language's other words. */
export const playerEn: PlayerWords = {
  locale: 'en',
  ui: {
    play: 'Play',
    playFrom: 'Play from {time}',
    position: 'Position',
    speed: 'Speed',
    backToPlaying: 'Back to what plays',
    search: 'Search',
    noHits: 'Nothing found',
    previousHit: 'Previous',
    nextHit: 'Next',
    editFrom: 'Edit the text from {time}',
    editText: 'Edit the text',
    doneEditing: 'Done',
    noText: 'No text',
    renameSpeaker: 'Rename {name}',
    redo: 'Redo',
    editedCount: { one: '{count} passage edited', other: '{count} passages edited' },
    editsKept: 'Kept on this device.',
    editsNotKept: 'Not kept on this device. Do not close this page.',
    changedElsewhere: 'Another page changed the same text. Undo brings its words back.',
    audioBroken: 'The audio cannot be played',
    audioBrokenHint: 'The text is all here.',
  },
}
