'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import type { WordingOptions } from '../../hooks/TranscriptionContext.js'
import { TranscriptionProvider } from '../../hooks/TranscriptionProvider.js'
import { useRecorder } from '../../hooks/useRecorder.js'
import { useRecorderWording } from '../../hooks/useRecorderWording.js'
import type { Audience } from '../../messages/createWording.js'
import type { AudioRecorder } from '../../recorder/AudioRecorder.js'
import type { Part } from '../shared/Part.js'
import { useKeptFocus } from '../shared/useKeptFocus.js'
import { withClass } from '../shared/withClass.js'
import { RecorderContext } from './RecorderContext.js'

/** What a `section` takes, the recorder, and the language of its words. */
export interface RecorderRootProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'translate'>,
    WordingOptions {
  /** Made with `createRecorder`, or what `useRecorder` returns. The root subscribes to it. */
  recorder: AudioRecorder
  /** What is spoken; kept with the recording. @default not said */
  language?: string | undefined
  /** Whose words to show for errors. Never inferred from the build. @default 'user' */
  audience?: Audience | undefined
}

/** The box of a recorder. `data-state` is the recorder's status. */
export const RecorderRoot: Part<RecorderRootProps, HTMLElement> = forwardRef(function RecorderRoot(
  {
    recorder: given,
    language,
    audience = 'user',
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
  const recorder = useRecorder(given)
  const wording = useRecorderWording({ locale, messages, translate })
  const { lang = wording.lang, dir = wording.dir } = section
  const keptFocus = useKeptFocus(undefined, { onFocus, onBlur })
  return (
    <TranscriptionProvider locale={locale} messages={wording.messages} translate={translate}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- they watch where the focus is */}
      <section
        {...section}
        ref={ref}
        lang={lang}
        dir={dir}
        className={withClass('lesan lesan-card lesan-recorder', className)}
        data-state={recorder.status}
        {...keptFocus}
      >
        <RecorderContext.Provider value={{ recorder, language, wording, audience }}>
          {children}
        </RecorderContext.Provider>
      </section>
    </TranscriptionProvider>
  )
})
