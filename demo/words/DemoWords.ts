import type { View } from '../useView.js'

/** What the page itself says; the components have words of their own. */
export interface DemoWords {
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
  minutesOf: (left: string, limit: string) => string
  goOn: string
  goOnHint: string

  happens: string
  happensHere: string
  done: string
  cancelled: string
  transcript: string
  lastTranscript: string
  transcriptHere: string
  took: (audio: string, work: string) => string
  code: string
  files: string
  filesHere: string
  addFiles: string
  takenUp: (count: number) => string

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
  wait: (seconds: number) => string
  timesOf: (count: number) => string
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
