import { type ReactNode, useState } from 'react'
import { ErrorBanner, type TranscriptionError, type TranscriptionErrorBannerProps } from '../../src/index.js'

interface FreshProps extends Omit<TranscriptionErrorBannerProps, 'error'> {
  of: () => TranscriptionError
}

/** A banner whose error happens when the story opens, so that a countdown starts at its beginning. */
export function Fresh({ of, ...banner }: FreshProps): ReactNode {
  const [error] = useState(of)
  return <ErrorBanner {...banner} error={error} />
}
