import { Fragment, type ReactNode, useState } from 'react'
import { expect, fn } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { allSentences, type Forms, lineOf } from '../docs/translations/sentences.js'
import { AudioDropzone } from '../src/dropzone.js'
import {
  Button,
  ErrorBanner,
  TranscriptionProvider,
  TranscriptionStatus,
  TranscriptText,
  UploadProgress,
} from '../src/index.js'
import { am } from '../src/messages/am.js'
import * as developer from '../src/messages/developer.js'
import { playerAm } from '../src/messages/playerAm.js'
import { playerSo } from '../src/messages/playerSo.js'
import { playerTi } from '../src/messages/playerTi.js'
import { recorderAm } from '../src/messages/recorderAm.js'
import { recorderSo } from '../src/messages/recorderSo.js'
import { recorderTi } from '../src/messages/recorderTi.js'
import { so } from '../src/messages/so.js'
import { ti } from '../src/messages/ti.js'
import { TranscriptPlayer } from '../src/player.js'
import { OutboxList } from '../src/recorder.js'
import { createAudioFile, fakeRecorder } from '../src/testing.js'
import { createStillOutbox } from './support/createStillOutbox.js'
import { errorOf, gaveUp, inSeconds, offline, retrying } from './support/errorOf.js'
import { Fresh } from './support/Fresh.js'
import { earlier, RecorderBox, recorded, stopped } from './support/RecorderBox.js'
import { codeOf, refused } from './support/refused.js'
import { oneOfEach, progress, transcript } from './support/runs.js'
import { StillQueue } from './support/StillQueue.js'
import { phases, shownCodes } from './support/situations.js'

const meta = preview.meta({
  title: 'Banner/All words',
  // Four languages of everything are no page anyone would build; each part has a story of its own, which is checked.
  parameters: { a11y: { test: 'off' } },
  tags: ['!autodocs'],
})

export default meta

const locales = ['en', 'am', 'ti', 'so'] as const
type Locale = (typeof locales)[number]

const messages = [
  ...[am, ti, so],
  ...[recorderAm, recorderTi, recorderSo, playerAm, playerTi, playerSo],
  ...Object.values(developer),
]

const handlers = { onRetry: fn(), onCancel: fn(), onDismiss: fn(), onChooseFile: fn(), onSignIn: fn() }

/** Everything once a language, side by side, each as wide as the smallest phone. */
function Columns({ children }: { children: (locale: Locale) => ReactNode }) {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '1rem', alignItems: 'start' }}>
      {locales.map((locale) => (
        <TranscriptionProvider key={locale} locale={locale} messages={messages}>
          <div data-column lang={locale} style={{ display: 'grid', gap: '0.75rem', width: 320 }}>
            {children(locale)}
          </div>
        </TranscriptionProvider>
      ))}
    </div>
  )
}

/** No words stick out of their column, and nothing scrolls sideways. What is one line by design ends in an ellipsis. */
async function expectToFit(canvasElement: HTMLElement) {
  for (const column of canvasElement.querySelectorAll<HTMLElement>('[data-column]')) {
    await expect(column.scrollWidth, column.lang).toBe(320)
    const edge = column.getBoundingClientRect().right + 1
    const words = [...column.querySelectorAll<HTMLElement>('button, p, h3, label, span')].filter(
      (element) => !element.closest('.lesan-visually-hidden, .lesan-queue-state, .lesan-hairline'),
    )
    const out = words.filter((element) => element.getBoundingClientRect().right > edge)
    await expect(out.map(({ textContent }) => textContent)).toEqual([])
  }
}

