'use client'
import { ErrorBanner, TranscriptionError } from 'lesan-react'
import { useState } from 'react'

/** A banner that is in the server's markup already, received at a different time there and here. */
export function LastError() {
  const [error] = useState(
    () =>
      new TranscriptionError({ code: 'daily_quota_exceeded', message: '', status: 429, retryAfter: 7_200 }),
  )
  return <ErrorBanner id="last-error" error={error} />
}
