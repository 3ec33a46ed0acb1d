import { type ComponentProps, createElement } from 'react'
import { expectTypeOf, test } from 'vitest'
import type { Catalog, Messages } from '../../src/index.js'
import {
  type AudioRecorder,
  MicrophoneSelect,
  type RecordedTranscript,
  Recorder,
  type RecorderProps,
  RecorderRoot,
  type RecorderWords,
  RecordingTime,
  type RecordingTimeProps,
} from '../../src/recorder.js'
import { type FakeRecorder, fakeRecorder } from '../../src/testing.js'

// Checked by the compiler; nothing here is run.
const never = (_check: unknown): void => {}
const onTranscript = () => {}

test('a dictation box needs to know what is spoken, and who takes the text', () => {
  never(() => {
    createElement(Recorder, { language: 'am', onTranscript })
    // @ts-expect-error nobody takes the text
    createElement(Recorder, { language: 'am' })
    // @ts-expect-error what is spoken is not said
    createElement(Recorder, { onTranscript })
  })
  // Its parts are its own, and the clock is the recorder's.
  expectTypeOf<RecorderProps>().not.toHaveProperty('children')
  expectTypeOf<RecordingTimeProps>().not.toHaveProperty('children')
  expectTypeOf<Parameters<RecorderProps['onTranscript']>>().toEqualTypeOf<[string, RecordedTranscript]>()
})

test('parts show what the recorder says, and nothing else', () => {
  never((recorder: AudioRecorder) => {
    createElement(RecorderRoot, { recorder })
    // @ts-expect-error there is no recorder
    createElement(RecorderRoot, {})
    // @ts-expect-error a span's props are checked
    createElement(RecordingTime, { role: 42 })
    // @ts-expect-error the choice is the recorder's
    createElement(MicrophoneSelect, { value: 'headset' })
  })
  expectTypeOf<ComponentProps<typeof RecordingTime>['className']>().toEqualTypeOf<string | undefined>()
})

test('a fake recorder is a recorder, and a recorder’s words are messages', () => {
  expectTypeOf(fakeRecorder()).toEqualTypeOf<FakeRecorder>()
  expectTypeOf<FakeRecorder>().toExtend<AudioRecorder>()
  expectTypeOf<[Catalog, RecorderWords]>().toExtend<Messages>()
})
