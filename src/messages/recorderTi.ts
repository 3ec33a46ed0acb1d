/**
 * A recorder's words in Tigrinya.
 *
 * @module lesan-react/recorder/locales/ti
 */

import type { RecorderWords } from './RecorderWords.js'

const notKept = 'ኣብዚ መሳርሒ ኣይተዓቀበን። ነዚ ገጽ ኣይትዕጸውዎ።'
const checkMicrophone = 'ነቲ ማይክሮፎን መርምሩ ወይ ካልእ ምረጹ።'

/** Tigrinya, for a recorder; on top of the language's other words. */
export const recorderTi: RecorderWords = {
  locale: 'ti',
  errors: {
    microphone_dismissed: { title: 'ማይክሮፎን ኣይተፈቕደን', description: 'እንደገና ፈትኑ እሞ ብራውዘርኩም ምስ ሓተተ ኣፍቅዱ።' },
    microphone_denied: { title: 'ማይክሮፎን ተዓጊቱ', description: 'ኣብ ጎኒ ኣድራሻ ኣብ ዘሎ ቅጥዕታት ኣፍቅድዎ እሞ እንደገና ፈትኑ።' },
    microphone_blocked: { title: 'እዚ ገጽ ማይክሮፎን ክጥቀም ኣይክእልን', description: 'ብኻልእ ብራውዘር ክፈትዎ ወይ ንወናኒኡ ሓብርዎ።' },
    microphone_missing: { title: 'ማይክሮፎን ኣይተረኽበን', description: 'ማይክሮፎን ኣራኽቡ እሞ እንደገና ፈትኑ።' },
    microphone_busy: { title: 'ማይክሮፎን ተታሒዙ ኣሎ', description: 'ነቲ ካልእ ፕሮግራም ዕጸውዎ እሞ እንደገና ፈትኑ።' },
    microphone_lost: { title: 'ማይክሮፎን ጠፊኡ', description: 'እንደገና ኣራኽብዎ ወይ ኣፍቅድዎ እሞ ቀጽሉ።' },
    recorder_failed: { title: 'ብራውዘር ክቐርጽ ኣይከኣለን', description: 'እንደገና ፈትኑ ወይ ካልእ ብራውዘር ተጠቐሙ።' },
    nothing_recorded: { title: 'ዝተቐርጸ ነገር የለን', description: checkMicrophone },
    recording_too_short: { title: 'እቲ ናይ ድምጺ ቅዳሕ ብጣዕሚ ሓጺሩ', description: 'ቁሩብ ኣንዊሕኩም ቅረጹ።' },
    recording_interrupted: { title: 'ተቋሪጹ', description: 'ኣብዚ መሳርሒ ተዓቂቡ ኣሎ።' },
    no_speech: { title: 'ዝኾነ ዘረባ ኣይተረኽበን', description: 'ስምዕዎ ወይ እንደገና ፈትኑ።' },
    storage_full: { title: 'ኣብዚ መሳርሒ እኹል ቦታ የለን', description: notKept },
    storage_unavailable: { title: 'ኣብዚ መሳርሒ ምዕቃብ ኣይከኣልን', description: notKept },
  },
  ui: {
    record: 'ቅረጽ',
    stop: 'ደው ኣብል',
    transcribe: 'ናብ ጽሑፍ ቀይር',
    listen: 'ስማዕ',
    delete: 'ደምስስ',
    undo: 'ምለስ',
    useText: 'ነቲ ጽሑፍ ተጠቐም',
    microphone: 'ማይክሮፎን',
    readyHint: 'ብራውዘርኩም ቅድም ክሓትት እዩ። እቲ ናይ ድምጺ ቅዳሕ ክሳብ እትሰድዎ ኣብዚ መሳርሒ ይጸንሕ።',
    asking: 'ንሕቶ ብራውዘርኩም መልሱ',
    allowInFirefox: 'ኣብ ጎኒ ኣድራሻ ዘሎ ዕገዳ ኣልግሱ እሞ እንደገና ፈትኑ።',
    allowInSafari: 'ኣብ ናይ መርበብ ሓበሬታ ቅጥዕታት Safari ኣፍቅድዎ እሞ እንደገና ፈትኑ።',
    recording: 'ይቕረጽ ኣሎ',
    recorded: 'ተቐሪጹ',
    kept: 'ኣብዚ መሳርሒ ተዓቂቡ ኣሎ።',
    notKept: notKept,
    muted: 'ድምጺ ማይክሮፎን ተዓጽዩ',
    quiet: 'ዝስማዕ የለን',
    checkMicrophone: checkMicrophone,
    otherDevice: 'ካልእ ማይክሮፎን ይሰርሕ ኣሎ።',
    spaceShort: 'ኣብዚ መሳርሒ ቁሩብ ቦታ ጥራይ ተሪፉ።',
    deleted: 'ተደምሲሱ',
    recordings: 'ኣብዚ መሳርሒ ዘለዉ ናይ ድምጺ ቅዳሓት',
    recordingsHint: 'ኣብ ውሽጢ ሓደ ሰሙን ናብ ጽሑፍ ቀይርዎም።',
    recordingOf: 'ናይ ድምጺ ቅዳሕ {duration}',
    interrupted: 'ተቋሪጹ',
    elsewhere: 'ካልእ ገጽ ይሰርሓሉ ኣሎ።',
    sendAgain: 'እንደገና ስደድ',
    'ago.minutes': { one: 'ቅድሚ {count} ደቒቕ', other: 'ቅድሚ {count} ደቓይቕ' },
    'ago.hours': { one: 'ቅድሚ {count} ሰዓት', other: 'ቅድሚ {count} ሰዓታት' },
    'ago.days': { one: 'ቅድሚ {count} መዓልቲ', other: 'ቅድሚ {count} መዓልታት' },
  },
}
