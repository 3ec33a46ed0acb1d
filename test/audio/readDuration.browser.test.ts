import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkAudioFile, createTranscriptionClient } from '../../src/core.js'
import { createAudioFile } from '../../src/testing/createAudioFile.js'
import { wavHead } from '../helpers/wavHead.js'

const durationOf = async (file: Blob) => (await checkAudioFile(file)).durationSeconds

/** Passed through, and written down. */
const watch = () => ({
  created: vi.spyOn(URL, 'createObjectURL'),
  revoked: vi.spyOn(URL, 'revokeObjectURL'),
  elements: vi.spyOn(document, 'createElement'),
})
let watched: ReturnType<typeof watch>

const created = () => watched.created.mock.results.map(({ value }) => value as string)
const revoked = () => watched.revoked.mock.calls.map(([url]) => url)

beforeEach(() => {
  watched = watch()
})
afterEach(() => {
  expect(revoked()).toEqual(created())
  for (const { value } of watched.elements.mock.results) {
    if (!(value instanceof HTMLAudioElement)) continue
    expect(value.src).toBe('')
    expect(value.networkState).not.toBe(HTMLMediaElement.NETWORK_LOADING)
    expect([value.onloadedmetadata, value.onerror]).toEqual([null, null])
  }
})

async function record(ms: number): Promise<Blob> {
  const audio = new AudioContext()
  const output = audio.createMediaStreamDestination()
  const oscillator = audio.createOscillator()
  oscillator.connect(output)
  oscillator.start()
  const recorder = new MediaRecorder(output.stream)
  const parts: Blob[] = []
  recorder.ondataavailable = ({ data }) => parts.push(data)
  const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve))
  recorder.start()
  await new Promise((resolve) => setTimeout(resolve, ms))
  recorder.stop()
  await stopped
  await audio.close()
  return new Blob(parts, { type: recorder.mimeType })
}

describe('how long a file is', () => {
  test('is what the browser says', async () => {
    expect(await durationOf(createAudioFile({ seconds: 2.5 }))).toBeCloseTo(2.5)
  })

  test('is not known of a recording of the browser’s own, which is no reason to refuse it', async () => {
    const recording = await record(400)
    expect(recording.type).toContain('codecs=')
    expect(await checkAudioFile(recording)).toEqual({ format: 'webm', contentType: 'audio/webm' })
  })

  test('is not known of a file that the browser can’t play', async () => {
    expect(await checkAudioFile(new Blob(['fLaC and then nothing of the kind']))).toEqual({
      format: 'flac',
      contentType: 'audio/flac',
    })
  })

  test('is not known where the page’s own rules forbid to look', async () => {
    const frame = document.createElement('iframe')
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="media-src 'none'">`
    document.body.append(frame)
    await new Promise((resolve) => {
      frame.onload = resolve
    })
    const strict = frame.contentDocument
    if (!strict) throw new Error('The frame has no document.')
    watched.elements.mockImplementation((name: string) => strict.createElement(name))
    expect(await durationOf(createAudioFile())).toBeUndefined()
    frame.remove()
  })

  test('is not waited for longer than three seconds', async () => {
    vi.useFakeTimers()
    vi.spyOn(HTMLMediaElement.prototype, 'src', 'set').mockImplementation(() => {})
    const duration = durationOf(createAudioFile())
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
    await vi.advanceTimersByTimeAsync(3_000)
    expect(await duration).toBeUndefined()
    vi.useRealTimers()
  })

  test.each([
    ['less than 0.1 s', () => createAudioFile({ seconds: 0.09 }), 'invalid_audio_format'],
    [
      'more than 4 h',
      () =>
        new File(
          [wavHead(4 * 3_600 * 8_000 + 8_000, { sampleRate: 8_000, bytesPerSample: 1 }), new Blob(hours())],
          'long.wav',
        ),
      'file_too_large',
    ],
  ])('is a reason to refuse it: %s', async (_, make, code) => {
    await expect(checkAudioFile(make())).rejects.toMatchObject({ code, param: 'file', status: undefined })
  })

  test('that is a guess is none: MP3 that begins with silence seems ten times as long as it is', async () => {
    // Half an hour: three seconds of 32 kbit/s, the rest of 320.
    const quiet = mp3Frame(1, 104)
    const loud = new Blob(Array.from({ length: 700 }, () => mp3Frame(14, 1_044)))
    const speech = new Blob([
      ...Array.from({ length: 115 }, () => quiet),
      ...Array.from({ length: 99 }, () => loud),
    ])
    expect(await durationOf(speech)).toBeGreaterThan(4 * 3_600)
  })

  test('is not asked for in a hidden tab, where Chromium loads nothing', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    expect(await durationOf(createAudioFile())).toBeUndefined()
    expect(created()).toEqual([])
    hidden.mockRestore()
  })

  test('of 0.1 s is long enough', async () => {
    expect(await durationOf(createAudioFile({ seconds: 0.1 }))).toBeCloseTo(0.1)
  })
})

/** A frame of silence at 44.1 kHz; `bitRate` is the number of a rate in the format's table. */
function mp3Frame(bitRate: number, bytes: number): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(bytes)
  frame.set([0xff, 0xfb, bitRate << 4, 0xc4])
  return frame
}

/** Four hours and a second, 8,000 bytes each, of one second that is there once. */
function hours(): Blob[] {
  const second = new Blob([new Uint8Array(8_000)])
  return Array.from({ length: 4 * 3_600 + 1 }, () => second)
}

test('a cancel while the browser looks leaves no timer, no listener and no address of the file', async () => {
  vi.spyOn(HTMLMediaElement.prototype, 'src', 'set').mockImplementation(() => {})
  const add = vi.spyOn(AbortSignal.prototype, 'addEventListener')
  const remove = vi.spyOn(AbortSignal.prototype, 'removeEventListener')
  vi.useFakeTimers()
  const fetch = vi.fn<typeof globalThis.fetch>()
  const run = createTranscriptionClient({ fetch }).start({ file: createAudioFile(), language: 'am' })
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
  expect(run.getState().phase).toBe('queued')
  expect(created()).toHaveLength(1)
  run.cancel()
  await expect(run.result).rejects.toMatchObject({ code: 'aborted' })
  await Promise.resolve()
  expect(vi.getTimerCount()).toBe(0)
  expect(add.mock.calls.length).toBe(remove.mock.calls.length)
  expect(revoked()).toEqual(created())
  expect(fetch).not.toHaveBeenCalled()
  vi.useRealTimers()
})
