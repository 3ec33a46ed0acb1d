import { useState } from 'react'
import { expect, fn, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import {
  DiscardButton,
  LevelMeter,
  MicrophoneSelect,
  PauseButton,
  RecordButton,
  Recorder,
  RecorderNote,
  RecorderRoot,
  RecordingList,
  RecordingPlayback,
  RecordingTime,
} from '../src/recorder.js'
import { fakeRecorder } from '../src/testing.js'
import {
  answer,
  earlier,
  never,
  RecorderBox,
  type RecorderBoxProps,
  recorded,
  refusal,
  said,
  stopped,
  twoMicrophones,
} from './support/RecorderBox.js'

const meta = preview.meta({ title: 'Recorder', component: Recorder })

export default meta

/** Nothing is asked for before the click; what will happen is said before. */
export const Idle = meta.story({
  render: () => <RecorderBox />,
  play: async ({ canvas, userEvent }) => {
    const record = canvas.getByRole('button', { name: 'Record' })
    record.focus()
    await userEvent.keyboard('{Enter}')
    // The same button, with the next verb.
    await expect(record).toHaveAccessibleName('Stop')
    await expect(record).toHaveFocus()
  },
})

/** The browser asks, perhaps for minutes; Cancel is the way back. */
export const Asking = meta.story({
  render: () => (
    <RecorderBox make={() => fakeRecorder({ isAllowed: false })} of={(recorder) => recorder.start()} />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Record' })).toHaveAttribute('aria-disabled', 'true')
    await expect(canvas.getByRole('button', { name: 'Cancel' })).toBeVisible()
  },
})

/** A word, a shape and a moving level. */
export const Recording = meta.story({
  render: () => <RecorderBox of={recorded(42_000)} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('timer')).toHaveTextContent('0:42')
    await expect(canvas.getByText(/Kept on this device\./, { selector: 'p' })).toBeVisible()
  },
})

export const Paused = meta.story({
  render: () => (
    <RecorderBox
      of={(recorder) => {
        recorded(42_000)(recorder)
        recorder.pause()
      }}
    />
  ),
})

/** The system, a switch or a call: it goes on, and another microphone can be chosen. */
export const Muted = meta.story({
  render: () => (
    <RecorderBox
      make={() => fakeRecorder({ state: { devices: twoMicrophones, deviceId: 'headset' } })}
      of={(recorder) => {
        recorded(42_000)(recorder)
        recorder.change({ isMuted: true })
      }}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Microphone' }), 'built-in')
    await expect(canvas.getByRole('combobox')).toHaveValue('built-in')
  },
})

/** Nothing was heard for a while. */
export const Quiet = meta.story({
  render: () => (
    <RecorderBox
      of={(recorder) => {
        recorded(42_000)(recorder)
        recorder.change({ isQuiet: true })
      }}
    />
  ),
})

/** The device is full: it goes on in this page, and says so at once. */
export const CannotBeKept = meta.story({
  render: () => (
    <RecorderBox
      of={(recorder) => {
        recorded(42_000)(recorder)
        recorder.fail('storage_full')
      }}
    />
  ),
})

/** What is left, before it is too little. */
export const EndsSoon = meta.story({
  render: () => (
    <RecorderBox
      of={(recorder) => {
        recorded(13_800_000)(recorder)
        recorder.change({ endsSoon: true, isSpaceShort: true })
      }}
    />
  ),
})

/** Unplugged, or no longer allowed: what was said is safe, and Resume goes on in a new part. */
export const MicrophoneLost = meta.story({
  render: () => (
    <RecorderBox
      of={(recorder) => {
        recorded(192_000)(recorder)
        recorder.fail('microphone_lost')
      }}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await expect(
      canvas.getByText(/Recording of 3:12\. Kept on this device\.$/, { selector: 'p' }),
    ).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Resume' }))
    await expect(canvas.getByRole('timer')).toHaveTextContent('3:12')
  },
})

/** Every failure that leaves nothing, with its way out. */
export const Failures = meta.story({
  render: () => (
    <div
      style={{ display: 'grid', gap: '1rem', gridTemplateColumns: 'repeat(auto-fit, minmax(18rem, 1fr))' }}
    >
      {(
        [
          'microphone_dismissed',
          'microphone_denied',
          'microphone_blocked',
          'microphone_missing',
          'microphone_busy',
          'recorder_failed',
          'nothing_recorded',
          'recording_too_short',
          'storage_unavailable',
        ] as const
      ).map((code) => (
        <RecorderBox key={code} of={(recorder) => recorder.fail(code)} aria-label={code} />
      ))}
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('button', { name: 'Retry now' })).toHaveLength(8)
    await expect(canvas.getByRole('button', { name: 'Record' })).toHaveAttribute('aria-disabled', 'true')
  },
})

/** Listen is where Stop was, Transcribe where Pause was; Delete is apart. */
export const Recorded = meta.story({
  render: () => <RecorderBox of={stopped(42_000)} />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole('slider', { name: 'Recording of 0:42' })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Delete' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Undo' }))
    await expect(canvas.getByRole('button', { name: 'Transcribe' })).toBeVisible()
  },
})

export const Deleted = meta.story({
  render: () => (
    <RecorderBox
      of={(recorder) => {
        stopped(42_000)(recorder)
        recorder.discard()
      }}
    />
  ),
})

