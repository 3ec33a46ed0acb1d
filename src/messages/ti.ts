/**
 * The words in Tigrinya.
 *
 * @module lesan-react/locales/ti
 */

import type { Catalog, Words } from './Catalog.js'

const notSetUp: Words = {
  title: 'እዚ ኣገልግሎት ኣብዚ ኣይርከብን',
  description: 'እዚ ኣፕ ብግቡእ ኣይተዳለወን። ንወናኒኡ ሓብርዎ እሞ ድሒርኩም እንደገና ፈትኑ።',
}

/** Tigrinya. Written without commas: the sign differs between Eritrea and Ethiopia. */
export const ti: Catalog = {
  locale: 'ti',
  dir: 'ltr',
  errors: {
    missing_required_field: {
      title: 'ኣድላዪ ሓበሬታ ጎዲሉ',
      description: 'ኩሎም ኣድለይቲ ቦታታት ምልኡ እሞ እንደገና ፈትኑ።',
    },
    invalid_field_value: {
      title: 'ዝኣተወ ሓበሬታ ቅኑዕ ኣይኮነን',
      description: 'ዘእተኹሞ ወይ ዝመረጽኩሞ ሓበሬታ መርምሩ እሞ እንደገና ፈትኑ።',
    },
    invalid_audio_format: {
      title: 'እዚ ዓይነት ናይ ድምጺ ፋይል ኣይድገፍን እዩ',
      description: 'ካልእ ዓይነት ናይ ድምጺ ፋይል ምረጹ እሞ እንደገና ፈትኑ።',
    },
    file_too_large: {
      title: 'እቲ ፋይል ኣዝዩ ዓቢ እዩ',
      description: 'ዝነኣሰ ወይ ዝሓጸረ ናይ ድምጺ ፋይል ምረጹ እሞ እንደገና ፈትኑ።',
    },
    invalid_json: {
      title: 'ገለ ጸገም ኣጋጢሙ',
      description: 'ነቲ ገጽ ከም ብሓድሽ ክፈትዎ እሞ እንደገና ፈትኑ።',
    },
    missing_api_key: notSetUp,
    invalid_api_key: notSetUp,
    expired_api_key: notSetUp,
    revoked_api_key: notSetUp,
    insufficient_scope: notSetUp,
    ip_not_allowed: {
      title: 'ካብዚ ኔትወርክ ምእታው ኣይተፈቕደን',
      description: 'ካልእ ኔትወርክ ተጠቐሙ ወይ ንወናኒ ኣፕ ሓብሩ።',
    },
    origin_not_allowed: notSetUp,
    job_not_found: {
      title: 'እቲ ጽሑፍ ኣይተረኽበን',
      description: 'ተደምሲሱ ወይ ግዜኡ ሓሊፉ ይኸውን። እንደገና እንተጀሚርኩም ክልተ ግዜ ክቑጸር ይኽእል እዩ።',
    },
    webhook_not_found: {
      title: 'ኣይተረኽበን',
      description: 'ዝሓተትኩሞ ነገር የለን ወይ ተወጊዱ እዩ። መርምሩ እሞ እንደገና ፈትኑ።',
    },
    resource_not_found: {
      title: 'ኣይተረኽበን',
      description: 'ዝሓተትኩሞ ነገር የለን ወይ ተወጊዱ እዩ። መርምሩ እሞ እንደገና ፈትኑ።',
    },
    rate_limit_exceeded: {
      title: 'ኣዝዩ ብዙሕ ጠለብ',
      description: 'ቁሩብ ተጸበዩ እሞ እንደገና ፈትኑ።',
    },
    concurrent_limit_exceeded: {
      title: 'ብሓደ ግዜ ኣዝዩ ብዙሕ ስራሕ',
      description: 'ሓደ ክሳብ ዝውዳእ ተጸበዩ እሞ እንደገና ፈትኑ።',
    },
    daily_quota_exceeded: {
      title: 'መዓልታዊ ደረት ተበጺሑ',
      description: 'እቲ ደረት ምስ ተሓደሰ እንደገና ፈትኑ።',
    },
    internal_error: {
      title: 'ጸገም ሰርቨር',
      description: 'እቲ ጸገም ኣብ ሰርቨር እዩ። ፋይልኩም ጸገም የብሉን። ድሕሪ ቁሩብ ግዜ እንደገና ፈትኑ።',
    },
    service_unavailable: {
      title: 'እቲ ኣገልግሎት ንግዚኡ የለን',
      description: 'ቁሩብ ጸኒሕኩም እንደገና ፈትኑ።',
    },
    model_error: {
      title: 'እቲ ድምጺ ናብ ጽሑፍ ክቕየር ኣይተኻእለን',
      description: 'እንደገና ፈትኑ ወይ ዝያዳ ንጹር ናይ ድምጺ ቅዳሕ ተጠቐሙ።',
    },
    sign_in_required: {
      title: 'ምእታው የድሊ',
      description: 'ብመንነትኩም እተዉ እሞ እንደገና ፈትኑ።',
    },
    not_authorized: {
      title: 'እዚ ኣይተፈቕደን',
      description: 'መንነትኩም ነዚ ኣየፍቅድን እዩ። ንወናኒ ኣፕ ሕተቱ።',
    },
    connection_error: {
      title: 'ምስ ሰርቨር ምርኻብ ኣይተኻእለን',
      description: 'ርክብ ኢንተርነትኩም መርምሩ እሞ እንደገና ፈትኑ።',
    },
    timeout: {
      title: 'ኣዝዩ ነዊሕ ግዜ ወሲዱ',
      description: 'እቲ ሰርቨር ብግዜኡ ኣይመለሰን። እንደገና ፈትኑ።',
    },
    still_processing: {
      title: 'መልሲ ብግዜኡ ኣይመጸን',
      description: 'ምጽባይ ደው ኢሉ። እቲ ስራሕ ክውዳእ ይኽእል እዩ። እንደገና እንተጀሚርኩም ክልተ ግዜ ክስራሕን ክቑጸርን ይኽእል እዩ።',
    },
    unparsable_response: {
      title: 'ገለ ጸገም ኣጋጢሙ',
      description: 'መልሲ ናይቲ ሰርቨር ክንበብ ኣይተኻእለን። እንደገና ፈትኑ።',
    },
    file_unreadable: {
      title: 'እቲ ፋይል ክንበብ ኣይተኻእለን',
      description: 'ነቲ ፋይል እንደገና ምረጹ።',
    },
    unknown_error: {
      title: 'ገለ ጸገም ኣጋጢሙ',
      description: 'እንደገና ፈትኑ። እቲ ጸገም እንተቐጺሉ ነቲ ኮድ ጌጋ ናብ ደገፍ ስደድዎ።',
    },
  },
  reasons: {
    no_file: { title: 'ናይ ድምጺ ፋይል ኣይተመርጸን', description: 'ናይ ድምጺ ፋይል ምረጹ።' },
    no_language: { title: 'ቋንቋ ኣይተመርጸን', description: 'ዝዝረብ ቋንቋ ምረጹ።' },
    empty: { title: 'እቲ ፋይል ባዶ እዩ', description: 'ኣብ ውሽጡ ዋላ ሓንቲ የለን። ካልእ ፋይል ምረጹ ወይ ከም ብሓድሽ ቅረጹ።' },
    too_short: {
      title: 'እቲ ናይ ድምጺ ቅዳሕ ብጣዕሚ ሓጺሩ',
      description: 'እንተወሓደ 0.1 ካልኢት ክኸውን ኣለዎ። ካልእ ፋይል ምረጹ ወይ ከም ብሓድሽ ቅረጹ።',
    },
    too_long: {
      title: 'እቲ ናይ ድምጺ ቅዳሕ ብጣዕሚ ነዊሑ',
      description: 'እንተበዝሐ 4 ሰዓታት ክኸውን ይኽእል። ናብ ዝሓጸሩ ክፍልታት ምቐልዎ።',
    },
    broken_off: {
      title: 'እቲ ናይ ድምጺ ቅዳሕ ምሉእ ኣይኮነን',
      description: 'ክፋል ናይቲ ፋይል ጎዲሉ። ካብቲ ዝተቐርጸሉ ቦታ እንደገና ቅድሕዎ እሞ እንደገና ምረጽዎ።',
    },
    not_audio: { title: 'እዚ ናይ ድምጺ ፋይል ኣይኮነን', description: 'ኣብ ውሽጡ ካልእ ነገር ኣሎ። እቲ ናይ ድምጺ ቅዳሕ ዘለዎ ፋይል ምረጹ።' },
    no_sound: { title: 'እዚ ቪድዮ ድምጺ የብሉን', description: 'ዘረባ ዘለዎ ፋይል ምረጹ።' },
    not_taken: {
      title: 'እዚ ዓይነት ናይ ድምጺ ፋይል ኣይድገፍን እዩ',
      description: 'ነቲ ናይ ድምጺ ቅዳሕ ከም MP3 ወይ M4A ዓቅብዎ ወይ ካልእ ፋይል ምረጹ።',
    },
    protected: { title: 'እዚ ድምጺ ብሸያጢኡ ተዓጽዩ', description: 'ኣብዚ ክንበብ ኣይክእልን። ናይ ገዛእ ርእስኹም ናይ ድምጺ ቅዳሕ ምረጹ።' },
    one_too_many: { title: 'ኣብዚ ሓደ ፋይል ጥራይ ክውሰኽ ይከኣል', description: 'እቲ ዘድልየኩም ምረጹ።' },
    already_added: { title: 'እዚ ፋይል ኣብቲ ዝርዝር ኣሎ', description: 'ሓደ ግዜ ጥራይ ናብ ጽሑፍ ይቕየር።' },
    withheld: { title: 'እቲ መሳርሒ ነዚ ፋይል ኣይሃቦን', description: 'ናብዚ መሳርሒ ኣውርድዎ ወይ ቅድሕዎ እሞ እንደገና ምረጽዎ።' },
    lost: { title: 'እዚ ፋይል ኣይተላእከን', description: 'ተራኡ ቅድሚ ምብጻሑ እቲ ገጽ ተዓጽዩ። እንደገና ምረጽዎ።' },
    lost_sending: {
      title: 'እዚ ፋይል እንታይ ከም ዝኾነ ኣይፍለጥን',
      description: 'እናተላእከ ከሎ እቲ ገጽ ተዓጽዩ። እንደገና እንተጀሚርኩም ክልተ ግዜ ክስራሕን ክቑጸርን ይኽእል እዩ።',
    },
  },
  ui: {
    'retryIn.seconds': 'ድሕሪ {count} ካልኢት እንደገና ክፍተን እዩ',
    'retryIn.minutes': { one: 'ድሕሪ {count} ደቒቕ እንደገና ክፍተን እዩ', other: 'ድሕሪ {count} ደቓይቕ እንደገና ክፍተን እዩ' },
    'retryIn.hours': 'ድሕሪ ኣስታት {count} ሰዓታት እንደገና ክፍተን እዩ',
    'retryIn.tomorrow': 'ጽባሕ ድሕሪ ኣስታት {count} ሰዓታት እንደገና ክፍተን እዩ',
    'retryIn.days': 'ድሕሪ ኣስታት {count} መዓልታት እንደገና ክፍተን እዩ',
    'availableIn.seconds': 'ድሕሪ {count} ካልኢት እንደገና ክትፍትኑ ትኽእሉ ኢኹም።',
    'availableIn.minutes': {
      one: 'ድሕሪ {count} ደቒቕ እንደገና ክትፍትኑ ትኽእሉ ኢኹም።',
      other: 'ድሕሪ {count} ደቓይቕ እንደገና ክትፍትኑ ትኽእሉ ኢኹም።',
    },
    'availableIn.hours': 'ድሕሪ ኣስታት {count} ሰዓታት እንደገና ክትፍትኑ ትኽእሉ ኢኹም።',
    'availableIn.tomorrow': 'ጽባሕ ድሕሪ ኣስታት {count} ሰዓታት እንደገና ክትፍትኑ ትኽእሉ ኢኹም።',
    'availableIn.days': 'ድሕሪ ኣስታት {count} መዓልታት እንደገና ክትፍትኑ ትኽእሉ ኢኹም።',
    canRetryNow: 'ሕጂ እንደገና ክትፍትኑ ትኽእሉ ኢኹም።',
    retryNow: 'ሕጂ እንደገና ፈትን',
    checkAgain: 'እንደገና መርምር',
    signIn: 'እተው',
    weTryAgain: 'ባዕሉ እንደገና ክፍተን እዩ። ነዚ ገጽ ክፉት ክትሓድግዎ ትኽእሉ ኢኹም።',
    retrying: 'እንደገና ይፍተን ኣሎ…',
    cancel: 'ኣቋርጽ',
    dismiss: 'ዕጸው',
    'offline.title': 'ካብ መስመር ወጻኢ ኣለኹም',
    'offline.description': 'ርክብ ምስ ተመልሰ ክቕጽል እዩ። ዝጠፍእ የለን።',
    attemptOf: 'ፈተነ {attempt} ካብ {max}',
    gaveUp: { one: 'ድሕሪ {count} ፈተነ ደው ኢሉ', other: 'ድሕሪ {count} ፈተነታት ደው ኢሉ' },
    recovered: 'እንደገና ይሰርሕ ኣሎ',
    details: 'ዝርዝራት',
    errorCode: 'ኮድ ጌጋ፦ {code}',
    requestId: 'መለለዪ ጠለብ፦ {id}',
    field: 'ቦታ፦ {param}',
    copy: 'ቅዳሕ',
    copied: 'ተቐዲሑ',
    chooseAnotherFile: 'ካልእ ፋይል ምረጽ',
    severityError: 'ጌጋ',
    severityWarning: 'መጠንቀቕታ',
    'timeLeft.seconds': 'ኣስታት {count} ካልኢት ተሪፉ',
    'timeLeft.minutes': 'ኣስታት {count} ደቓይቕ ተሪፉ',
    'timeLeft.hours': 'ኣስታት {count} ሰዓታት ተሪፉ',
    'timeLeft.days': 'ኣስታት {count} መዓልታት ተሪፉ',
    'phase.queued': 'ኣብ መስርዕ ኣሎ',
    'phase.retrying': 'ባዕሉ እንደገና ክፍተን እዩ',
    'phase.waiting': 'ይጽበ ኣሎ',
    'phase.sending': 'ይለኣኽ ኣሎ…',
    'phase.processing': 'ናብ ጽሑፍ ይቕየር ኣሎ…',
    'phase.success': 'ተወዲኡ',
    'phase.cancelled': 'ተቋሪጹ',
    sentOf: '{sent} ካብ {total}',
    failedCount: { one: '{count} ኣይተዓወተን', other: '{count} ኣይተዓወቱን' },
    paused: 'ንግዚኡ ደው ኢሉ',
    pause: 'ንግዚኡ ደው ኣብል',
    resume: 'ቀጽል',
    retryFailed: 'ዘይተዓወቱ እንደገና ፈትን',
    cancelAll: 'ኩሉ ኣቋርጽ',
    clearFinished: 'ዝተወድኡ ኣጽሪ',
    remove: 'ኣልግስ',
    untitled: 'ኣርእስቲ ዘይብሉ',
    transcript: 'ጽሑፍ',
    noSpeech: 'ዝኾነ ዘረባ ኣይተረኽበን።',
    download: '{format} ኣውርድ',
    chooseAudio: 'ናይ ድምጺ ፋይል ምረጽ',
    dropHere: 'ወይ ስሒብኩም ኣብዚ ኣውድቑ ወይ ለጥፉ',
    supportedFormats: 'ዝድገፉ ዓይነታት፦ {formats}',
    maxSize: 'ዝለዓለ ዓቐን፦ {size}',
    awaitsFile: 'እቲ መሳርሒ ነቲ ፋይል ክሳብ ዝህብ ንጽበ ኣለና…',
    downloadAll: 'ኩሉ ኣውርድ',
    finishedOf: { one: '{count} ካብ {all} ተወዲኡ', other: '{count} ካብ {all} ተወዲኦም' },
    cancelledCount: { one: '{count} ተቋሪጹ', other: '{count} ተቋሪጾም' },
    removed: 'ተወጊዱ',
    undo: 'ምለስ',
    copyRefused: 'ክቕዳሕ ኣይተኻእለን።',
    times: 'ግዜታት',
    dropToAdd: { one: '{count} ፋይል ንምውሳኽ ኣብዚ ኣውድቑ', other: '{count} ፋይላት ንምውሳኽ ኣብዚ ኣውድቑ' },
    dropRest: 'ድምጺ ዘይኮነ ኣይውሰኽን።',
  },
}
