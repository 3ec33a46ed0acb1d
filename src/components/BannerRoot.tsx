'use client'
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useId,
  useMemo,
} from 'react'
import { severityOf } from '../errors/severityOf.js'
import type { TranscriptionError } from '../errors/TranscriptionError.js'
import { en } from '../messages/en.js'
import type { Audience } from '../messages/messageFor.js'
import { BannerAnnouncer } from './BannerAnnouncer.js'
import { BannerContext } from './BannerContext.js'
import { bannerViewOf } from './bannerView.js'
import { withClass } from './withClass.js'

export interface BannerRootProps extends ComponentPropsWithoutRef<'section'> {
  /** What to show. Nothing is shown without one, nor for a cancel: that was the person's own act. */
  error: TranscriptionError | null | undefined
  /** Whose words and details to show. Never inferred from the build. @default 'user' */
  audience?: Audience | undefined
}

/**
 * The box of a banner. Keep it mounted, also without an error: screen readers only hear what appears in a region that was
 * there before. `data-state`, `data-severity` and `data-code` tell what it shows.
 */
export const BannerRoot: ForwardRefExoticComponent<BannerRootProps & RefAttributes<HTMLElement>> = forwardRef(
  function BannerRoot({ error, audience = 'user', className, children, ...section }, ref) {
    const titleId = useId()
    const catalog = en
    const shown = error && error.code !== 'aborted' ? error : null
    const banner = useMemo(
      () => (shown ? { error: shown, catalog, audience, titleId, ...bannerViewOf(shown) } : null),
      [shown, catalog, audience, titleId],
    )
    return (
      <>
        <BannerAnnouncer error={shown} catalog={catalog} audience={audience} />
        {banner && (
          <section
            aria-labelledby={titleId}
            lang={catalog.locale}
            dir={catalog.dir}
            {...section}
            ref={ref}
            className={withClass('lesan-banner', className)}
            data-state={banner.state}
            data-severity={severityOf(banner.error)}
            data-code={banner.error.code}
          >
            <BannerContext.Provider value={banner}>{children}</BannerContext.Provider>
          </section>
        )}
      </>
    )
  },
)
