'use client'
import { type ReactNode, useMemo } from 'react'
import type { Severity } from '../../errors/errorCatalog.js'
import type { TranscriptionError } from '../../errors/TranscriptionError.js'
import { useWording } from '../../hooks/useWording.js'
import type { Words } from '../../messages/Catalog.js'
import type { Audience, Wording } from '../../messages/createWording.js'
import { errorViewOf, offersOtherFile, offersSignIn } from '../shared/errorView.js'
import { errorWords } from '../shared/errorWords.js'
import { useRetryOffer } from '../shared/useRetryOffer.js'
import { useStateLine } from './useStateLine.js'

/** What the banner says, for a toast, a snackbar or an alert of your own. The same object until something changes. */
export interface ErrorMessage extends Words {
  /** For its looks. */
  severity: Severity
  /** What is going on: the countdown, the retry, the missing connection. An element that renders each second by itself. */
  stateLine: ReactNode
  /** The labels of the buttons that make sense now; the others have none. */
  labels: {
    /** For `retryNow`. */
    retry?: string | undefined
    /** For `cancel`. */
    cancel?: string | undefined
    /** For `reset`. */
    dismiss?: string | undefined
    /** For your own way to sign in. */
    signIn?: string | undefined
    /** For your own way to choose another file. */
    chooseFile?: string | undefined
  }
  /** The language of all of it. */
  lang: string
  /** The direction of that language. */
  dir: 'ltr' | 'rtl' | 'auto'
}

/** Apart from the message: it renders each second. */
function StateLine(props: { error: TranscriptionError; wording: Wording }): ReactNode {
  return useStateLine(props.error, props.wording)
}

/**
 * The words for an error, for a message of your own: what happened, what to do next, what is going on, and what the buttons
 * say, in the provider's language. `null` without an error and for a cancel.
 *
 * @param audience whose words @default 'user'
 */
export function useErrorMessage(
  error: TranscriptionError | null | undefined,
  audience: Audience = 'user',
): ErrorMessage | null {
  const wording = useWording()
  const shown = error && error.code !== 'aborted' ? error : null
  const offer = useRetryOffer(shown)
  return useMemo(() => {
    if (!shown) return null
    const { ui, lang, dir } = wording
    const { severity, state } = errorViewOf(shown)
    return {
      ...errorWords(shown, audience, wording),
      severity,
      stateLine: <StateLine error={shown} wording={wording} />,
      labels: {
        retry: offer && state !== 'retrying' ? ui(offer) : undefined,
        cancel: shown.willRetry ? ui('cancel') : undefined,
        dismiss: shown.willRetry ? undefined : ui('dismiss'),
        signIn: offersSignIn(shown) ? ui('signIn') : undefined,
        chooseFile: offersOtherFile(shown) ? ui('chooseAnotherFile') : undefined,
      },
      lang,
      dir,
    }
  }, [shown, offer, wording, audience])
}
