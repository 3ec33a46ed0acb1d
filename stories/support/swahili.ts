import type { Catalog, Words } from '../../src/index.js'

const notSetUp: Words = {
  title: 'Huduma hii haipatikani hapa',
  description: 'Programu hii haijawekwa vizuri. Mwambie mmiliki wake, kisha ujaribu tena baadaye.',
}

/**
 * A DRAFT in Swahili, written to show what a language takes. No native speaker has read it and the package does not have it:
 * do not show it to anybody.
 */
export const sw: Catalog = {
  locale: 'sw',
  dir: 'ltr',
  errors: {
    missing_required_field: {
      title: 'Baadhi ya maelezo hayapo',
      description: 'Jaza sehemu zote zinazohitajika, kisha ujaribu tena.',
    },
    invalid_field_value: {
      title: 'Kitu ulichoweka si sahihi',
      description: 'Angalia ulichoweka au ulichochagua, kisha ujaribu tena.',
    },
    invalid_audio_format: {
      title: 'Muundo huu wa sauti hautumiki',
      description: 'Chagua faili ya sauti ya muundo tofauti, kisha ujaribu tena.',
    },
    file_too_large: {
      title: 'Faili ni kubwa mno',
      description: 'Chagua faili ya sauti iliyo ndogo au fupi zaidi, kisha ujaribu tena.',
    },
    invalid_json: {
      title: 'Hitilafu fulani imetokea',
      description: 'Fungua ukurasa upya, kisha ujaribu tena.',
    },
    missing_api_key: notSetUp,
    invalid_api_key: notSetUp,
    expired_api_key: notSetUp,
    revoked_api_key: notSetUp,
    insufficient_scope: notSetUp,
    ip_not_allowed: {
      title: 'Huruhusiwi kuingia kupitia mtandao huu',
      description: 'Tumia mtandao mwingine, au mwambie mmiliki wa programu.',
    },
    origin_not_allowed: notSetUp,
    job_not_found: {
      title: 'Unukuzi haukupatikana',
      description: 'Huenda umefutwa au muda wake umekwisha. Ukiuanza tena, huenda ukahesabiwa mara mbili.',
    },
    webhook_not_found: {
      title: 'Haikupatikana',
      description: 'Ulichoomba hakipo au kimeondolewa. Kiangalie, kisha ujaribu tena.',
    },
    resource_not_found: {
      title: 'Haikupatikana',
      description: 'Ulichoomba hakipo au kimeondolewa. Kiangalie, kisha ujaribu tena.',
    },
    rate_limit_exceeded: {
      title: 'Maombi ni mengi mno',
      description: 'Subiri kidogo, kisha ujaribu tena.',
    },
    concurrent_limit_exceeded: {
      title: 'Unukuzi ni mwingi mno kwa wakati mmoja',
      description: 'Subiri hadi mmoja umalizike, kisha ujaribu tena.',
    },
    daily_quota_exceeded: {
      title: 'Kikomo cha siku kimefikiwa',
      description: 'Jaribu tena kikomo kikianza upya.',
    },
    internal_error: {
      title: 'Hitilafu ya seva',
      description: 'Tatizo liko kwenye seva, si kwenye faili yako. Jaribu tena baada ya muda mfupi.',
    },
    service_unavailable: {
      title: 'Huduma haipatikani kwa sasa',
      description: 'Subiri kidogo, kisha ujaribu tena.',
    },
    model_error: {
      title: 'Sauti haikuweza kunukuliwa',
      description: 'Jaribu tena, au tumia rekodi iliyo wazi zaidi.',
    },
    sign_in_required: {
      title: 'Unahitaji kuingia katika akaunti',
      description: 'Ingia katika akaunti, kisha ujaribu tena.',
    },
    not_authorized: {
      title: 'Hili haliruhusiwi',
      description: 'Akaunti yako hairuhusu hili. Muulize anayesimamia programu hii.',
    },
    connection_error: {
      title: 'Imeshindwa kufikia seva',
      description: 'Angalia muunganisho wako wa intaneti, kisha ujaribu tena.',
    },
    timeout: {
      title: 'Muda wa ombi umekwisha',
      description: 'Seva haikujibu kwa wakati. Jaribu tena.',
    },
    still_processing: {
      title: 'Hakuna jibu kwa wakati',
      description:
        'Tumeacha kusubiri. Huenda unukuzi ukamalizika bado; ukiuanza tena, huenda ukafanywa na kuhesabiwa mara mbili.',
    },
    unparsable_response: {
      title: 'Hitilafu fulani imetokea',
      description: 'Jibu la seva halikuweza kusomwa. Jaribu tena.',
    },
    file_unreadable: { title: 'Faili haiwezi kusomwa', description: 'Chagua faili tena.' },
    unknown_error: {
      title: 'Hitilafu fulani imetokea',
      description: 'Jaribu tena. Ikiendelea, tuma msimbo wa hitilafu kwa usaidizi.',
    },
  },
  reasons: {
    no_file: { title: 'Hakuna sauti iliyochaguliwa', description: 'Chagua faili ya sauti.' },
    no_language: { title: 'Hakuna lugha iliyochaguliwa', description: 'Chagua lugha inayozungumzwa.' },
    empty: {
      title: 'Faili haina kitu',
      description: 'Hakuna kitu ndani yake. Chagua faili nyingine au urekodi tena.',
    },
    too_short: {
      title: 'Rekodi ni fupi mno',
      description: 'Lazima iwe na sekunde 0.1 angalau. Chagua faili nyingine au urekodi tena.',
    },
    too_long: {
      title: 'Rekodi ni ndefu mno',
      description: 'Inaweza kuwa na saa 4 zaidi. Igawanye katika sehemu fupi.',
    },
    broken_off: {
      title: 'Rekodi haijakamilika',
      description: 'Sehemu ya faili haipo. Inakili tena kutoka ilikorekodiwa, kisha uichague tena.',
    },
    not_audio: {
      title: 'Hii si faili ya sauti',
      description: 'Ina kitu kingine ndani. Chagua faili iliyo na rekodi.',
    },
    no_sound: { title: 'Video hii haina sauti', description: 'Chagua faili ambayo mtu anazungumza.' },
    not_taken: {
      title: 'Muundo huu wa sauti hautumiki',
      description: 'Hifadhi rekodi kama MP3 au M4A, au chagua faili nyingine.',
    },
    protected: {
      title: 'Sauti hii imefungwa na muuzaji wake',
      description: 'Haiwezi kusomwa hapa. Chagua rekodi yako mwenyewe.',
    },
    one_too_many: {
      title: 'Faili moja tu inaweza kuongezwa hapa',
      description: 'Chagua ile unayoihitaji.',
    },
    already_added: {
      title: 'Faili hii iko tayari kwenye orodha',
      description: 'Itanukuliwa mara moja.',
    },
    withheld: {
      title: 'Kifaa hakitoi faili hii',
      description: 'Ipakue au uinakili kwenye kifaa hiki, kisha uichague tena.',
    },
    lost: {
      title: 'Faili hii haikutumwa',
      description: 'Ukurasa ulifungwa kabla ya zamu yake. Ichague tena.',
    },
    lost_sending: {
      title: 'Kilichoipata faili hii hakijulikani',
      description:
        'Ukurasa ulifungwa ilipokuwa inatumwa. Ukiianza tena, huenda ikafanywa na kuhesabiwa mara mbili.',
    },
  },
  ui: {
    'retryIn.seconds': 'Itajaribiwa tena baada ya sekunde {count}',
    'retryIn.minutes': 'Itajaribiwa tena baada ya dakika {count}',
    'retryIn.hours': 'Itajaribiwa tena baada ya takribani saa {count}',
    'retryIn.tomorrow': 'Itajaribiwa tena kesho, baada ya takribani saa {count}',
    'retryIn.days': 'Itajaribiwa tena baada ya takribani siku {count}',
    'availableIn.seconds': 'Unaweza kujaribu tena baada ya sekunde {count}.',
    'availableIn.minutes': 'Unaweza kujaribu tena baada ya dakika {count}.',
    'availableIn.hours': 'Unaweza kujaribu tena baada ya takribani saa {count}.',
    'availableIn.tomorrow': 'Unaweza kujaribu tena kesho, baada ya takribani saa {count}.',
    'availableIn.days': 'Unaweza kujaribu tena baada ya takribani siku {count}.',
    canRetryNow: 'Unaweza kujaribu tena sasa.',
    retryNow: 'Jaribu tena sasa',
    checkAgain: 'Angalia tena',
    signIn: 'Ingia',
    weTryAgain: 'Tutakujaribia tena. Unaweza kuacha ukurasa huu wazi.',
    retrying: 'Inajaribu tena…',
    cancel: 'Ghairi',
    dismiss: 'Ondoa',
    'offline.title': 'Uko nje ya mtandao',
    'offline.description': 'Tutaendelea muunganisho ukirudi. Hakuna kinachopotea.',
    attemptOf: 'Jaribio la {attempt} kati ya {max}',
    gaveUp: { one: 'Imeacha baada ya jaribio {count}', other: 'Imeacha baada ya majaribio {count}' },
    recovered: 'Inafanya kazi tena',
    details: 'Maelezo',
    errorCode: 'Msimbo wa hitilafu: {code}',
    requestId: 'Kitambulisho cha ombi: {id}',
    field: 'Sehemu: {param}',
    copy: 'Nakili',
    copied: 'Imenakiliwa',
    chooseAnotherFile: 'Chagua faili nyingine',
    severityError: 'Hitilafu',
    severityWarning: 'Onyo',
    'timeLeft.seconds': 'Takribani sekunde {count} zimesalia',
    'timeLeft.minutes': 'Takribani dakika {count} zimesalia',
    'timeLeft.hours': 'Takribani saa {count} zimesalia',
    'timeLeft.days': 'Takribani siku {count} zimesalia',
    'phase.queued': 'Kwenye foleni',
    'phase.retrying': 'Tutakujaribia tena',
    'phase.waiting': 'Inasubiri',
    'phase.sending': 'Inatuma…',
    'phase.processing': 'Inanukuu…',
    'phase.success': 'Imekamilika',
    'phase.cancelled': 'Imeghairiwa',
    sentOf: '{sent} kati ya {total}',
    failedCount: { one: '{count} imeshindwa', other: '{count} zimeshindwa' },
    paused: 'Imesitishwa',
    pause: 'Sitisha',
    resume: 'Endelea',
    retryFailed: 'Jaribu tena zilizoshindwa',
    cancelAll: 'Ghairi zote',
    clearFinished: 'Ondoa zilizomalizika',
    remove: 'Ondoa',
    untitled: 'Haina jina',
    transcript: 'Nakala',
    noSpeech: 'Hakuna matamshi yaliyopatikana.',
    download: 'Pakua {format}',
    chooseAudio: 'Chagua sauti',
    dropHere: 'au iburute na kuidondosha hapa, au uibandike',
    supportedFormats: 'Miundo inayotumika: {formats}',
    maxSize: 'Ukubwa wa juu: {size}',
    awaitsFile: 'Inasubiri kifaa kitoe faili…',
    downloadAll: 'Pakua zote',
    finishedOf: { one: '{count} kati ya {all} imemalizika', other: '{count} kati ya {all} zimemalizika' },
    cancelledCount: { one: '{count} imeghairiwa', other: '{count} zimeghairiwa' },
    removed: 'Imeondolewa',
    undo: 'Tendua',
    copyRefused: 'Haikuweza kunakiliwa.',
    times: 'Nyakati',
    dropToAdd: 'Dondosha ili kuongeza faili {count}',
    dropRest: 'Kisicho sauti kinaachwa.',
  },
}
