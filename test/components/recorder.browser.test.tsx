import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Profiler, StrictMode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { createTranscriptionClient, TranscriptionProvider } from '../../src/index.js'
import { am } from '../../src/messages/am.js'
import { recorderAm } from '../../src/messages/recorderAm.js'
import { type PartProgress, Recorder, type RecorderProps, RecordingList } from '../../src/recorder.js'
import {
  apiErrorBody,
  apiJob,
  type FakeRecorder,
  fakeRecorder,
  fakeRecordingStore,
} from '../../src/testing.js'

afterEach(cleanup)

type Answer = (form: FormData) => Response | Promise<Response>

const answer =
  (text: string): Answer =>
  () =>
    Response.json(apiJob({ text, status: 'completed' }))
/** The connection breaks while the answer is awaited. */
const broken: Answer = () => Promise.reject(new TypeError('Failed to fetch'))

interface Setup extends Partial<RecorderProps> {
  fake?: FakeRecorder
  answers?: Answer[]
}

/** A box over a fake recorder; the answers are given in turn, the last one again. */
function setUp({ fake = fakeRecorder(), answers = [answer('Hello.')], ...props }: Setup = {}) {
  const sent: FormData[] = []
  const client = createTranscriptionClient({
    baseUrl: 'https://api.test',
    fetch: async (_, init) => {
      const form = init?.body instanceof FormData ? init.body : new FormData()
      sent.push(form)
      return await (answers[Math.min(sent.length, answers.length) - 1] ?? broken)(form)
    },
  })
  const onTranscript = vi.fn()
  const box = (
    <StrictMode>
      <TranscriptionProvider client={client}>
        <Recorder language="en" onTranscript={onTranscript} {...props} recorder={fake} />
      </TranscriptionProvider>
    </StrictMode>
  )
  const view = render(box)
  return { fake, sent, onTranscript, box, ...view }
}

/** The button at a place of the deck, from 0. */
function place(container: HTMLElement, index: number): HTMLElement {
  const button = container.querySelectorAll<HTMLElement>('.lesan-deck > button')[index]
  if (!button) throw new Error('There is no such place.')
  return button
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const press = (name: string | RegExp) => fireEvent.click(button(name))

function listen(container: HTMLElement) {
  const said: string[] = []
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const role = target instanceof Element && target.getAttribute('role')
      if (role === 'status' || role === 'alert')
        for (const { textContent } of addedNodes) said.push(`${role}: ${textContent}`)
    }
  }).observe(container, { childList: true, subtree: true })
  return said
}

test('record, stop, transcribe, read, use: then the recording goes, and not before', async () => {
  const { fake, sent, onTranscript } = setUp()
  press('Record')
  act(() => fake.pass(3_000))
  press('Stop')
  expect(fake.store.getState().recordings).toHaveLength(1)
  press('Transcribe')
  await screen.findByText('Hello.')
  expect(sent).toHaveLength(1)
  expect(sent[0]?.get('language')).toBe('en')
  expect(onTranscript).not.toHaveBeenCalled()
  expect(fake.store.getState().recordings).toHaveLength(1)
  press('Use text')
  await waitFor(() => expect(fake.store.getState().recordings).toEqual([]))
  expect(onTranscript).toHaveBeenCalledExactlyOnceWith(
    'Hello.',
    expect.objectContaining({ transcripts: [expect.objectContaining({ text: 'Hello.' })] }),
  )
  await waitFor(() => expect(button('Record')).toBeVisible())
})

test('a function that fails with the text leaves both, the text and the recording', async () => {
  const failed = new Promise((resolve) => {
    window.addEventListener(
      'unhandledrejection',
      (event) => {
        event.preventDefault()
        resolve(event.reason)
      },
      { once: true },
    )
  })
  const { fake } = setUp({ onTranscript: () => Promise.reject(new Error('No room.')) })
  press('Record')
  act(() => fake.pass(3_000))
  press('Stop')
  press('Transcribe')
  await screen.findByText('Hello.')
  press('Use text')
  expect(await failed).toEqual(new Error('No room.'))
  expect(screen.getByText('Hello.')).toBeVisible()
  expect(fake.store.getState().recordings).toHaveLength(1)
  // The runner prints what was not caught, as a browser does.
  vi.mocked(console.error).mockClear()
})

test('a text without words is no success: the recording stays, and can be sent again', async () => {
  const { fake, sent } = setUp({ answers: [answer(' '), answer('Hello.')] })
  press('Record')
  act(() => fake.pass(3_000))
  press('Stop')
  press('Transcribe')
  await screen.findByText('No speech was found')
  expect(fake.store.getState().recordings).toHaveLength(1)
  expect(button('Listen')).toBeVisible()
  press('Retry now')
  await screen.findByText('Hello.')
  expect(sent).toHaveLength(2)
})

test('a connection that breaks ends in the banner, and Retry sends the same once more', async () => {
  const { fake, sent } = setUp({ answers: [broken, answer('Hello.')] })
  press('Record')
  act(() => fake.pass(3_000))
  press('Stop')
  press('Transcribe')
  await screen.findByText('No answer in time')
  expect(screen.getByText(/Kept on this device/)).toBeVisible()
  press('Retry now')
  await screen.findByText('Hello.')
  expect(sent).toHaveLength(2)
})

