/**
 * A recorder's words in Amharic.
 *
 * @module lesan-react/recorder/locales/am
 */

import type { RecorderWords } from './RecorderWords.js'

const notKept = 'በዚህ መሣሪያ ላይ አልተቀመጠም። ይህን ገጽ አይዝጉ።'
const checkMicrophone = 'ማይክሮፎኑን ይፈትሹ ወይም ሌላ ይምረጡ።'

/** Amharic, for a recorder; on top of the language's other words. */
export const recorderAm: RecorderWords = {
  locale: 'am',
  errors: {
    microphone_dismissed: { title: 'ማይክሮፎኑ አልተፈቀደም', description: 'እንደገና ይሞክሩና አሳሽዎ ሲጠይቅ ይፍቀዱ።' },
    microphone_denied: { title: 'ማይክሮፎኑ ታግዷል', description: 'ከአድራሻው አጠገብ ባሉት ቅንብሮች ውስጥ ይፍቀዱትና እንደገና ይሞክሩ።' },
    microphone_blocked: { title: 'ይህ ገጽ ማይክሮፎን መጠቀም አይችልም', description: 'በሌላ አሳሽ ይክፈቱት ወይም ለባለቤቱ ያሳውቁ።' },
    microphone_missing: { title: 'ምንም ማይክሮፎን አልተገኘም', description: 'ማይክሮፎን ያገናኙና እንደገና ይሞክሩ።' },
    microphone_busy: { title: 'ማይክሮፎኑ ሥራ ላይ ነው', description: 'ሌላውን ፕሮግራም ይዝጉና እንደገና ይሞክሩ።' },
    microphone_lost: { title: 'ማይክሮፎኑ ጠፍቷል', description: 'እንደገና ያገናኙት ወይም ይፍቀዱትና ከቆመበት ይቀጥሉ።' },
    recorder_failed: { title: 'አሳሹ መቅረጽ አልቻለም', description: 'እንደገና ይሞክሩ ወይም ሌላ አሳሽ ይጠቀሙ።' },
    nothing_recorded: { title: 'ምንም አልተቀረጸም', description: checkMicrophone },
    recording_too_short: { title: 'ቀረጻው በጣም አጭር ነው', description: 'ትንሽ ረዘም አድርገው ይቅረጹ።' },
    recording_interrupted: { title: 'ተቋርጧል', description: 'በዚህ መሣሪያ ላይ ተቀምጧል።' },
    no_speech: { title: 'ምንም ንግግር አልተገኘም', description: 'ያዳምጡት ወይም እንደገና ይሞክሩ።' },
    storage_full: { title: 'የመሣሪያው ማከማቻ ሙሉ ነው', description: notKept },
    storage_unavailable: { title: 'በዚህ መሣሪያ ላይ ማስቀመጥ አይቻልም', description: notKept },
  },
  ui: {
    record: 'ቅረጽ',
    stop: 'አቁም',
    transcribe: 'ወደ ጽሑፍ ገልብጥ',
    listen: 'አዳምጥ',
    delete: 'ሰርዝ',
    undo: 'ቀልብስ',
    useText: 'ጽሑፉን ተጠቀም',
    microphone: 'ማይክሮፎን',
    readyHint: 'አሳሽዎ አስቀድሞ ይጠይቃል። ቀረጻው እስኪልኩት በዚህ መሣሪያ ላይ ይቆያል።',
    asking: 'አሳሽዎ ለጠየቀው መልስ ይስጡ',
    allowInFirefox: 'ከአድራሻው አጠገብ ያለውን እገዳ ያስወግዱና እንደገና ይሞክሩ።',
    allowInSafari: 'በSafari የጣቢያ ቅንብሮች ውስጥ ይፍቀዱትና እንደገና ይሞክሩ።',
    recording: 'በመቅረጽ ላይ',
    recorded: 'ተቀርጿል',
    kept: 'በዚህ መሣሪያ ላይ ተቀምጧል።',
    notKept: notKept,
    muted: 'ማይክሮፎኑ ድምጸ-ከል ተደርጓል',
    quiet: 'ምንም አይሰማም',
    checkMicrophone: checkMicrophone,
    otherDevice: 'ሌላ ማይክሮፎን ሥራ ላይ ነው።',
    spaceShort: 'በዚህ መሣሪያ ላይ ትንሽ ቦታ ይቀራል።',
    deleted: 'ተሰርዟል',
    recordings: 'በዚህ መሣሪያ ላይ ያሉ ቀረጻዎች',
    recordingsHint: 'በአንድ ሳምንት ውስጥ ወደ ጽሑፍ ይገልብጧቸው።',
    recordingOf: 'የ{duration} ቀረጻ',
    interrupted: 'ተቋርጧል',
    elsewhere: 'ሌላ ገጽ እየሠራበት ነው።',
    sendAgain: 'እንደገና ላክ',
    'ago.minutes': 'ከ{count} ደቂቃ በፊት',
    'ago.hours': 'ከ{count} ሰዓት በፊት',
    'ago.days': 'ከ{count} ቀን በፊት',
  },
}