/** Every sentence as it stands in the catalogues; what is short, on a button. */
export const Sentences = meta.story({
  parameters: {
    docs: {
      source: {
        code: `import { am } from 'lesan-react/locales/am'

export const cancel: string = am.ui.cancel
`,
      },
    },
  },
  render: () => {
    const sentences = allSentences().filter(({ part }) => part.name !== 'demo')
    const isLabel = ({ other }: Forms) => other.length < 20 && !/[.{]/.test(other)
    return (
      <Columns>
        {(locale) =>
          sentences.map(({ key, english, words }) => {
            const line = lineOf(locale === 'en' ? english : words[locale])
            return (
              <Fragment key={key}>
                {isLabel(english) ? (
                  <div className="lesan-banner-actions">
                    <Button>{line}</Button>
                  </div>
                ) : (
                  <span>{line}</span>
                )}
              </Fragment>
            )
          })
        }
      </Columns>
    )
  },
  play: async ({ canvasElement }) => expectToFit(canvasElement),
})

/** Every code, every reason, and every code that says more to developers. */
export const Banners = meta.story({
  parameters: {
    docs: {
      source: {
        code: `import { ErrorBanner, type TranscriptionError } from 'lesan-react'
import { am } from 'lesan-react/locales/am'

export function Banner({ error }: { error: TranscriptionError | null }) {
  return <ErrorBanner error={error} locale="am" messages={[am]} />
}
`,
      },
    },
  },
  render: () => (
    <Columns>
      {() => (
        <>
          {shownCodes.map((code) => (
            <ErrorBanner key={code} error={phases.over(code)} {...handlers} />
          ))}
          {(Object.keys(codeOf) as (keyof typeof codeOf)[]).map((reason) => (
            <ErrorBanner key={reason} error={refused(reason)} {...handlers} />
          ))}
          {shownCodes.slice(0, 12).map((code) => (
            <ErrorBanner
              key={`${code}, developer`}
              error={phases.over(code)}
              audience="developer"
              {...handlers}
            />
          ))}
        </>
      )}
    </Columns>
  ),
  play: async ({ canvasElement }) => expectToFit(canvasElement),
})

const waits = [30, 1_800, 5 * 3_600, 30 * 3_600, 72 * 3_600]

/** Every wait, of ours and of a person, and what is said during it and after. */
export const Waits = meta.story({
  parameters: {
    docs: {
      source: {
        code: `import { ErrorBanner, type TranscriptionError } from 'lesan-react'
import { am } from 'lesan-react/locales/am'

export function Banner({ error }: { error: TranscriptionError | null }) {
  return <ErrorBanner error={error} locale="am" messages={[am]} />
}
`,
      },
    },
  },
  render: () => (
    <Columns>
      {() => (
        <>
          {waits.map((seconds) => (
            <Fresh
              key={seconds}
              of={() => errorOf('daily_quota_exceeded', inSeconds(seconds))}
              {...handlers}
            />
          ))}
          {waits.map((seconds) => (
            <Fresh
              key={`later ${seconds}`}
              of={() => errorOf('daily_quota_exceeded', { retryAt: Date.now() + seconds * 1_000 })}
              {...handlers}
            />
          ))}
          <Fresh of={() => errorOf('connection_error', offline)} {...handlers} />
          <Fresh of={() => errorOf('service_unavailable', retrying)} {...handlers} />
          <Fresh of={() => errorOf('internal_error', gaveUp)} {...handlers} />
          <Fresh of={() => errorOf('sign_in_required')} {...handlers} />
        </>
      )}
    </Columns>
  ),
  play: async ({ canvasElement }) => expectToFit(canvasElement),
})

const statuses = ['queued', 'sending', 'processing', 'waiting', 'paused'] as const

/** The drop area, what goes on, the text and a list with a file in each state. */
export const Files = meta.story({
  parameters: {
    docs: {
      source: {
        code: `import { TranscriptionQueueList, type TranscriptionQueue } from 'lesan-react'
import { am } from 'lesan-react/locales/am'

export function Files({ queue }: { queue: TranscriptionQueue }) {
  return <TranscriptionQueueList queue={queue} aria-label="ፋይሎች" locale="am" messages={[am]} />
}
`,
      },
    },
  },
  render: () => (
    <Columns>
      {(locale) => (
        <>
          <AudioDropzone onFiles={fn()} />
          <UploadProgress progress={progress} />
          {statuses.map((phase) => (
            <TranscriptionStatus key={phase} phase={phase} progress={progress} />
          ))}
          <TranscriptText transcript={transcript} />
          <TranscriptText transcript={{ ...transcript, text: '' }} />
          <StillQueue of={oneOfEach} aria-label={`Files, ${locale}`} />
          <StillQueue of={oneOfEach} state={() => ({ isPaused: true })} aria-label={`Paused, ${locale}`} />
        </>
      )}
    </Columns>
  ),
  play: async ({ canvasElement }) => expectToFit(canvasElement),
})

/** A recorder in each of its states, with what was recorded before. */
export const Recorders = meta.story({
  parameters: {
    docs: {
      source: {
        code: `import { am } from 'lesan-react/locales/am'
import { Recorder } from 'lesan-react/recorder'
import { recorderAm } from 'lesan-react/recorder/locales/am'

export function Dictation() {
  return <Recorder language="am" onTranscript={() => {}} aria-label="ቃል መቀበያ" locale="am" messages={[am, recorderAm]} />
}
`,
      },
    },
  },
  render: () => (
    <Columns>
      {(locale) => (
        <>
          <RecorderBox locale={locale} />
          <RecorderBox locale={locale} of={recorded(42_000)} />
          <RecorderBox
            locale={locale}
            of={(recorder) => {
              recorded(42_000)(recorder)
              recorder.pause()
            }}
          />
          <RecorderBox locale={locale} of={stopped(42_000)} />
          <RecorderBox
            locale={locale}
            of={(recorder) => {
              recorded(42_000)(recorder)
              recorder.change({ isQuiet: true })
            }}
          />
          <RecorderBox
            locale={locale}
            of={(recorder) => {
              recorded(42_000)(recorder)
              recorder.fail('storage_full')
            }}
          />
          <RecorderBox locale={locale} of={(recorder) => recorder.fail('microphone_denied')} />
          <RecorderBox locale={locale} make={() => fakeRecorder({ store: earlier() })} />
        </>
      )}
    </Columns>
  ),
  play: async ({ canvasElement }) => expectToFit(canvasElement),
})

/** Text that is played, with and without a sound that can be. */
function Player({ isBroken = false }: { isBroken?: boolean }) {
  const [audio] = useState(() => (isBroken ? new Blob(['?']) : createAudioFile({ seconds: 8 })))
  return <TranscriptPlayer transcript={transcript} audio={audio} aria-label="Interview" />
}

/** Recordings that wait to be sent: kept and offline, on their way, not known. */
function Outbox() {
  const [outbox] = useState(() => {
    const recording = { durationMs: 192_000 }
    return createStillOutbox([
      { recording, state: { phase: 'offline', error: errorOf('connection_error', offline) } },
      { recording, state: { phase: 'sending', progress } },
      { recording, state: { phase: 'error', error: refused('lost_sending') } },
      { recording, state: { phase: 'success', transcript } },
    ])
  })
  return <OutboxList aria-label="Outbox" outbox={outbox} />
}

/** A transcript that is played and edited, and what waits to be sent. */
export const PlayersAndOutboxes = meta.story({
  parameters: {
    docs: {
      source: {
        code: `import type { Transcript } from 'lesan-react'
import { am } from 'lesan-react/locales/am'
import { TranscriptPlayer } from 'lesan-react/player'

export function Interview({ transcript, audio }: { transcript: Transcript; audio: Blob }) {
  return <TranscriptPlayer transcript={transcript} audio={audio} aria-label="ቃለ መጠይቅ" locale="am" messages={[am]} />
}
`,
      },
    },
  },
  render: () => (
    <Columns>
      {() => (
        <>
          <Player />
          <Player isBroken />
          <Outbox />
        </>
      )}
    </Columns>
  ),
  play: async ({ canvasElement }) => expectToFit(canvasElement),
})