test('each part is sent once, in order, also if one in the middle fails', async () => {
  const { fake, sent } = setUp({
    answers: [
      answer('One.'),
      () => Response.json(apiErrorBody('invalid_audio_format'), { status: 400 }),
      answer('Two.'),
    ],
  })
  press('Record')
  act(() => fake.pass(3_000))
  act(() => fake.fail('microphone_lost'))
  press('Resume')
  act(() => fake.pass(2_000))
  press('Stop')
  press('Transcribe')
  await screen.findByText('This audio format is not supported')
  press('Transcribe')
  await screen.findByText('One. Two.')
  expect(sent).toHaveLength(3)
  const sizes = sent.map((form) => (form.get('file') as File).size)
  expect(sizes[1]).toBe(sizes[2])
  expect(sizes[0]).not.toBe(sizes[1])
})

test('more than five minutes go as a job, whatever the file says of its length', async () => {
  const { fake, sent } = setUp()
  press('Record')
  act(() => fake.pass(301_000))
  press('Stop')
  press('Transcribe')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.get('mode')).toBe('async')
})

test('a box that comes back after a navigation finds the text, and nothing is sent twice', async () => {
  const fake = fakeRecorder()
  const { sent, box, unmount } = setUp({ fake })
  press('Record')
  act(() => fake.pass(3_000))
  press('Stop')
  press('Transcribe')
  await screen.findByText('Hello.')
  unmount()
  render(box)
  press('Transcribe')
  await screen.findByText('Hello.')
  expect(sent).toHaveLength(1)
})

test('another tab that transcribes it is not joined: nothing is sent', async () => {
  const { fake, sent } = setUp()
  press('Record')
  act(() => fake.pass(3_000))
  press('Stop')
  const [recording] = fake.store.getState().recordings
  let free = () => {}
  void fake.store.claim(
    recording?.id ?? '',
    () =>
      new Promise<void>((resolve) => {
        free = resolve
      }),
  )
  press('Transcribe')
  await screen.findByText('Another page is working on it.', { selector: 'p' })
  expect(sent).toHaveLength(0)
  free()
  await act(async () => {})
  press('Transcribe')
  await screen.findByText('Hello.')
})

test('every state has its buttons in the same places, and the keyboard stays on its button', async () => {
  const { fake, container } = setUp({ fake: fakeRecorder({ isAllowed: false }) })
  const first = place(container, 0)
  act(() => first.focus())
  const names = () =>
    [...container.querySelectorAll('.lesan-deck > button')].map(({ textContent }) => textContent)
  expect(names()).toEqual(['Record'])
  fireEvent.click(first)
  expect(names()).toEqual(['Record', 'Cancel'])
  act(() => fake.allow())
  expect(names()).toEqual(['Stop', 'Pause'])
  act(() => fake.pass(3_000))
  press('Pause')
  expect(names()).toEqual(['Stop', 'Resume'])
  press('Resume')
  press('Stop')
  expect(names()).toEqual(['Listen', 'Transcribe'])
  expect(first).toHaveFocus()
  press('Delete')
  expect(names()).toEqual(['Record', 'Undo'])
  press('Undo')
  expect(names()).toEqual(['Listen', 'Transcribe'])
  press('Transcribe')
  // A second click meets a button that does nothing.
  expect(names()).toEqual(['Listen', 'Transcribe'])
  expect(button('Transcribe')).toHaveAttribute('aria-disabled', 'true')
  expect(button('Delete')).toHaveAttribute('aria-disabled', 'true')
  await waitFor(() => expect(names()).toEqual(['Listen', 'Use text']))
  expect(place(container, 0)).toBe(first)
})

test('while it records for ten seconds the app renders nothing, and the box neither', () => {
  const fake = fakeRecorder()
  let renders = 0
  function Host() {
    renders++
    return <Recorder language="en" onTranscript={() => {}} recorder={fake} />
  }
  const commits = vi.fn()
  const client = createTranscriptionClient({ baseUrl: 'https://api.test' })
  const { container } = render(
    <TranscriptionProvider client={client}>
      <Profiler id="p" onRender={commits}>
        <Host />
      </Profiler>
    </TranscriptionProvider>,
  )
  act(() => {
    fake.start()
    fake.pass(100)
  })
  const before = renders
  commits.mockClear()
  const writes = vi.spyOn(CSSStyleDeclaration.prototype, 'setProperty')
  for (let tick = 0; tick < 100; tick++) act(() => fake.pass(100, tick / 100))
  expect(screen.getByRole('timer')).toHaveTextContent('0:10')
  expect(container.querySelector<HTMLElement>('.lesan-level')?.style.getPropertyValue('--lesan-level')).toBe(
    '1',
  )
  // What looks the same is not drawn again.
  expect(writes).toHaveBeenCalledTimes(21)
  writes.mockRestore()
  // The clock alone, once a second.
  expect(commits).toHaveBeenCalledTimes(10)
  expect(renders - before).toBe(0)
})

