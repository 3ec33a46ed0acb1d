import type { Language } from './parts.js'

/** How one language says a term. */
export interface Word {
  /** The word itself, as a dictionary would list it. */
  word: string
  /** The forms it takes in a sentence. */
  forms: RegExp
  /** Who says it so; the short names stand in `sources.ts`. Empty where nobody was found. */
  sources: string
}

/** One word for one thing: where the English has the term, each language has its word for it. */
export interface Term extends Record<Language, Word> {
  english: RegExp
}

const say = (word: string, forms: RegExp, sources: string): Word => ({ word, forms, sources })

/** The words of the catalogues and who else uses them, read in the public files of other software. */
export const glossary: readonly Term[] = [
  {
    english: /\b(retry|retrying|(try|trying) (again|once more))\b/i,
    am: say('እንደገና ይሞክሩ', /እንደገና.*ሞ[ከክ]|ያልተሳኩትን እንደገና/, 'CR SET MSG DOC DIA YT'),
    ti: say('እንደገና ፈትኑ', /እንደገና.*(ፍት|ፈት|ፍተ)/, 'CC SC WP'),
    so: say('isku day mar kale', /(?=.*isku day)(?=.*mar kale)/i, 'UW MDH OO SI'),
  },
  {
    english: /\battempts?\b/i,
    am: say('ሙከራ', /ሙከራ/, 'SET'),
    ti: say('ፈተነ', /ፈተነ/, 'OP CC SI'),
    so: say('isku day', /isku day/i, 'SI'),
  },
  {
    english: /\bcancel(led)?\b/i,
    am: say('ይቅር, ሰርዝ, አቋርጥ', /ይቅር|ሰር[ዝዟዘ]|አቋርጥ/, 'CR SET MSG YT BT FL; CLK; FX'),
    ti: say('ኣቋርጽ', /ቋ(ር|ሪ)[ጽጹጾ]/, 'SC OP SS CV'),
    so: say('Jooji', /jooji/i, 'MDH VE OO ODK FD YTD'),
  },
  {
    english: /^dismiss$/i,
    am: say('አሰናብት', /አሰናብት/, 'CR SET YT DOC CAM CLK FL FO FX'),
    ti: say('ዕጸው', /ዕጸው/, 'WP VE OO SS WF'),
    so: say('Xir', /^xir$/i, 'UW OO SI MDH VE'),
  },
  {
    english: /\bdeleted?\b/i,
    am: say('ሰርዝ', /ሰር[ዝዟዞ]/, 'CR SET FL'),
    ti: say('ደምስስ', /ደም(ስስ|ሲሱ)/, 'CV NP GOV SI'),
    so: say('Tirtir', /tirtir/i, 'NP MDH SI PR'),
  },
  {
    english: /\bremoved?\b/i,
    am: say('አስወግድ', /ስወግድ|ወግዷል|ያስወግዱ/, 'CR SET YT CLK FX FO'),
    ti: say('ኣልግስ, ተወጊዱ', /ልግ[ስሱ]|ተወጊዱ/, 'OO VE SI SC; SI'),
    so: say('Ka saar', /saar/i, 'UW CF NP ODK PR'),
  },
  {
    english: /^undo$/i,
    am: say('ቀልብስ', /ቀልብስ/, 'CR MSG SET'),
    ti: say('ምለስ', /^ምለስ$/, 'VE'),
    so: say('Soo celi', /soo celi/i, 'NP'),
  },
  {
    english: /\b(copy|copied)\b/i,
    am: say('ቅዳ', /ቅዳ$|ተቀድቷል|መቅዳት|ይቅዱ/, 'CR MSG DOC FL FX'),
    ti: say('ቅዳሕ', /ቅዳሕ|ቐዲሑ|ቕዳሕ|ቅድሕ/, 'WP VE OO PR'),
    so: say('Koobiyee', /koobiye/i, 'NP UW'),
  },
  {
    english: /^pause$/i,
    am: say('ባለበት አቁም', /ባለበት አቁም/, 'CR M3 FX CLK'),
    ti: say('ንግዚኡ ደው ኣብል', /ንግዚኡ ደው ኣብል/, 'WP'),
    so: say('Haki', /haki/i, 'CLDR'),
  },
  {
    english: /^paused$/i,
    am: say('ባለበት ቆሟል', /ባለበት ቆሟል/, 'CR M3 FX CLK'),
    ti: say('ንግዚኡ ደው ኢሉ', /ንግዚኡ ደው ኢሉ/, 'WP'),
    so: say('la hakiyay', /la hakiyay/i, 'CLDR'),
  },
  {
    english: /\bresume\b/i,
    am: say('ከቆመበት ቀጥል', /ከቆመበት (ቀጥል|ይቀጥሉ)/, 'CR YT FX'),
    ti: say('ቀጽል', /ቀጽ[ልሉ]/, 'WP OO SC CV MW'),
    so: say('Sii wad', /sii wad/i, 'MDH NP UW CV OO'),
  },
  {
    english: /\bservers?\b/i,
    am: say('አገልጋይ', /አገልጋ[ይዩ]/, 'CR SET FO'),
    ti: say('ሰርቨር', /ሰርቨር/, 'BBC SC SS CC SI'),
    so: say('server-ka', /server/i, 'BBC UW VE'),
  },
  {
    english: /\berror code\b/i,
    am: say('የስህተት ኮድ', /የስህተት ኮ[ድዱ]/, 'CR'),
    ti: say('ኮድ ጌጋ', /ኮድ ጌጋ/, 'SC CC; MW GOV'),
    so: say('koodka khaladka', /koodka khaladka/i, 'BBC CF; ours'),
  },
  {
    english: /^(server )?errors?$/i,
    am: say('ስህተት', /ስህተ/, 'CR SET LO'),
    ti: say('ጌጋ, of a server ጸገም', /ጌጋ|ጸገም ሰርቨር/, 'MW SC CC GOV; BBC'),
    so: say('Khalad', /khalad/i, 'BBC NP PR UW MDH CF'),
  },
  {
    english: /something went wrong/i,
    am: say('የሆነ ችግር ተፈጥሯል', /የሆነ ችግር ተፈጥሯል/, 'CR SET'),
    ti: say('ገለ ጸገም ኣጋጢሙ', /ገለ ጸገም ኣጋጢሙ/, 'CV CC SI'),
    so: say('Wax baa khaldamay', /wax baa khaldamay/i, 'SI OO UW'),
  },
  {
    english: /^warning$/i,
    am: say('ማስጠንቀቂያ', /ማስጠንቀቂያ/, 'CR SET LO'),
    ti: say('መጠንቀቕታ', /መጠንቀቕታ/, 'SC CC OP CLDR'),
    so: say('Digniin', /digniin/i, 'SS UW NP BBC CLDR'),
  },
  {
    english: /^details$/i,
    am: say('ዝርዝሮች', /ዝርዝሮች/, 'CR SET YT CAM LO'),
    ti: say('ዝርዝራት', /ዝርዝራት/, 'MW NP PR'),
    so: say('Faahfaahin', /faahfaahin/i, 'NP UW BBC'),
  },
  {
    english: /\brequests?\b(?! timed)/i,
    am: say('ጥያቄ', /ጥያቄ/, 'CR'),
    ti: say('ጠለብ', /ጠለብ/, 'CV SI'),
    so: say('codsi', /codsi/i, 'NP UW'),
  },
  {
    english: /\bIDs?\b/i,
    am: say('መታወቂያ', /መታወቂያ/, 'CR'),
    ti: say('መለለዪ', /መለለዪ/, 'SI PR SC'),
    so: say('aqoonsi', /aqoonsi/i, 'SS SI'),
  },
  {
    english: /\bkeys?\b/i,
    am: say('ቁልፍ', /ቁል[ፍፉ]/, 'CR SET'),
    ti: say('መፍትሕ', /መፍትሕ/, 'SS SC CLDR'),
    so: say('fure', /fur[ae]/i, 'YTD SS'),
  },
  {
    english: /\bfields?\b/i,
    am: say('መስክ', /መስ[ኮክኩ]/, 'CR SET'),
    ti: say('ቦታ', /ቦታ/, 'CV'),
    so: say('goob', /goob/i, 'UW CF PR'),
  },
  {
    english: /\bvalues?\b/i,
    am: say('እሴት', /እሴ[ትቱ]/, 'CR'),
    ti: say('ዋጋ', /ዋጋ/, 'OP'),
    so: say('qiime', /qiim/i, 'VE MW'),
  },
  {
    english: /\bmissing\b/i,
    am: say('ይጎድላል', /ጎ[ደድ]|የለም/, 'ODK'),
    ti: say('ጎዲሉ', /ጎዲሉ|ዝጎደለ/, 'NP'),
    so: say('maqan, dhiman', /maqan|dhiman/i, 'NP SI'),
  },
  {
    english: /\bnot valid\b/i,
    am: say('ልክ አይደለም', /ልክ አይደለም/, 'ODK FX'),
    ti: say('ቅኑዕ ኣይኮነን', /ቅኑዕ ኣይኮነን/, 'SI CC BBC'),
    so: say('sax ma aha', /sax ma aha/i, 'VE UW PR CF'),
  },
  {
    english: /\bexpired\b/i,
    am: say('ጊዜው አልፎበታል', /አልፎበ/, 'CR M3 YT'),
    ti: say('ግዜኡ ሓሊፉ', /ሓሊፉ/, 'OP CC'),
    so: say('dhacay', /dhac/i, 'MDH'),
  },
  {
    english: /\bpermission\b/i,
    am: say('ፈቃድ', /ፈቃድ/, 'CR SET'),
    ti: say('ፍቓድ', /ፍቓድ/, 'OP PR CC MW'),
    so: say('oggolaansho', /oggolaansho/i, 'SS NP PR'),
  },
  {
    english: /\ballow(ed)?\b/i,
    am: say('ፍቀድ, አይፈቀድም', /ፈቀ|ፍቀ|ፈቅ|ፈቃ/, 'CR SET DOC YT FX'),
    ti: say('ኣፍቅድ, ኣይተፈቕደን', /ፍቅ[ድዱ]|ፈቕ/, 'SS SC OP CC'),
    so: say('oggolow, lama oggola', /oggol/i, 'SS BBC UW'),
  },
  {
    english: /\bnetwork\b/,
    am: say('አውታረ መረብ', /አውታረ መረብ/, 'CR SET DOC YT'),
    ti: say('ኔትወርክ', /ኔትወርክ/, 'SS CC'),
    so: say('shabakad', /shabakad/i, 'PR'),
  },
  {
    english: /\bconnection\b/i,
    am: say('ግንኙነት', /ግንኙነ/, 'CR SET FX SIM'),
    ti: say('ርክብ', /ርክብ/, 'SC CC SS'),
    so: say('xiriir', /xiriir/i, 'SI UW'),
  },
  {
    english: /\binternet\b/i,
    am: say('በይነመረብ', /በይነመረብ/, 'CR SET FX'),
    ti: say('ኢንተርነት', /ኢንተርነት/, 'SC WP CC'),
    so: say('internet', /internet/i, 'UW SS'),
  },
  {
    english: /\boffline\b/i,
    am: say('ከመስመር ውጭ', /ከመስመር ውጭ/, 'CR'),
    ti: say('ካብ መስመር ወጻኢ', /ካብ መስመር ወጻኢ/, 'WP PR'),
    so: say('Internetka kuma xirnid', /internet(ka kuma xirn| ma jiro| ku xirnayn)/i, 'MDH'),
  },
  {
    english: /\bnot found\b/i,
    am: say('አልተገኘም', /አልተገኘም/, 'CR M3 FO SIM'),
    ti: say('ኣይተረኽበን', /ኣይተረኽበን/, 'CV CC PR SI'),
    so: say('lama helin', /lama helin/i, 'NP PR'),
  },
  {
    english: /\bnot supported\b|\bsupported formats\b/i,
    am: say('አይደገፍም, የሚደገፉ', /ደገ[ፍፉ]/, 'CR M3'),
    ti: say('ኣይድገፍን, ዝድገፉ', /ድገ[ፍፉ]/, ''),
    so: say('lama taageero', /taageer/i, 'MDH NP'),
  },
  {
    english: /\bformats?\b(?!\})/i,
    am: say('ቅርጸት', /ቅርጸ/, 'CR SET M3'),
    ti: say('ዓይነት', /ዓይነ/, 'CV'),
    so: say('nooc', /nooc/i, 'MDH NP'),
  },
  {
    english: /(?<!rate )\blimits?\b/i,
    am: say('ገደብ', /ገደ[ብቦቡ]/, 'CR M3 CAM SET'),
    ti: say('ደረት', /ደረ[ትታ]/, 'CC PR'),
    so: say('xad', /xad/i, 'MDH'),
  },
  {
    english: /\bfiles?\b/i,
    am: say('ፋይል', /ፋይ[ልሉሎ]/, 'CR SET'),
    ti: say('ፋይል', /ፋይ[ልላ]/, 'MW CV CC'),
    so: say('fayl', /fayl/i, 'UW CF'),
  },
  {
    english: /\baudio\b/i,
    am: say('ድምጽ', /ድምጽ|ድምጹ/, 'CR ODK'),
    ti: say('ድምጺ', /ድምጺ/, 'BBC CV'),
    so: say('cod', /\bcod/i, 'BBC CV'),
  },
  {
    english: /\b(choose|chosen|chose)\b/i,
    am: say('ይምረጡ', /[ምመ][ረር][ጥጡጠ]/, 'CR PSI ODK'),
    ti: say('ምረጽ', /ምረ[ጽጹ]|መረጽ|መርጽ|መርጸ|መረጸ/, 'CV SC CC NP GOV'),
    so: say('Dooro', /door/i, 'UW CF NP'),
  },
  {
    english: /\blanguage\b/i,
    am: say('ቋንቋ', /ቋንቋ/, 'CR SET'),
    ti: say('ቋንቋ', /ቋንቋ/, 'CV'),
    so: say('luqad', /lu[uq]?qad/i, 'NP'),
  },
  {
    english: /^(?!recording$).*\brecordings?\b/i,
    am: say('ቀረጻ', /ቀረጻ/, 'CR GC CAM CV'),
    ti: say('ናይ ድምጺ ቅዳሕ', /ናይ ድምጺ ቅዳ[ሕሓ]/, 'CV'),
    so: say('duubis', /duubis/i, 'SI CV'),
  },
  {
    english: /\brecord(ed)?\b/i,
    am: say('ቅረጽ', /[ቅቀ]ረ[ጽጹጸ]|ቀርጿ/, 'CR SET MSG'),
    ti: say('ቅረጽ', /[ቅቐ]ር[ጽጸ]|[ቅቐ]ረ[ጽጹ]|ቐሪጹ/, 'CV'),
    so: say('Duub', /duub/i, 'CV CLDR'),
  },
  {
    english: /\bmicrophone\b/i,
    am: say('ማይክሮፎን', /ማይክሮፎ/, 'CR CV FX'),
    ti: say('ማይክሮፎን', /ማይክሮፎን/, 'CV CLDR'),
    so: say('makarafoon', /makarafoon/i, 'PC'),
  },
  {
    english: /\bbrowser\b/i,
    am: say('አሳሽ', /አሳ[ሽሹ]/, 'CR FX'),
    ti: say('ብራውዘር', /ብራውዘር/, ''),
    so: say('biraawsar', /biraawsar/i, 'PC'),
  },
  {
    english: /\bdevice\b/i,
    am: say('መሣሪያ', /መሣሪያ/, 'CR SET'),
    ti: say('መሳርሒ', /መሳርሒ/, 'BBC CC SI'),
    so: say('qalab', /qalab/i, 'BBC MDH'),
  },
  {
    english: /\bpage\b/i,
    am: say('ገጽ', /ገ[ጽጹ]/, 'CR SET'),
    ti: say('ገጽ', /ገጽ/, 'WP MW'),
    so: say('bog', /bog/i, 'UW CF'),
  },
  {
    english: /\bsettings\b/i,
    am: say('ቅንብሮች', /ቅንብሮች/, 'CR SET'),
    ti: say('ቅጥዕታት', /ቅጥዕታት/, 'NP CC'),
    so: say('dejin', /dejin/i, ''),
  },
  {
    english: /\btranscript\b/i,
    am: say('የጽሑፍ ግልባጭ', /የጽሑፍ ግልባጭ/, 'DIA CR'),
    ti: say('ጽሑፍ', /ጽሑፍ/, 'CV'),
    so: say('qoraal', /qoraal/i, 'BBC CV'),
  },
  {
    english: /\btranscrib(e|ed|es|ing)\b/i,
    am: say('ወደ ጽሑፍ መገልበጥ', /ወደ ጽሑፍ.*ገ[ለል][በብ]/, 'DIA CR'),
    ti: say('ናብ ጽሑፍ ቀይር', /ናብ ጽሑፍ.*(ቀይ|ቕየ|ቕይ)/, 'CV'),
    so: say('qoraal u beddel', /qor(aal|aa\b)/i, 'PC'),
  },
  {
    english: /\bspeech\b/i,
    am: say('ንግግር', /ንግግር/, 'CR SET'),
    ti: say('ዘረባ', /ዘረባ/, 'CV'),
    so: say('hadal', /hadal/i, 'CV'),
  },
  {
    english: /\bdownload\b/i,
    am: say('አውርድ', /አውርድ|ያውርዱ/, 'CR M3 MSG SET FX'),
    ti: say('ኣውርድ', /ኣውርድ/, 'CV MW OP PR'),
    so: say('Soo deji', /soo deji/i, 'CF SI SS'),
  },
  {
    english: /\bpaste\b/i,
    am: say('ይለጥፉ', /ይለጥፉ/, 'CR FL FX'),
    ti: say('ለጥፉ', /ለጥፉ/, 'VE'),
    so: say('Ku dheji', /ku dheji/i, 'VE'),
  },
  {
    english: /\bdrop\b/i,
    am: say('ጣል ያድርጉ', /ጣል ያድርጉ/, 'CR'),
    ti: say('ኣውድቑ', /ኣውድቑ/, 'OO'),
    so: say('soo jiid, soo rid', /soo jiid|soo rid/i, 'NP; OO'),
  },
  {
    english: /\bsign in\b/i,
    am: say('በመለያ ይግቡ', /ግ[ቡባ]/, 'CR M3'),
    ti: say('እተው', /እተ[ውዉ]|ምእታው/, 'SI OP MW WP'),
    so: say('Soo gal', /soo ga/i, 'CV CF'),
  },
  {
    english: /\baccount\b/i,
    am: say('መለያ', /መለያ/, 'CR M3'),
    ti: say('መንነት', /መንነት/, 'MW WP'),
    so: say('akoon', /akoon/i, 'UW'),
  },
  {
    english: /\bowner\b/i,
    am: say('ባለቤት', /ባለቤ/, 'FX'),
    ti: say('ወናኒ', /ወናኒ/, 'PR'),
    so: say('milkiile', /milkiil/i, 'PR'),
  },
  {
    english: /\bapp\b/i,
    am: say('መተግበሪያ', /መተግበሪያ/, 'CR SET'),
    ti: say('ኣፕ', /ኣፕ/, 'SC SS'),
    so: say('app', /\bapp/i, 'MDH NP'),
  },
  {
    english: /\bsupport\b/i,
    am: say('የደንበኛ ድጋፍ', /ድጋፍ/, 'CR FX DIA'),
    ti: say('ደገፍ', /ደገፍ/, 'CC PR SS'),
    so: say('taageero', /taageer/i, 'CF PR'),
  },
  {
    english: /\bseconds?\b|\{count\} s\b|\d s\b/i,
    am: say('ሰከንድ, ሰከንዶች', /ሰከንድ|ሰከንዶ/, 'CLDR CR'),
    ti: say('ካልኢት', /ካልኢ/, 'NP CLDR'),
    so: say('ilbiriqsi', /ilbiriqsi/i, 'CLDR NP'),
  },
  {
    english: /\bminutes?\b|\{count\} min\b/i,
    am: say('ደቂቃ, ደቂቃዎች', /ደቂቃ/, 'CLDR CR'),
    ti: say('ደቒቕ, ደቓይቕ', /ደቒቕ|ደቓይቕ/, 'NP CC SI PR'),
    so: say('daqiiqad, daqiiqo', /daqiiq/i, 'CLDR'),
  },
  {
    english: /\bhours?\b|\{count\} h\b/i,
    am: say('ሰዓት, ሰዓቶች', /ሰዓ[ትቶ](?!ት)/, 'CLDR YT SET'),
    ti: say('ሰዓት, ሰዓታት', /ሰዓ/, 'SC NP MW CC PR'),
    so: say('saacad, saacadood', /saacad/i, 'CLDR SS'),
  },
  {
    english: /\bdays?\b|\{count\} d\b/i,
    am: say('ቀን, ቀናት', /ቀን|ቀና|ቀኑ/, 'CLDR'),
    ti: say('መዓልቲ, መዓልታት', /መዓል/, 'CLDR'),
    so: say('maalin, maalmood', /maal/i, 'CLDR'),
  },
  {
    english: /^(waiting|wait a|wait until)/i,
    am: say('ይጠብቁ, በመጠበቅ ላይ', /ጠብቁ|መጠበቅ|ቆይተው/, 'CR YT ODK'),
    ti: say('ተጸበዩ, ይጽበ ኣሎ', /ጸበ|ጽበ|ጸኒሕ/, 'CC PS PR'),
    so: say('sug', /sug/i, 'NP SI'),
  },
  {
    english: /\b(send|sending|sent)\b/i,
    am: say('ይላኩ, በመላክ ላይ', /[ላልለ][ክኩከካ]/, 'CR MSG'),
    ti: say('ስደዱ, ይለኣኽ ኣሎ', /ስደ|ስድ|ሰድ|ላእ|ለኣ/, 'SC GOV; MW CC'),
    so: say('dir', /\bdir|diray|dirin|dirayaa|dirto/i, 'GOV SS'),
  },
  {
    english: /^done$/i,
    am: say('ተጠናቅቋል, on a button ተከናውኗል', /ተጠናቅቋል|ተከናውኗል/, 'SIM FX CR; CR SET YT CAM'),
    ti: say('ተወዲኡ', /ተወዲኡ/, 'MW SI'),
    so: say('Waa la dhammeeyay, on a button Dhammee', /la dhammeeyay|^dhammee$/i, 'SI CF; MDH'),
  },
  {
    english: /\bfailed\b/i,
    am: say('አልተሳካም', /ልተሳ[ካኩ]/, 'CR M3 MSG FX'),
    ti: say('ኣይተዓወተን', /ይተዓወ[ተቱ]/, 'CC SS PR'),
    so: say('ma guulaysan', /guulaysan/i, 'NP FD SS'),
  },
  {
    english: /\buse\b|\bused\b|in use/i,
    am: say('ይጠቀሙ', /ጠቀ|ሥራ ላይ/, 'CR; PSI'),
    ti: say('ተጠቐሙ', /ጠቐ|ጥቀም|ጥቀ|ተታሒዙ|ይሰርሕ/, 'CV; PS'),
    so: say('isticmaal', /isticma/i, 'MDH'),
  },
  {
    english: /\b(kept|save)\b/i,
    am: say('አስቀምጥ, ተቀምጧል', /ቀ[ምመ][ጥጧጠጡ]/, 'CR SET FL'),
    ti: say('ዓቅብ, ተዓቂቡ', /[ዓዕ][ቅቀቂቕቃ]/, 'WP CV'),
    so: say('Kaydi, la kaydiyay', /kaydi/i, 'KX PR MW SI'),
  },
  {
    english: /\bplay(ed|s)?\b/i,
    am: say('አጫውት', /ጫወ[ትተ]|ጫውት/, 'CR M3 YT'),
    ti: say('ኣጻውት', /ጻውት|ጻወት/, 'WP PS'),
    so: say('Daar', /daar|socda/i, 'NP'),
  },
  {
    english: /\bsearch\b/i,
    am: say('ፈልግ', /ፈልግ|ፈለግ/, 'DOC FL CR YT'),
    ti: say('ድለ', /ድለ/, 'NP SI GOV WF'),
    so: say('Raadi', /raadi/i, 'NP MDH FD YTD KX MW WF PR'),
  },
  {
    english: /\bspeed\b/i,
    am: say('ፍጥነት', /ፍጥነት/, 'CR SET M3'),
    ti: say('ፍጥነት', /ፍጥነት/, ''),
    so: say('Xawaare', /xawaar/i, 'NP'),
  },
  {
    english: /\brename\b/i,
    am: say('ዳግም ሰይም', /ዳግም ሰይም/, ''),
    ti: say('ስም ቀይር', /ስ[ምሙ] ቀይር/, 'NP'),
    so: say('Magaca ka beddel', /magaca ka beddel/i, 'NP'),
  },
]
