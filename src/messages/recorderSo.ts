/**
 * A recorder's words in Somali.
 *
 * @module lesan-react/recorder/locales/so
 */

import type { RecorderWords } from './RecorderWords.js'

const notKept = 'Laguma kaydin qalabkan. Boggan ha xirin.'
const checkMicrophone = 'Hubi makarafoonka ama dooro mid kale.'

/** Somali, for a recorder; on top of the language's other words. */
export const recorderSo: RecorderWords = {
  locale: 'so',
  errors: {
    microphone_dismissed: {
      title: 'Makarafoonka lama oggolaan',
      description: 'Isku day mar kale oo oggolow marka biraawsarku ku weydiiyo.',
    },
    microphone_denied: {
      title: 'Makarafoonka waa la xannibay',
      description: 'Ka oggolow dejinta ku ag taal cinwaanka, kadibna isku day mar kale.',
    },
    microphone_blocked: {
      title: 'Boggani ma isticmaali karo makarafoon',
      description: 'Ku fur biraawsar kale ama u sheeg milkiilaha.',
    },
    microphone_missing: {
      title: 'Makarafoon lama helin',
      description: 'Mid ku xir, kadibna isku day mar kale.',
    },
    microphone_busy: {
      title: 'Makarafoonka waa la isticmaalayaa',
      description: 'Xir barnaamijka kale, kadibna isku day mar kale.',
    },
    microphone_lost: {
      title: 'Makarafoonkii waa la waayay',
      description: 'Mar kale ku xir ama oggolow, kadibna sii wad.',
    },
    recorder_failed: {
      title: 'Biraawsarku wax ma duubi karin',
      description: 'Isku day mar kale ama isticmaal biraawsar kale.',
    },
    nothing_recorded: { title: 'Waxba lama duubin', description: checkMicrophone },
    recording_too_short: { title: 'Duubistu aad bay u gaaban tahay', description: 'Waxoogaa ka dheer duub.' },
    recording_interrupted: { title: 'Waa la kala gooyay', description: 'Waxaa lagu kaydiyay qalabkan.' },
    no_speech: { title: 'Hadal lama helin', description: 'Dhageyso ama isku day mar kale.' },
    storage_full: { title: 'Qalabkan meel bannaan kuma harin', description: notKept },
    storage_unavailable: { title: 'Qalabkan waxba laguma kaydin karo', description: notKept },
  },
  ui: {
    record: 'Duub',
    stop: 'Jooji',
    transcribe: 'Qoraal u beddel',
    listen: 'Dhageyso',
    delete: 'Tirtir',
    undo: 'Soo celi',
    useText: 'Isticmaal qoraalka',
    microphone: 'Makarafoon',
    readyHint:
      'Biraawsarku marka hore wuu ku weydiin doonaa. Duubistu qalabkan ayay ku jirtaa ilaa aad dirto.',
    asking: "Ka jawaab su'aasha biraawsarka",
    allowInFirefox: 'Ka saar xannibaadda ku ag taal cinwaanka, kadibna isku day mar kale.',
    allowInSafari: 'Ka oggolow dejinta websaydka ee Safari, kadibna isku day mar kale.',
    recording: 'Waa la duubayaa',
    recorded: 'Waa la duubay',
    kept: 'Waxaa lagu kaydiyay qalabkan.',
    notKept: notKept,
    muted: 'Makarafoonka codka waa laga xiray',
    quiet: 'Waxba lama maqlo',
    checkMicrophone: checkMicrophone,
    otherDevice: 'Makarafoon kale ayaa la isticmaalayaa.',
    spaceShort: 'Meel yar ayaa ka hartay qalabkan.',
    deleted: 'Waa la tirtiray',
    recordings: 'Duubisyada qalabkan',
    recordingsHint: 'Toddobaad gudihiis qoraal u beddel.',
    recordingOf: 'Duubis {duration} ah',
    interrupted: 'Waa la kala gooyay',
    elsewhere: 'Bog kale ayaa ku shaqaynaya.',
    sendAgain: 'Mar kale dir',
    'ago.minutes': { one: '{count} daqiiqad ka hor', other: '{count} daqiiqo ka hor' },
    'ago.hours': { one: '{count} saacad ka hor', other: '{count} saacadood ka hor' },
    'ago.days': { one: '{count} maalin ka hor', other: '{count} maalmood ka hor' },
  },
}
