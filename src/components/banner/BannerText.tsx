'use client'
import type { ReactNode } from 'react'
import { useBanner } from './BannerContext.js'
import { BannerDescription } from './BannerDescription.js'
import { BannerState } from './BannerState.js'

/** The second level of text. While there are retries it has room for the longest it may say, so that nothing moves. */
export function BannerText(): ReactNode {
  const {
    error: { willRetry, maxAttempts: max },
    wording: { ui },
  } = useBanner('BannerText')
  const attempt = max === undefined ? '' : ui('attemptOf', { attempt: max, max })
  return (
    <div className="lesan-banner-text" data-room={willRetry ? `${ui('weTryAgain')} ${attempt}` : undefined}>
      <div>
        <BannerDescription /> <BannerState />
      </div>
    </div>
  )
}
