import type { ErrorReason } from '../errors/ErrorReason.js'
import type { TranscriptionErrorCode } from '../errors/errorCatalog.js'
import type { RemainingTime } from '../time/remainingTime.js'

/** What is said of an error. */
export interface Words {
  /** What happened, in a few words. */
  title: string
  /** One sentence: what to do next. */
  description: string
}

/** Words for a code: for any visitor, and for those who own the integration where theirs differ. */
export interface ErrorWords extends Words {
  developer?: Words | undefined
}

/** Words by a code that the catalogue of errors does not have; what is absent is said as for the code the error has. */
export type RawCodeWords = Readonly<Record<string, Partial<ErrorWords> | undefined>>

/**
 * Every code of a transcription that is ever shown. A cancel is not: it was the person's own act. Those of a recorder have
 * words of their own: `RecorderWords`.
 */
export type ShownCode = Exclude<TranscriptionErrorCode, 'aborted'>

/**
 * A sentence that differs by number, in the categories of `Intl.PluralRules`; those it does not have read as `other`.
 * In Amharic and Tigrinya `one` stands for 0 as well, so every form prints `{count}`.
 */
export interface Plural extends Partial<Record<Intl.LDMLPluralRule, string>> {
  other: string
}

/** The sentences around an error, a file and a queue. Whole ones for each unit: languages put the number in different places. */
export interface Phrases
  extends Record<
    | `${'retryIn' | 'availableIn' | 'timeLeft'}.${RemainingTime['unit']}`
    // For 25 to 48 hours, where that is the next day.
    | `${'retryIn' | 'availableIn'}.tomorrow`,
    string | Plural
  > {
  retryNow: string
  /** Asks now whether a long wait is still needed. */
  checkAgain: string
  signIn: string
  /** In place of what to do next, while we do it. */
  weTryAgain: string
  retrying: string
  cancel: string
  dismiss: string
  /** What happened, while there is no connection. */
  'offline.title': string
  /** In place of what to do next, while we wait for the connection. */
  'offline.description': string
  /** `{attempt}`, `{max}` */
  attemptOf: string
  /** `{count}` */
  gaveUp: string | Plural
  /** Said once a retry got through. True of any failure, not of the connection alone. */
  recovered: string
  canRetryNow: string
  details: string
  /** `{code}` */
  errorCode: string
  /** `{id}` */
  requestId: string
  /** `{param}` */
  field: string
  copy: string
  copied: string
  chooseAnotherFile: string
  severityError: string
  severityWarning: string
  'phase.queued': string
  /** Between two attempts. */
  'phase.retrying': string
  'phase.waiting': string
  'phase.sending': string
  'phase.processing': string
  'phase.success': string
  'phase.cancelled': string
  /** `{sent}`, `{total}` */
  sentOf: string
  /** `{count}` */
  failedCount: string | Plural
  paused: string
  pause: string
  resume: string
  retryFailed: string
  cancelAll: string
  clearFinished: string
  remove: string
  /** For a recording or a job that has no file name. */
  untitled: string
  transcript: string
  noSpeech: string
  /** `{format}` */
  download: string
  chooseAudio: string
  dropHere: string
  /** `{formats}` */
  supportedFormats: string
  /** `{size}` */
  maxSize: string
  /** In the row of a file that the system does not hand over yet. */
  awaitsFile: string
  downloadAll: string
  /** How many of a queue are over, however they ended. `{count}`, `{all}` */
  finishedOf: string | Plural
  /** `{count}` */
  cancelledCount: string | Plural
  /** In the row of what was removed, beside "Undo". */
  removed: string
  undo: string
  /** The browser did not let us. */
  copyRefused: string
  /** Shows when each part of a transcript is said. */
  times: string
  /** While files are held over the drop area. `{count}` */
  dropToAdd: string | Plural
  dropRest: string
}

