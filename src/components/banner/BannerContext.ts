import { createContext, useContext } from 'react'
import type { TranscriptionError } from '../../errors/TranscriptionError.js'
import type { Audience, Wording } from '../../messages/createWording.js'
import type { ErrorView } from '../shared/errorView.js'

/** What the parts of a banner need from its root. */
export interface BannerContextValue extends ErrorView {
  error: TranscriptionError
  wording: Wording
  audience: Audience
  titleId: string
}

export const BannerContext: React.Context<BannerContextValue | null> =
  createContext<BannerContextValue | null>(null)

/** @throws Error outside of a `BannerRoot` */
export function useBanner(part: string): BannerContextValue {
  const banner = useContext(BannerContext)
  if (banner) return banner
  throw new Error(
    `lesan-react: <${part}> does not know which error to show. Put it inside <BannerRoot error={error}>.`,
  )
}
