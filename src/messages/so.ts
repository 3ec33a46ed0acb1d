/**
 * The words in Somali.
 *
 * @module lesan-react/locales/so
 */

import type { Catalog, Words } from './Catalog.js'

const notSetUp: Words = {
  title: 'Adeeggan halkan lagama heli karo',
  description: 'App-kan si sax ah looma habayn. U sheeg milkiilihiisa, goor dambena isku day mar kale.',
}

/** Somali. */
export const so: Catalog = {
  locale: 'so',
  dir: 'ltr',
  errors: {
    missing_required_field: {
      title: 'Xog loo baahan yahay ayaa dhiman',
      description: 'Buuxi goobaha loo baahan yahay oo dhan, kadibna isku day mar kale.',
    },
    invalid_field_value: {
      title: 'Xogta la geliyay sax ma aha',
      description: 'Hubi waxaad gelisay ama dooratay, kadibna isku day mar kale.',
    },
    invalid_audio_format: {
      title: 'Nooca faylkan codka ah lama taageero',
      description: 'Dooro fayl cod ah oo nooc kale ah, kadibna isku day mar kale.',
    },
    file_too_large: {
      title: 'Faylku aad buu u weyn yahay',
      description: 'Dooro fayl cod ah oo ka yar ama ka gaaban, kadibna isku day mar kale.',
    },
    invalid_json: {
      title: 'Wax baa khaldamay',
      description: 'Dib u fur bogga, kadibna isku day mar kale.',
    },
    missing_api_key: notSetUp,
    invalid_api_key: notSetUp,
    expired_api_key: notSetUp,
    revoked_api_key: notSetUp,
    insufficient_scope: notSetUp,
    ip_not_allowed: {
      title: 'Adeegga lagama heli karo shabakaddan',
      description: 'Isticmaal shabakad kale ama u sheeg milkiilaha app-ka.',
    },
    origin_not_allowed: notSetUp,
    job_not_found: {
      title: 'Qoraalka codka lama helin',
      description:
        'Waxaa laga yaabaa in la tirtiray ama uu dhacay. Haddii aad mar kale bilowdo, laba jeer ayaa la tirin karaa.',
    },
    webhook_not_found: {
      title: 'Lama helin',
      description: 'Waxaad codsatay ma jiro ama waa la tirtiray. Hubi oo isku day mar kale.',
    },
    resource_not_found: {
      title: 'Lama helin',
      description: 'Waxaad codsatay ma jiro ama waa la tirtiray. Hubi oo isku day mar kale.',
    },
    rate_limit_exceeded: {
      title: 'Codsiyo aad u badan',
      description: 'Wax yar sug, kadibna isku day mar kale.',
    },
    concurrent_limit_exceeded: {
      title: 'Hawlo aad u badan ayaa isku mar socda',
      description: 'Sug ilaa mid dhammaado, kadibna isku day mar kale.',
    },
    daily_quota_exceeded: {
      title: 'Xadka maalinlaha ah waa la gaaray',
      description: 'Isku day mar kale marka xadku cusboonaado.',
    },
    internal_error: {
      title: 'Khalad ka dhacay server-ka',
      description:
        'Dhibaatadu waxay ka jirtaa server-ka. Faylkaagu dhib ma laha. Wax yar kadib isku day mar kale.',
    },
    service_unavailable: {
      title: 'Adeegga si ku meel gaar ah looma heli karo',
      description: 'Wax yar sug, kadibna isku day mar kale.',
    },
    model_error: {
      title: 'Codka qoraal looma beddeli karin',
      description: 'Isku day mar kale ama isticmaal duubis ka cad.',
    },
    sign_in_required: {
      title: 'Waa inaad soo gasho',
      description: 'Soo gal, kadibna isku day mar kale.',
    },
    not_authorized: {
      title: 'Tan lama oggola',
      description: 'Akoonkaagu tan ma oggola. Weydii cidda maamusha app-kan.',
    },
    connection_error: {
      title: 'Server-ka lalama xiriiri karo',
      description: 'Hubi xiriirkaaga internetka, kadibna isku day mar kale.',
    },
    timeout: {
      title: 'Waqtigii wuu dhammaaday',
      description: 'Server-ku waqtigii kuma jawaabin. Isku day mar kale.',
    },
    still_processing: {
      title: 'Jawaabtu waqtigii ma iman',
      description:
        'Sugiddii waa la joojiyay. Hawshu weli way dhammaan kartaa. Haddii aad mar kale bilowdo, laba jeer ayaa la qaban karaa oo la tirin karaa.',
    },
    unparsable_response: {
      title: 'Wax baa khaldamay',
      description: 'Jawaabta server-ka lama akhriyi karin. Isku day mar kale.',
    },
    file_unreadable: {
      title: 'Faylka lama akhriyi karin',
      description: 'Faylka mar kale dooro.',
    },
    unknown_error: {
      title: 'Wax baa khaldamay',
      description:
        'Isku day mar kale. Haddii ay sii socoto, la xiriir taageerada oo u sheeg koodka khaladka.',
    },
  },
  reasons: {
    no_file: { title: 'Fayl cod ah lama dooran', description: 'Dooro fayl cod ah.' },
    no_language: { title: 'Luqad lama dooran', description: 'Dooro luqadda lagu hadlayo.' },
    empty: {
      title: 'Faylku waa maran yahay',
      description: 'Waxba kuma jiraan. Dooro fayl kale ama mar kale duub.',
    },
    too_short: {
      title: 'Duubistu aad bay u gaaban tahay',
      description: 'Waa inay ugu yaraan tahay 0.1 ilbiriqsi. Dooro fayl kale ama mar kale duub.',
    },
    too_long: {
      title: 'Duubistu aad bay u dheer tahay',
      description: 'Ugu badnaan waxay noqon kartaa 4 saacadood. U kala qaybi qaybo ka gaaban.',
    },
    broken_off: {
      title: 'Duubistu ma dhammaystirna',
      description:
        'Qayb faylka ka mid ah ayaa maqan. Mar kale ka koobiyee meeshii lagu duubay, kadibna mar kale dooro.',
    },
    not_audio: {
      title: 'Kani fayl cod ah ma aha',
      description: 'Wax kale ayaa ku jira. Dooro faylka duubistu ku jirto.',
    },
    no_sound: { title: 'Muuqaalkani cod ma leh', description: 'Dooro fayl lagu hadlayo.' },
    not_taken: {
      title: 'Nooca faylkan codka ah lama taageero',
      description: 'Duubista u kaydi MP3 ama M4A, ama dooro fayl kale.',
    },
    protected: {
      title: 'Codkan waxaa xiray iibiyihiisa',
      description: 'Halkan lagama akhriyi karo. Dooro duubis adigu aad leedahay.',
    },
    one_too_many: {
      title: 'Halkan hal fayl oo keliya ayaa lagu dari karaa',
      description: 'Dooro midka aad u baahan tahay.',
    },
    already_added: {
      title: 'Faylkani wuu ku jiraa liiska',
      description: 'Hal mar ayaa qoraal loo beddelayaa.',
    },
    withheld: {
      title: 'Qalabku ma bixin faylkan',
      description: 'Ku soo deji ama ku koobiyee qalabkan, kadibna mar kale dooro.',
    },
    lost: {
      title: 'Faylkan lama dirin',
      description: 'Bogga waa la xiray ka hor inta aan la gaarin. Mar kale dooro.',
    },
    lost_sending: {
      title: 'Lama garanayo waxa ku dhacay faylkan',
      description:
        'Bogga waa la xiray intii la dirayay. Haddii aad mar kale bilowdo, laba jeer ayaa la qaban karaa oo la tirin karaa.',
    },
  },
  ui: {
    'retryIn.seconds': '{count} ilbiriqsi kadib ayaa mar kale la isku dayi doonaa',
    'retryIn.minutes': {
      one: '{count} daqiiqad kadib ayaa mar kale la isku dayi doonaa',
      other: '{count} daqiiqo kadib ayaa mar kale la isku dayi doonaa',
    },
    'retryIn.hours': 'Ku dhowaad {count} saacadood kadib ayaa mar kale la isku dayi doonaa',
    'retryIn.tomorrow': 'Berri, ku dhowaad {count} saacadood kadib, ayaa mar kale la isku dayi doonaa',
    'retryIn.days': 'Ku dhowaad {count} maalmood kadib ayaa mar kale la isku dayi doonaa',
    'availableIn.seconds': 'Waxaad mar kale isku dayi kartaa {count} ilbiriqsi kadib.',
    'availableIn.minutes': {
      one: 'Waxaad mar kale isku dayi kartaa {count} daqiiqad kadib.',
      other: 'Waxaad mar kale isku dayi kartaa {count} daqiiqo kadib.',
    },
    'availableIn.hours': 'Waxaad mar kale isku dayi kartaa ku dhowaad {count} saacadood kadib.',
    'availableIn.tomorrow': 'Waxaad mar kale isku dayi kartaa berri, ku dhowaad {count} saacadood kadib.',
    'availableIn.days': 'Waxaad mar kale isku dayi kartaa ku dhowaad {count} maalmood kadib.',
    canRetryNow: 'Hadda mar kale ayaad isku dayi kartaa.',
    retryNow: 'Hadda isku day mar kale',
    checkAgain: 'Mar kale hubi',
    signIn: 'Soo gal',
    weTryAgain: 'Si toos ah ayaa mar kale loo isku dayi doonaa. Boggan waad iska furnaan u deyn kartaa.',
    retrying: 'Mar kale ayaa la isku dayayaa…',
    cancel: 'Jooji',
    dismiss: 'Xir',
    'offline.title': 'Internetka kuma xirnid',
    'offline.description': 'Marka xiriirku soo noqdo waa la sii wadi doonaa. Waxba ma lumayaan.',
    attemptOf: 'Isku dayga {attempt} ee {max}',
    gaveUp: '{count} isku day kadib waa la joojiyay',
    recovered: 'Mar kale wuu shaqaynayaa',
    details: 'Faahfaahin',
    errorCode: 'Koodka khaladka: {code}',
    requestId: 'Aqoonsiga codsiga: {id}',
    field: 'Goobta: {param}',
    copy: 'Koobiyee',
    copied: 'La koobiyeeyay',
    chooseAnotherFile: 'Dooro fayl kale',
    severityError: 'Khalad',
    severityWarning: 'Digniin',
    'timeLeft.seconds': 'Ku dhowaad {count} ilbiriqsi ayaa haray',
    'timeLeft.minutes': 'Ku dhowaad {count} daqiiqo ayaa haray',
    'timeLeft.hours': 'Ku dhowaad {count} saacadood ayaa haray',
    'timeLeft.days': 'Ku dhowaad {count} maalmood ayaa haray',
    'phase.queued': 'Safka ayuu ku jiraa',
    'phase.retrying': 'Si toos ah ayaa mar kale loo isku dayi doonaa',
    'phase.waiting': 'Waa la sugayaa',
    'phase.sending': 'Waa la dirayaa…',
    'phase.processing': 'Codka qoraal baa loo beddelayaa…',
    'phase.success': 'Waa la dhammeeyay',
    'phase.cancelled': 'Waa la joojiyay',
    sentOf: '{sent} ee {total}',
    failedCount: '{count} ma guulaysan',
    paused: 'Waa la hakiyay',
    pause: 'Haki',
    resume: 'Sii wad',
    retryFailed: 'Kuwa aan guulaysan isku day mar kale',
    cancelAll: 'Dhammaan jooji',
    clearFinished: 'Ka saar kuwa dhammaaday',
    remove: 'Ka saar',
    untitled: "Magac la'aan",
    transcript: 'Qoraal',
    noSpeech: 'Hadal lama helin.',
    download: 'Soo deji {format}',
    chooseAudio: 'Dooro fayl cod ah',
    dropHere: 'ama halkan ku soo jiid ama ku dheji',
    supportedFormats: 'Noocyada la taageero: {formats}',
    maxSize: 'Cabbirka ugu badan: {size}',
    awaitsFile: 'Waxaa la sugayaa in qalabku faylka bixiyo…',
    downloadAll: 'Dhammaan soo deji',
    finishedOf: '{count} ka mid ah {all} ayaa dhammaaday',
    cancelledCount: '{count} ayaa la joojiyay',
    removed: 'Waa laga saaray',
    undo: 'Soo celi',
    copyRefused: 'Lama koobiyeyn karin.',
    times: 'Waqtiyada',
    dropToAdd: 'Halkan ku soo rid si {count} fayl loogu daro',
    dropRest: 'Wixii aan cod ahayn laguma daro.',
  },
}
