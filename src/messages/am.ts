/**
 * The words in Amharic.
 *
 * @module lesan-react/locales/am
 */

import type { Catalog, Words } from './Catalog.js'

const notSetUp: Words = {
  title: 'አገልግሎቱ እዚህ አይገኝም',
  description: 'ይህ መተግበሪያ በትክክል አልተዋቀረም። ለባለቤቱ ያሳውቁና ቆይተው እንደገና ይሞክሩ።',
}

/** Amharic. */
export const am: Catalog = {
  locale: 'am',
  dir: 'ltr',
  errors: {
    missing_required_field: {
      title: 'አስፈላጊ መረጃ ይጎድላል',
      description: 'የሚያስፈልጉትን መስኮች ሁሉ ይሙሉና እንደገና ይሞክሩ።',
    },
    invalid_field_value: {
      title: 'የገባው መረጃ ልክ አይደለም',
      description: 'ያስገቡትን ወይም የመረጡትን ይፈትሹና እንደገና ይሞክሩ።',
    },
    invalid_audio_format: {
      title: 'ይህ የድምጽ ቅርጸት አይደገፍም',
      description: 'የተለየ ቅርጸት ያለው የድምጽ ፋይል ይምረጡና እንደገና ይሞክሩ።',
    },
    file_too_large: {
      title: 'ፋይሉ በጣም ትልቅ ነው',
      description: 'መጠኑ ያነሰ ወይም አጠር ያለ የድምጽ ፋይል ይምረጡና እንደገና ይሞክሩ።',
    },
    invalid_json: {
      title: 'የሆነ ችግር ተፈጥሯል',
      description: 'ገጹን ዳግም ይክፈቱና እንደገና ይሞክሩ።',
    },
    missing_api_key: notSetUp,
    invalid_api_key: notSetUp,
    expired_api_key: notSetUp,
    revoked_api_key: notSetUp,
    insufficient_scope: notSetUp,
    ip_not_allowed: {
      title: 'ከዚህ አውታረ መረብ መጠቀም አይፈቀድም',
      description: 'ሌላ አውታረ መረብ ይጠቀሙ ወይም ለመተግበሪያው ባለቤት ያሳውቁ።',
    },
    origin_not_allowed: notSetUp,
    job_not_found: {
      title: 'የጽሑፍ ግልባጩ አልተገኘም',
      description: 'ተሰርዞ ወይም ጊዜው አልፎበት ሊሆን ይችላል። እንደገና ከጀመሩት ሁለት ጊዜ ሊቆጠር ይችላል።',
    },
    webhook_not_found: {
      title: 'አልተገኘም',
      description: 'የጠየቁት ነገር የለም ወይም ተወግዷል። ይፈትሹና እንደገና ይሞክሩ።',
    },
    resource_not_found: {
      title: 'አልተገኘም',
      description: 'የጠየቁት ነገር የለም ወይም ተወግዷል። ይፈትሹና እንደገና ይሞክሩ።',
    },
    rate_limit_exceeded: {
      title: 'በጣም ብዙ ጥያቄዎች',
      description: 'ጥቂት ይጠብቁና እንደገና ይሞክሩ።',
    },
    concurrent_limit_exceeded: {
      title: 'በአንድ ጊዜ በጣም ብዙ ሥራዎች',
      description: 'አንዱ እስኪያልቅ ይጠብቁና እንደገና ይሞክሩ።',
    },
    daily_quota_exceeded: {
      title: 'የዕለቱ ገደብ ላይ ተደርሷል',
      description: 'ገደቡ ሲታደስ እንደገና ይሞክሩ።',
    },
    internal_error: {
      title: 'የአገልጋይ ስህተት',
      description: 'ችግሩ ያለው በአገልጋዩ ላይ እንጂ በፋይልዎ ላይ አይደለም። ትንሽ ቆይተው እንደገና ይሞክሩ።',
    },
    service_unavailable: {
      title: 'አገልግሎቱ ለጊዜው አይገኝም',
      description: 'ትንሽ ቆይተው እንደገና ይሞክሩ።',
    },
    model_error: {
      title: 'ድምጹን ወደ ጽሑፍ መገልበጥ አልተቻለም',
      description: 'እንደገና ይሞክሩ ወይም ይበልጥ ግልጽ የሆነ ቀረጻ ይጠቀሙ።',
    },
    sign_in_required: {
      title: 'በመለያ መግባት ያስፈልጋል',
      description: 'በመለያዎ ይግቡና እንደገና ይሞክሩ።',
    },
    not_authorized: {
      title: 'ይህ አይፈቀድም',
      description: 'መለያዎ ይህን አይፈቅድም። የመተግበሪያውን ባለቤት ይጠይቁ።',
    },
    connection_error: {
      title: 'ከአገልጋዩ ጋር መገናኘት አልተቻለም',
      description: 'የበይነመረብ ግንኙነትዎን ይፈትሹና እንደገና ይሞክሩ።',
    },
    timeout: {
      title: 'ጥያቄው ጊዜውን ጨርሷል',
      description: 'አገልጋዩ በጊዜው ምላሽ አልሰጠም። እንደገና ይሞክሩ።',
    },
    still_processing: {
      title: 'ምላሽ በጊዜው አልመጣም',
      description: 'መጠበቅ ቆሟል። ሥራው አሁንም ሊጠናቀቅ ይችላል። እንደገና ከጀመሩት ሁለት ጊዜ ሊሠራና ሊቆጠር ይችላል።',
    },
    unparsable_response: {
      title: 'የሆነ ችግር ተፈጥሯል',
      description: 'የአገልጋዩን ምላሽ ማንበብ አልተቻለም። እንደገና ይሞክሩ።',
    },
    file_unreadable: {
      title: 'ፋይሉን ማንበብ አልተቻለም',
      description: 'ፋይሉን እንደገና ይምረጡ።',
    },
    unknown_error: {
      title: 'የሆነ ችግር ተፈጥሯል',
      description: 'እንደገና ይሞክሩ። ችግሩ ከቀጠለ የስህተት ኮዱን ለደንበኛ ድጋፍ ይላኩ።',
    },
  },
  reasons: {
    no_file: { title: 'የድምጽ ፋይል አልተመረጠም', description: 'የድምጽ ፋይል ይምረጡ።' },
    no_language: { title: 'ቋንቋ አልተመረጠም', description: 'የሚነገረውን ቋንቋ ይምረጡ።' },
    empty: { title: 'ፋይሉ ባዶ ነው', description: 'በውስጡ ምንም የለም። ሌላ ፋይል ይምረጡ ወይም እንደገና ይቅረጹ።' },
    too_short: {
      title: 'ቀረጻው በጣም አጭር ነው',
      description: 'ቢያንስ 0.1 ሰከንድ መሆን አለበት። ሌላ ፋይል ይምረጡ ወይም እንደገና ይቅረጹ።',
    },
    too_long: { title: 'ቀረጻው በጣም ረጅም ነው', description: 'ቢበዛ 4 ሰዓት ሊሆን ይችላል። አጠር ወዳሉ ክፍሎች ይከፋፍሉት።' },
    broken_off: { title: 'ቀረጻው ሙሉ አይደለም', description: 'የፋይሉ ክፍል ይጎድላል። ከተቀረጸበት ቦታ እንደገና ይቅዱና እንደገና ይምረጡት።' },
    not_audio: { title: 'ይህ የድምጽ ፋይል አይደለም', description: 'በውስጡ ሌላ ነገር አለ። ቀረጻው ያለበትን ፋይል ይምረጡ።' },
    no_sound: { title: 'ይህ ቪዲዮ ድምጽ የለውም', description: 'ንግግር ያለበትን ፋይል ይምረጡ።' },
    not_taken: { title: 'ይህ የድምጽ ቅርጸት አይደገፍም', description: 'ቀረጻውን እንደ MP3 ወይም M4A ያስቀምጡ ወይም ሌላ ፋይል ይምረጡ።' },
    protected: { title: 'ይህ ድምጽ በሻጩ ተቆልፏል', description: 'እዚህ ሊነበብ አይችልም። የራስዎን ቀረጻ ይምረጡ።' },
    one_too_many: { title: 'እዚህ አንድ ፋይል ብቻ ማከል ይቻላል', description: 'የሚፈልጉትን አንዱን ይምረጡ።' },
    already_added: { title: 'ይህ ፋይል በዝርዝሩ ውስጥ አለ', description: 'አንድ ጊዜ ብቻ ወደ ጽሑፍ ይገለበጣል።' },
    withheld: { title: 'መሣሪያው ይህን ፋይል አልሰጠም', description: 'ወደዚህ መሣሪያ ያውርዱት ወይም ይቅዱትና እንደገና ይምረጡት።' },
    lost: { title: 'ይህ ፋይል አልተላከም', description: 'ተራው ከመድረሱ በፊት ገጹ ተዘግቷል። እንደገና ይምረጡት።' },
    lost_sending: {
      title: 'ይህ ፋይል ምን እንደሆነ አይታወቅም',
      description: 'በመላክ ላይ እያለ ገጹ ተዘግቷል። እንደገና ከጀመሩት ሁለት ጊዜ ሊሠራና ሊቆጠር ይችላል።',
    },
  },
  ui: {
    'retryIn.seconds': { one: 'በ{count} ሰከንድ ውስጥ እንደገና ይሞከራል', other: 'በ{count} ሰከንዶች ውስጥ እንደገና ይሞከራል' },
    'retryIn.minutes': { one: 'በ{count} ደቂቃ ውስጥ እንደገና ይሞከራል', other: 'በ{count} ደቂቃዎች ውስጥ እንደገና ይሞከራል' },
    'retryIn.hours': 'በ{count} ሰዓቶች ያህል ውስጥ እንደገና ይሞከራል',
    'retryIn.tomorrow': 'ነገ፣ በ{count} ሰዓቶች ያህል ውስጥ እንደገና ይሞከራል',
    'retryIn.days': 'በ{count} ቀናት ያህል ውስጥ እንደገና ይሞከራል',
    'availableIn.seconds': {
      one: 'ከ{count} ሰከንድ በኋላ እንደገና መሞከር ይችላሉ።',
      other: 'ከ{count} ሰከንዶች በኋላ እንደገና መሞከር ይችላሉ።',
    },
    'availableIn.minutes': {
      one: 'ከ{count} ደቂቃ በኋላ እንደገና መሞከር ይችላሉ።',
      other: 'ከ{count} ደቂቃዎች በኋላ እንደገና መሞከር ይችላሉ።',
    },
    'availableIn.hours': 'ከ{count} ሰዓቶች ያህል በኋላ እንደገና መሞከር ይችላሉ።',
    'availableIn.tomorrow': 'ነገ፣ ከ{count} ሰዓቶች ያህል በኋላ እንደገና መሞከር ይችላሉ።',
    'availableIn.days': 'ከ{count} ቀናት ያህል በኋላ እንደገና መሞከር ይችላሉ።',
    canRetryNow: 'አሁን እንደገና መሞከር ይችላሉ።',
    retryNow: 'አሁን እንደገና ይሞክሩ',
    checkAgain: 'እንደገና ይፈትሹ',
    signIn: 'በመለያ ይግቡ',
    weTryAgain: 'በራስ-ሰር እንደገና ይሞከራል። ይህን ገጽ ክፍት መተው ይችላሉ።',
    retrying: 'እንደገና በመሞከር ላይ…',
    cancel: 'ይቅር',
    dismiss: 'አሰናብት',
    'offline.title': 'ከመስመር ውጭ ነዎት',
    'offline.description': 'ግንኙነቱ ሲመለስ ይቀጥላል። ምንም አይጠፋም።',
    attemptOf: 'ሙከራ {attempt} ከ{max}',
    gaveUp: { one: 'ከ{count} ሙከራ በኋላ ቆሟል', other: 'ከ{count} ሙከራዎች በኋላ ቆሟል' },
    recovered: 'እንደገና እየሠራ ነው',
    details: 'ዝርዝሮች',
    errorCode: 'የስህተት ኮድ፦ {code}',
    requestId: 'የጥያቄ መታወቂያ፦ {id}',
    field: 'መስክ፦ {param}',
    copy: 'ቅዳ',
    copied: 'ተቀድቷል',
    chooseAnotherFile: 'ሌላ ፋይል ይምረጡ',
    severityError: 'ስህተት',
    severityWarning: 'ማስጠንቀቂያ',
    'timeLeft.seconds': '{count} ሰከንድ ያህል ይቀራል',
    'timeLeft.minutes': '{count} ደቂቃ ያህል ይቀራል',
    'timeLeft.hours': '{count} ሰዓት ያህል ይቀራል',
    'timeLeft.days': '{count} ቀን ያህል ይቀራል',
    'phase.queued': 'ወረፋ ይዟል',
    'phase.retrying': 'በራስ-ሰር እንደገና ይሞከራል',
    'phase.waiting': 'በመጠበቅ ላይ',
    'phase.sending': 'በመላክ ላይ…',
    'phase.processing': 'ወደ ጽሑፍ በመገልበጥ ላይ…',
    'phase.success': 'ተጠናቅቋል',
    'phase.cancelled': 'ተሰርዟል',
    sentOf: '{sent} ከ{total}',
    failedCount: { one: '{count} አልተሳካም', other: '{count} አልተሳኩም' },
    paused: 'ባለበት ቆሟል',
    pause: 'ባለበት አቁም',
    resume: 'ከቆመበት ቀጥል',
    retryFailed: 'ያልተሳኩትን እንደገና ይሞክሩ',
    cancelAll: 'ሁሉንም አቋርጥ',
    clearFinished: 'የተጠናቀቁትን አጽዳ',
    remove: 'አስወግድ',
    untitled: 'ርዕስ አልባ',
    transcript: 'የጽሑፍ ግልባጭ',
    noSpeech: 'ምንም ንግግር አልተገኘም።',
    download: '{format} አውርድ',
    chooseAudio: 'የድምጽ ፋይል ይምረጡ',
    dropHere: 'ወይም እዚህ ጣል ያድርጉ ወይም ይለጥፉ',
    supportedFormats: 'የሚደገፉ ቅርጸቶች፦ {formats}',
    maxSize: 'ከፍተኛ መጠን፦ {size}',
    awaitsFile: 'መሣሪያው ፋይሉን እስኪሰጥ በመጠበቅ ላይ…',
    downloadAll: 'ሁሉንም አውርድ',
    finishedOf: 'ከ{all} ውስጥ {count} አልቀዋል',
    cancelledCount: { one: '{count} ተሰርዟል', other: '{count} ተሰርዘዋል' },
    removed: 'ተወግዷል',
    undo: 'ቀልብስ',
    copyRefused: 'መቅዳት አልተቻለም።',
    times: 'ጊዜያት',
    dropToAdd: { one: '{count} ፋይል ለማከል ጣል ያድርጉ', other: '{count} ፋይሎች ለማከል ጣል ያድርጉ' },
    dropRest: 'ድምጽ ያልሆነ አይታከልም።',
  },
}
