'use client'
import { type ComponentPropsWithoutRef, forwardRef, useContext, useMemo } from 'react'
import { TranscriptionContext, type WordingOptions } from '../../hooks/TranscriptionContext.js'
import { TranscriptionProvider } from '../../hooks/TranscriptionProvider.js'
import { useQueueState } from '../../hooks/useQueueState.js'
import { useWording } from '../../hooks/useWording.js'
import type { Audience } from '../../messages/createWording.js'
import type { ListedQueue, TranscriptionQueueState } from '../../queue/TranscriptionQueue.js'
import type { Part } from '../shared/Part.js'
import { useKeptFocus } from '../shared/useKeptFocus.js'
import { withClass } from '../shared/withClass.js'
import { QueueAnnouncer } from './QueueAnnouncer.js'
import { isEmpty, QueueContext } from './QueueContext.js'

/**
 * What a `section` takes, the queue, and the language of its words. Let `messages` and `translate` be the same from
 * render to render: new ones render every row.
 */
export interface QueueRootProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'translate'>,
    WordingOptions {
  /** Made with `createTranscriptionQueue` (or `createOutbox`), or what `useTranscriptionQueue` returns. The root subscribes to it. */
  queue: ListedQueue
  /** Whose words to show for errors. Never inferred from the build. @default 'user' */
  audience?: Audience | undefined
}

/**
 * The box of a queue. It announces to screen readers how far the queue is, when something failed and when all is over.
 * `data-state` is `empty`, `running`, `paused` or `done`.
 */
export const QueueRoot: Part<QueueRootProps, HTMLElement> = forwardRef(function QueueRoot(
  {
    queue: given,
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
  const queue = useQueueState(given)
  const wording = useWording({ locale, messages, translate })
  const { lang = wording.lang, dir = wording.dir } = section
  const provided = useContext(TranscriptionContext).messages
  const allMessages = useMemo(() => messages && [...(provided ?? []), ...messages], [provided, messages])
  const keptFocus = useKeptFocus(undefined, { onFocus, onBlur })
  return (
    <TranscriptionProvider locale={locale} messages={allMessages} translate={translate}>
      <QueueAnnouncer queue={queue} wording={wording} lang={lang} dir={dir} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- they watch where the focus is */}
      <section
        {...section}
        ref={ref}
        lang={lang}
        dir={dir}
        className={withClass('lesan lesan-card lesan-queue', className)}
        data-state={stateOf(queue)}
        {...keptFocus}
      >
        <QueueContext.Provider value={{ queue, audience }}>{children}</QueueContext.Provider>
      </section>
    </TranscriptionProvider>
  )
})

function stateOf(queue: TranscriptionQueueState): 'empty' | 'done' | 'paused' | 'running' {
  const { totals, isPaused } = queue
  if (isEmpty(queue)) return 'empty'
  if (totals.waiting + totals.active === 0) return 'done'
  return isPaused ? 'paused' : 'running'
}
