// Loaded when the first file is read, which a story would wait for.
import '../../src/audio/inspectFile.js'
import { type ReactNode, useState } from 'react'
import { createTranscriptionClient, TranscriptionProvider } from '../../src/index.js'
import { Recorder, type RecorderProps } from '../../src/recorder.js'
import {
  apiErrorBody,
  apiJob,
  type FakeRecorder,
  fakeRecorder,
  fakeRecordingStore,
} from '../../src/testing.js'

export const twoMicrophones = [
  { deviceId: 'built-in', label: 'Built-in microphone' },
  { deviceId: 'headset', label: 'Headset' },
]

export interface RecorderBoxProps extends Partial<RecorderProps> {
  /** Brings a recorder into the state the story is about. */
  of?: ((recorder: FakeRecorder) => void) | undefined
  make?: (() => FakeRecorder) | undefined
  /** What the API answers to each create in turn; the last one for all that follow. */
  answers?: readonly (() => Response | Promise<Response>)[] | undefined
}

export const said = 'ሰላም ለዓለም። ዛሬ ስለ ኢትዮጵያ ቡና ታሪክ እንነጋገራለን።'
export const answer = (text: string) => () =>
  Response.json(apiJob({ text, language: 'am', status: 'completed' }))
export const never = () => new Promise<Response>(() => {})
export const refusal = (code: Parameters<typeof apiErrorBody>[0], status: number) => () =>
  Response.json(apiErrorBody(code), { status })

/** A recorder without a microphone, and an API without a network. */
export function RecorderBox({
  of,
  make = fakeRecorder,
  answers = [answer(said)],
  ...box
}: RecorderBoxProps): ReactNode {
  const [{ recorder, client }] = useState(() => {
    const recorder = make()
    of?.(recorder)
    let calls = 0
    const client = createTranscriptionClient({
      baseUrl: 'https://api.test',
      fetch: async () => {
        const next = answers[Math.min(calls++, answers.length - 1)] ?? never
        return await next()
      },
    })
    return { recorder, client }
  })
  return (
    <TranscriptionProvider client={client}>
      <div style={{ maxWidth: '26rem' }}>
        <Recorder language="am" onTranscript={() => {}} aria-label="Dictation" {...box} recorder={recorder} />
      </div>
    </TranscriptionProvider>
  )
}

export const recorded = (ms: number) => (recorder: FakeRecorder) => {
  recorder.start()
  recorder.pass(ms, 0.7)
}
export const stopped = (ms: number) => (recorder: FakeRecorder) => {
  recorded(ms)(recorder)
  recorder.stop()
}

export const earlier = () =>
  fakeRecordingStore([
    { durationMs: 48_000, startedAt: Date.now() - 49 * 3_600_000 },
    { durationMs: 192_000, startedAt: Date.now() - 14 * 60_000, status: 'interrupted' },
  ])
