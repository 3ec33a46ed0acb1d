import type { TranscriptionLanguage } from '../../src/index.js'
import type { Plural } from '../../src/messages/Catalog.js'
import type { View } from '../useView.js'

/** What the page itself says; the components have words of their own. */
export interface DemoWords {
  /** The language they are in. */
  lang: TranscriptionLanguage
  tagline: string
  demo: string
  views: Record<View, string>
  locale: string
  about: string

  audio: string
  transcribe: string
  cancel: string
  play: string
  stop: string
  sample: string
  nothingChosen: string
  sampleLost: string
  useSample: string
  useSixMinutes: string
  addTen: string
  addSixMinutes: string
  more: string
  aboutSample: string
  spokenLanguage: string
  languageHint: string
  minutesLeft: string
  minutesUnknown: string
  /** `{left}`, `{limit}` */
  minutesOf: string
  goOn: string
  goOnHint: string

  happens: string
  happensHere: string
  done: string
  cancelled: string
  transcript: string
  lastTranscript: string
  transcriptHere: string
  /** `{audio}`, `{work}` */
  took: string
  code: string
  files: string
  filesHere: string
  addFiles: string
  /** `{count}` */
  takenUp: string | Plural

  dictation: string
  dictationHint: string
  yourText: string
  textHere: string
  outbox: string
  outboxHint: string

  breakIt: string
  breakItHint: string
  breakItNext: string
  seconds: string
  times: string
  allCodes: string
  nothingStaged: string
  staged: string
  clear: string
  /** `{seconds}` */
  wait: string
  /** `{count}` */
  timesOf: string
  sandboxSilent: string
  slowLine: string
  mistakes: string
  forDevelopers: string
  /** What everyone meets first. */
  first: Record<FirstFailure, string>
  groups: Record<FailureGroup, string>
  line: Record<LineFailure, string>
  mistake: Record<Mistake, string>
}

export type FirstFailure =
  | 'rateLimit'
  | 'dailyLimit'
  | 'serverError'
  | 'offline'
  | 'fileRefused'
  | 'sessionExpired'

export type FailureGroup = 'request' | 'key' | 'permission' | 'notFound' | 'limits' | 'server' | 'line'

/** What happens to a request before the API sees it, or to its answer on the way back. */
export type LineFailure =
  | 'cutUpload'
  | 'cutBeforeAnswer'
  | 'cutInAnswer'
  | 'late'
  | 'webPage'
  | 'nothing'
  | 'stillProcessing'
  | 'stillProcessingNoId'
  | 'signedOut'

export type Mistake = 'noLanguage' | 'unknownLanguage' | 'noFile' | 'emptyFile' | 'letter'