test('what is announced is short and once; a lost microphone interrupts', async () => {
  const { fake, container } = setUp()
  const said = listen(container)
  press('Record')
  for (let second = 0; second < 30; second++) act(() => fake.pass(1_000))
  press('Pause')
  press('Resume')
  act(() => fake.change({ isQuiet: true }))
  act(() => fake.fail('microphone_lost'))
  await act(async () => {})
  expect(said).toEqual([
    'status: Recording',
    'status: Paused',
    'status: Recording',
    'status: Nothing is heard',
    'alert: The microphone was lost. Connect or allow it again, then press Resume. Recording of 0:30. Kept on this device.',
  ])
})

test('stopped, it says how long it is and whether it is kept; full, it says so at once', async () => {
  const { fake, container } = setUp()
  const said = listen(container)
  press('Record')
  act(() => fake.pass(42_000))
  act(() => fake.fail('storage_full'))
  await act(async () => {})
  act(() => fake.change({ error: null, keptIn: 'device' }))
  press('Stop')
  await act(async () => {})
  expect(said).toEqual([
    'status: Recording',
    'alert: The device is full. Not kept on this device. Do not close this page.',
    'status: Recording',
    'status: Recorded. 0:42. Kept on this device.',
  ])
})

test('a language without a recorder’s words is answered in English, and marked as that', () => {
  const { container } = setUp({ locale: 'am', messages: [am] })
  expect(container.querySelector('section')).toHaveAttribute('lang', 'en')
  expect(button('Record')).toBeVisible()
  cleanup()
  const amharic = setUp({ locale: 'am', messages: [am, recorderAm] })
  expect(amharic.container.querySelector('section')).toHaveAttribute('lang', 'am')
  expect(button('ቅረጽ')).toBeVisible()
})

test('a deleted row can be taken back for eight seconds, and then is gone', async () => {
  vi.useFakeTimers()
  const store = fakeRecordingStore([{ durationMs: 192_000, status: 'interrupted' }, { durationMs: 48_000 }])
  render(<RecordingList store={store} onTranscribe={() => {}} />)
  press('Delete Recording of 3:12')
  press('Undo Recording of 3:12')
  act(() => void vi.advanceTimersByTime(9_000))
  expect(store.getState().recordings).toHaveLength(2)
  press('Delete Recording of 3:12')
  await act(() => vi.advanceTimersByTimeAsync(7_900))
  expect(store.getState().recordings).toHaveLength(2)
  await act(() => vi.advanceTimersByTimeAsync(200))
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
  expect(within(screen.getByRole('listitem')).getByText('Recording of 0:48')).toBeVisible()
})

const leftBehind = (progress: PartProgress) =>
  fakeRecorder({
    store: fakeRecordingStore([
      {
        durationMs: 8_000,
        parts: [{ mimeType: 'audio/wav', durationMs: 8_000, sizeBytes: 25_000, progress }],
      },
    ]),
  })

test('a page that was closed while it was sending: what may have been sent is asked about, and sent again by a person alone', async () => {
  const { sent } = setUp({ fake: leftBehind({ status: 'sending' }) })
  press(/^Transcribe /)
  await screen.findAllByText(/counted twice/)
  expect(sent).toHaveLength(0)
  press('Retry now')
  await screen.findByText('Hello.')
  expect(sent).toHaveLength(1)
})

test('a page that was closed while the job ran: the job is followed, and nothing is sent', async () => {
  const { sent } = setUp({
    fake: leftBehind({ status: 'sent', jobId: 'job-7' }),
    answers: [() => Response.json(apiJob({ id: 'job-7', text: 'Hello.', status: 'completed' }))],
  })
  press(/^Transcribe /)
  await screen.findByText('Hello.')
  expect(sent.map((form) => form.has('file'))).toEqual([false])
})

test('what another tab deletes leaves the box without a word; a text that is there stays, to be used', async () => {
  const store = fakeRecordingStore([{ durationMs: 8_000 }, { durationMs: 5_000 }])
  const hanging: Answer = () => new Promise(() => {})
  const { sent, container, onTranscript } = setUp({
    fake: fakeRecorder({ store }),
    answers: [hanging, answer('Hello.')],
  })
  const remove = (durationMs: number) => {
    const found = store.getState().recordings.find((recording) => recording.durationMs === durationMs)
    return act(() => store.remove(found?.id ?? ''))
  }
  press('Transcribe Recording of 0:08')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(container.querySelector('.lesan-clock')).toHaveTextContent('0:08')
  await remove(8_000)
  await waitFor(() => expect(button('Record')).toBeVisible())
  expect(screen.queryByText(/0:08/)).toBeNull()
  expect(container.querySelector('.lesan-banner')).toBeNull()

  press('Transcribe Recording of 0:05')
  await screen.findByText('Hello.')
  await remove(5_000)
  expect(screen.getByText('Hello.')).toBeVisible()
  press('Use text')
  await waitFor(() => expect(onTranscript).toHaveBeenCalledOnce())
  await waitFor(() => expect(button('Record')).toBeVisible())
})
