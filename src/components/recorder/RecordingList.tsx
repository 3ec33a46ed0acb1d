'use client'
import { type ComponentPropsWithoutRef, forwardRef, useRef } from 'react'
import type { WordingOptions } from '../../hooks/TranscriptionContext.js'
import { useRecorderWording } from '../../hooks/useRecorderWording.js'
import { useRecordings } from '../../hooks/useRecordings.js'
import type { Recording } from '../../recorder/Recording.js'
import type { RecordingStore } from '../../recorder/RecordingStore.js'
import { type Announce, LiveRegion } from '../shared/LiveRegion.js'
import type { Part } from '../shared/Part.js'
import { useKeptFocus } from '../shared/useKeptFocus.js'
import { withClass } from '../shared/withClass.js'
import { RecordingRow } from './RecordingRow.js'

/** What a `section` takes, the store, and the language of its words. */
export interface RecordingListProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'children' | 'translate'>,
    WordingOptions {
  /** Made with `createRecordingStore`, or `recorder.store`. */
  store: RecordingStore
  /** Adds "Transcribe" to each row; without it there is none. */
  onTranscribe?: ((recording: Recording) => void) | undefined
  /** The recording that is shown elsewhere. @default none */
  exceptId?: string | undefined
  /** "Transcribe" is not now: something else is under way. @default false */
  isBusy?: boolean | undefined
  /** The level of the heading. @default 3 */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined
}

/**
 * What was recorded and is still here: kept, or interrupted when its page ended. Each can be listened to, downloaded and deleted.
 * Nothing starts by itself; nothing is shown while there is none.
 */
export const RecordingList: Part<RecordingListProps, HTMLElement> = forwardRef(function RecordingList(
  {
    store,
    onTranscribe,
    exceptId,
    isBusy = false,
    headingLevel = 3,
    locale,
    messages,
    translate,
    className,
    onFocus,
    onBlur,
    ...section
  },
  ref,
) {
  const { recordings } = useRecordings(store)
  const wording = useRecorderWording({ locale, messages, translate })
  const announce = useRef<Announce>(null)
  const keptFocus = useKeptFocus(undefined, { onFocus, onBlur })
  const { ui, lang, dir } = wording
  // What is recorded here is shown by its recorder.
  const shown = recordings.filter(
    ({ id, status, isFromThisPage }) => id !== exceptId && !(status === 'recording' && isFromThisPage),
  )
  const Heading = `h${headingLevel}` as const
  return (
    <>
      <LiveRegion ref={announce} lang={lang} dir={dir} />
      {shown.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- they watch where the focus is
        <section
          aria-label={ui('recordings')}
          lang={lang}
          dir={dir}
          {...section}
          ref={ref}
          className={withClass('lesan lesan-recordings', className)}
          {...keptFocus}
        >
          <div className="lesan-recordings-head">
            <Heading className="lesan-strong">{ui('recordings')}</Heading>
            <p className="lesan-quiet">{ui('recordingsHint')}</p>
          </div>
          <ul>
            {shown.map((recording) => (
              <RecordingRow
                key={recording.id}
                recording={recording}
                store={store}
                wording={wording}
                isBusy={isBusy}
                onTranscribe={onTranscribe}
                onDelete={() => announce.current?.({ text: ui('deleted'), urgency: 'polite' })}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
})