/** On its way: nothing that takes away can be pressed. */
export const Transcribing = meta.story({
  render: () => <RecorderBox of={stopped(42_000)} answers={[never]} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Transcribe' }))
    await expect(await canvas.findByRole('button', { name: 'Cancel' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Delete' })).toHaveAttribute('aria-disabled', 'true')
  },
})

/** The text, beside its audio, until the person accepts it. */
export const Transcribed = meta.story({
  render: () => <RecorderBox of={stopped(42_000)} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Transcribe' }))
    await expect(await canvas.findByText(said)).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Listen' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Use text' })).toBeVisible()
  },
})

/** No text is no success: listen, try again, and nothing is gone. */
export const NoSpeech = meta.story({
  render: () => <RecorderBox of={stopped(42_000)} answers={[answer('')]} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Transcribe' }))
    await expect(await canvas.findByText('No speech was found')).toBeVisible()
    await expect(canvas.getByText(/Kept on this device\./, { selector: 'p' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Retry now' })).toBeVisible()
  },
})

/** A limit: the banner counts down, and the recording waits with it. */
export const RateLimited = meta.story({
  render: () => <RecorderBox of={stopped(42_000)} answers={[refusal('rate_limit_exceeded', 429)]} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Transcribe' }))
    await waitFor(() => expect(canvas.getByText('Too many requests')).toBeVisible())
  },
})

/** It is over, and the way out is in the banner. */
export const TranscriptionFailed = meta.story({
  render: () => <RecorderBox of={stopped(42_000)} answers={[refusal('invalid_audio_format', 400)]} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Transcribe' }))
    await waitFor(() => expect(canvas.getByText('This audio format is not supported')).toBeVisible())
  },
})

/** What a crash or a closed page left is there when the person comes back; nothing starts by itself. */
export const OfBefore = meta.story({
  render: () => <RecorderBox make={() => fakeRecorder({ store: earlier() })} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Delete Recording of 0:48' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Undo Recording of 0:48' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Transcribe Recording of 3:12' }))
    await expect(await canvas.findByText(said)).toBeVisible()
  },
})

/** The list alone. */
export const List = meta.story({
  render: () => {
    const store = earlier()
    return <RecordingList store={store} onTranscribe={fn()} />
  },
})

/** The parts in an order of your own. */
export const InParts = meta.story({
  render: function Parts() {
    const [recorder] = useState(() =>
      fakeRecorder({ state: { devices: twoMicrophones, deviceId: 'headset' } }),
    )
    return (
      <RecorderRoot recorder={recorder} language="am" aria-label="Voice note">
        <RecorderNote />
        <LevelMeter />
        <div style={{ display: 'flex', gap: '0.5rem', alignItems: 'center', flexWrap: 'wrap' }}>
          <RecordingTime />
          <RecordButton />
          <PauseButton />
          <DiscardButton />
          <MicrophoneSelect />
        </div>
      </RecorderRoot>
    )
  },
})

const states: [string, RecorderBoxProps][] = [
  ['idle', {}],
  ['recording', { of: recorded(42_000) }],
  ['stopped', { of: stopped(42_000) }],
  ['denied', { of: (recorder) => recorder.fail('microphone_denied') }],
  [
    'lost',
    {
      of: (recorder) => {
        recorded(192_000)(recorder)
        recorder.fail('microphone_lost')
      },
    },
  ],
  ['before', { make: () => fakeRecorder({ store: earlier() }) }],
]

/** Listening to one, in a place of your own. */
export const Playback = meta.story({
  render: () => <Listening />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('slider', { name: 'Recording of 0:48' })).toBeVisible()
    await expect(canvas.getByText('0:00 / 0:48')).toBeVisible()
  },
})

function Listening() {
  const [store] = useState(earlier)
  const [recording] = store.getState().recordings.filter(({ durationMs }) => durationMs === 48_000)
  return recording ? <RecordingPlayback store={store} recording={recording} /> : null
}

/** The same states in all four languages. */
export const Languages = meta.story({
  parameters: {
    docs: {
      source: {
        code: `import { createTranscriptionClient, TranscriptionProvider } from 'lesan-react'
import { am } from 'lesan-react/locales/am'
import { Recorder } from 'lesan-react/recorder'
import { recorderAm } from 'lesan-react/recorder/locales/am'
import 'lesan-react/styles.css'

const client = createTranscriptionClient({ baseUrl: '/api/lesan' })

export function Example() {
  return (
    <TranscriptionProvider client={client} locale="am" messages={[am, recorderAm]}>
      <Recorder language="am" onTranscript={(text) => console.log(text)} aria-label="ድምፅ" />
    </TranscriptionProvider>
  )
}
`,
      },
    },
  },
  render: () => (
    <div
      style={{ display: 'grid', gap: '1rem', gridTemplateColumns: 'repeat(auto-fit, minmax(18rem, 1fr))' }}
    >
      {states.flatMap(([name, box]) =>
        ['en', 'am', 'ti', 'so'].map((locale) => (
          <RecorderBox key={`${name} ${locale}`} {...box} locale={locale} aria-label={`${name}, ${locale}`} />
        )),
      )}
    </div>
  ),
})
