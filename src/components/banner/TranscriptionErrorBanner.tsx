'use client'
import { forwardRef } from 'react'
import type { Part } from '../shared/Part.js'
import { BannerCancel } from './BannerCancel.js'
import { BannerChooseFile } from './BannerChooseFile.js'
import { BannerCountdown } from './BannerCountdown.js'
import { BannerDismiss } from './BannerDismiss.js'
import { BannerFoot } from './BannerFoot.js'
import { BannerRetry } from './BannerRetry.js'
import { BannerRoot, type BannerRootProps } from './BannerRoot.js'
import { BannerSignIn } from './BannerSignIn.js'
import { BannerText } from './BannerText.js'
import { BannerTitle, type BannerTitleProps } from './BannerTitle.js'

/** What `BannerRoot` takes, and a handler for each button. Without its handler a button is not there. */
export interface TranscriptionErrorBannerProps extends Omit<BannerRootProps, 'children'> {
  /** The level of the title's heading. @default 3 */
  headingLevel?: BannerTitleProps['headingLevel']
  /** Adds "Retry now" where another try makes sense: `retryNow` of `useTranscription`. */
  onRetry?: (() => void) | undefined
  /** Adds "Cancel" while it tries again by itself: `cancel` of `useTranscription`. */
  onCancel?: (() => void) | undefined
  /** Adds "Dismiss" once it is over: `reset` of `useTranscription`. */
  onDismiss?: (() => void) | undefined
  /** Adds "Sign in" where your own server answered 401 in the API's place. Sign in, then call `retryNow`. */
  onSignIn?: (() => void) | undefined
  /** Adds "Choose another file" where that is the way out. */
  onChooseFile?: (() => void) | undefined
  /** Adds "Details", with the error's code to quote, once it is over; for developers always. @default true */
  details?: boolean | undefined
}

/**
 * Says what went wrong, what to do next, and what is going on: a countdown to the next try, the try, the missing
 * connection, or when to come back. `error` alone is enough; each handler adds its button where it makes sense.
 *
 * Keep it mounted, also while there is no error: it then shows nothing, and screen readers announce the next one.
 */
export const TranscriptionErrorBanner: Part<TranscriptionErrorBannerProps, HTMLElement> = forwardRef(
  function TranscriptionErrorBanner(
    { headingLevel, onRetry, onCancel, onDismiss, onSignIn, onChooseFile, details = true, ...root },
    ref,
  ) {
    return (
      <BannerRoot {...root} ref={ref}>
        <div className="lesan-banner-body">
          <div>
            <BannerTitle headingLevel={headingLevel} />
            <BannerText />
          </div>
          <BannerCountdown />
        </div>
        <BannerFoot details={details}>
          {onSignIn && <BannerSignIn onClick={onSignIn} />}
          {onChooseFile && <BannerChooseFile onClick={onChooseFile} />}
          {onRetry && <BannerRetry onClick={onRetry} />}
          {onCancel && <BannerCancel onClick={onCancel} />}
          {onDismiss && <BannerDismiss onClick={onDismiss} />}
        </BannerFoot>
      </BannerRoot>
    )
  },
)
