import { createContext, useContext } from 'react'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import type { Catalog } from '../messages/Catalog.js'
import type { Audience } from '../messages/messageFor.js'
import type { BannerView } from './bannerView.js'

/** What the root of a banner tells its parts. */
export interface BannerContextValue extends BannerView {
  error: TranscriptionError
  catalog: Catalog
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
    [
      `lesan-react: <${part}> stands outside of a banner.`,
      'It shows a part of an error and does not know which.',
      `Put it inside <BannerRoot error={error}>, or use the assembled <ErrorBanner error={error} />.`,
    ].join('\n'),
  )
}
