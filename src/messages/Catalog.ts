import type { ErrorCode } from '../errors/errorCatalog.js'

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

/** A phrase by number. `one` stands for 0 as well in Amharic and Tigrinya, so every form prints `{count}`. */
export interface Plural {
  one: string
  other: string
}

/** The words of one language. A code or phrase without words does not compile. */
export interface Catalog {
  /** A BCP 47 tag; becomes the `lang` of what is shown. */
  locale: string
  dir: 'ltr' | 'rtl'
  errors: Record<ErrorCode, ErrorWords>
  ui: {
    retryInSeconds: Plural
    retryInMinutes: Plural
    retryInHours: Plural
    retryNow: string
    retrying: string
    cancel: string
    dismiss: string
    waitingForConnection: string
    offlineNotice: string
    /** `{attempt}`, `{max}` */
    attemptOf: string
    gaveUp: Plural
    recovered: string
    secondsLeft: Plural
    availableInSeconds: Plural
    availableInMinutes: Plural
    availableInHours: Plural
    canRetryNow: string
    /** `{code}` */
    errorCode: string
    /** `{id}` */
    requestId: string
    /** `{param}` */
    field: string
    showDetails: string
    hideDetails: string
    copy: string
    copied: string
    chooseAnotherFile: string
    severityError: string
    severityWarning: string
    severityInfo: string
  }
}