/** The sentences around a recorder, beside those of every catalogue (Pause, Resume, Cancel …). */
export interface RecorderPhrases extends Record<`ago.${'minutes' | 'hours' | 'days'}`, string | Plural> {
  record: string
  stop: string
  transcribe: string
  listen: string
  delete: string
  /** Brings back what was deleted. */
  undo: string
  /** Hands the text over, after which the recording goes. */
  useText: string
  microphone: string
  /** What will happen, before it does. */
  readyHint: string
  /** While the browser asks whether the microphone may be used. */
  asking: string
  /** How to allow what was denied, where it is not in the settings beside the address. */
  allowInFirefox: string
  allowInSafari: string
  recording: string
  recorded: string
  kept: string
  notKept: string
  muted: string
  quiet: string
  /** What to do where nothing is heard. */
  checkMicrophone: string
  /** The chosen microphone is not there. */
  otherDevice: string
  spaceShort: string
  deleted: string
  /** The heading of a list. */
  recordings: string
  recordingsHint: string
  /** `{duration}` */
  recordingOf: string
  interrupted: string
  /** Another page of the app is transcribing it. */
  elsewhere: string
  /** What may have been sent, by a person who was told. */
  sendAgain: string
}

/** The sentences around a transcript that is played and edited, beside those of every catalogue (Pause, Undo, Copy …). */
export interface PlayerPhrases {
  play: string
  /** The button at the beginning of a segment. `{time}` */
  playFrom: string
  /** Names the line that is moved along. */
  position: string
  speed: string
  backToPlaying: string
  search: string
  /** Nothing was found. */
  noHits: string
  previousHit: string
  nextHit: string
  /** `{time}` */
  editFrom: string
  /** Of a line without a time. */
  editText: string
  /** Ends the editing of one segment. */
  doneEditing: string
  /** In place of a text that was emptied. */
  noText: string
  /** `{name}` */
  renameSpeaker: string
  redo: string
  /** `{count}` */
  editedCount: string | Plural
  /** Of what was edited. */
  editsKept: string
  editsNotKept: string
  changedElsewhere: string
  /** The browser can't play the audio. */
  audioBroken: string
  audioBrokenHint: string
}

/** The words of one language, all of them: a code or phrase without words does not compile. */
export interface Catalog {
  /** A BCP 47 tag; becomes the `lang` of what is shown. */
  locale: string
  /** The direction the language is written in. */
  dir: 'ltr' | 'rtl'
  /** The words for every code, and for codes of the app's own server, as its answer spells them (`rawCode`). */
  errors: Record<ShownCode, ErrorWords> & RawCodeWords
  /** Why it failed, where that says more than the code. */
  reasons: Record<ErrorReason, Words>
  /** The sentences and labels around them. */
  ui: Phrases
}

/**
 * The codes whose words for visitors do not name the cause: it is not theirs to mend, and nothing they should read about.
 */
export type DeveloperCode =
  | 'missing_required_field'
  | 'invalid_field_value'
  | 'invalid_json'
  | 'missing_api_key'
  | 'invalid_api_key'
  | 'expired_api_key'
  | 'revoked_api_key'
  | 'insufficient_scope'
  | 'ip_not_allowed'
  | 'origin_not_allowed'
  | 'webhook_not_found'
  | 'unparsable_response'
  | 'microphone_blocked'

/** What `audience="developer"` reads in one language, beside that language's own words. */
export interface DeveloperWords {
  /** The BCP 47 tag of the language. */
  locale: string
  /** The cause by its name, and what to do about it. */
  errors: Record<DeveloperCode, { developer: Words }>
}

/** Some other words for a language whose catalogue is there; for `ti-ET`, say, on top of `ti`. */
export interface CatalogPatch {
  /** The BCP 47 tag of the language it changes. */
  locale: string
  /** Absent: only a whole catalogue has one. */
  dir?: undefined
  /** What is absent stays as it is. A code of the app's own server is spelled as in its answer (`rawCode`). */
  errors?: (Partial<Record<ShownCode, Partial<ErrorWords>>> & RawCodeWords) | undefined
  /** What is absent stays as it is. */
  reasons?: Partial<Record<ErrorReason, Words>> | undefined
  /** What is absent stays as it is. */
  ui?: Partial<Phrases & RecorderPhrases & PlayerPhrases> | undefined
}

/** Languages beside English, and changes to their words. What comes later wins. */
export type Messages = readonly (Catalog | CatalogPatch)[]
