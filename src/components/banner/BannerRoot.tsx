'use client'
import { type ComponentPropsWithoutRef, forwardRef, useId, useState } from 'react'
import type { TranscriptionError } from '../../errors/TranscriptionError.js'
import type { WordingOptions } from '../../hooks/TranscriptionContext.js'
import { useWording } from '../../hooks/useWording.js'
import type { Audience } from '../../messages/createWording.js'
import { errorViewOf, hasRecovered, quietUntil } from '../shared/errorView.js'
import type { Part } from '../shared/Part.js'
import { type ReturnFocusRef, useKeptFocus } from '../shared/useKeptFocus.js'
import { useTimeHasCome } from '../shared/useTimeHasCome.js'
import { withClass } from '../shared/withClass.js'
import { BannerAnnouncer } from './BannerAnnouncer.js'
import { BannerContext } from './BannerContext.js'
import { BannerRecovered } from './BannerRecovered.js'

/** What a `section` takes, the error, and the language of its words. */
export interface BannerRootProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'translate'>,
    WordingOptions {
  /**
   * What to show: a `TranscriptionError`; any other reads as an unknown one. Nothing is shown without one, nor for a
   * cancel: that was the person's own act.
   */
  error: Error | null | undefined
  /**
   * Whose details to show, and whose words where `messages` has them (`lesan-react/locales/developer`). Never inferred
   * from the build.
   * @default 'user'
   */
  audience?: Audience | undefined
  /**
   * What gets the keyboard focus if the banner goes while it has it.
   * @default the control that had it before the banner
   */
  returnFocusRef?: ReturnFocusRef | undefined
}

/**
 * The box of a banner. Keep it mounted, also without an error: screen readers only announce what appears in a region that
 * was there before. `data-state`, `data-severity` and `data-code` say what it shows. With `translate`, give `locale` or
 * `lang`: only you know what language comes back.
 */
export const BannerRoot: Part<BannerRootProps, HTMLElement> = forwardRef(function BannerRoot(
  {
    error: given,
    audience = 'user',
    returnFocusRef,
    locale,
    messages,
    translate,
    className,
    children,
    onFocus,
    onBlur,
    ...section
  },
  ref,
) {
  const titleId = useId()
  const wording = useWording({ locale, messages, translate })
  const { lang = wording.lang, dir = wording.dir } = section
  // Any other Error has none of the fields, and reads as an unknown one.
  const error = (given ?? null) as TranscriptionError | null
  const cancelled = error?.code === 'aborted'
  const quietEnd = error && quietUntil(error)
  const quietOver = useTimeHasCome(quietEnd) || quietEnd === null
  const [before, setBefore] = useState<TranscriptionError | null>(null)
  const [recovered, setRecovered] = useState<TranscriptionError | null>(null)
  const shown = cancelled || !(before || quietOver) ? null : error
  // Once shown it stays until it is over: a retry that leaves early does not hide it for a moment.
  if (before !== shown) {
    setBefore(shown)
    setRecovered(!shown && !cancelled && before && hasRecovered(before) ? before : null)
  }
  const latest = shown ?? recovered
  const banner = latest && { error: latest, wording, audience, titleId, ...errorViewOf(latest) }
  const keptFocus = useKeptFocus(returnFocusRef, { onFocus, onBlur })
  return (
    <>
      <BannerAnnouncer
        error={shown}
        cancelled={cancelled}
        wording={wording}
        audience={audience}
        lang={lang}
        dir={dir}
      />
      {banner && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- they watch where the focus is
        <section
          aria-labelledby={recovered ? undefined : titleId}
          aria-label={recovered ? wording.ui('recovered') : undefined}
          {...section}
          ref={ref}
          lang={lang}
          dir={dir}
          className={withClass('lesan lesan-card lesan-banner', className)}
          data-state={recovered ? 'recovered' : banner.state}
          data-severity={banner.severity}
          data-code={banner.error.code}
          {...keptFocus}
        >
          {/* What was shown keeps its room, so that nothing moves. */}
          <div className="lesan-banner-content" style={recovered ? hidden : undefined}>
            <BannerContext.Provider value={banner}>{children}</BannerContext.Provider>
          </div>
          {recovered && <BannerRecovered wording={wording} onOver={setRecovered} />}
        </section>
      )}
    </>
  )
})

const hidden = { visibility: 'hidden' } as const
