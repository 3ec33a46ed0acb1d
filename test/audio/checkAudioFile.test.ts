import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type AudioInfo, checkAudioFile, isTranscriptionError } from '../../src/core.js'
import { createAudioFile } from '../../src/testing/createAudioFile.js'
import { webm } from '../helpers/sounds.js'

const MEGABYTE = 1024 ** 2

/** A blob that writes down how it is read. */
class WatchedBlob extends Blob {
  read: string[] = []
  claimedSize: number | undefined
  override get size(): number {
    return this.claimedSize ?? super.size
  }
  override slice(start = 0, end = this.size, type?: string): Blob {
    this.read.push(`slice ${start}-${end}`)
    return super.slice(start, end, type)
  }
  override async arrayBuffer(): Promise<ArrayBuffer> {
    this.read.push('all')
    return super.arrayBuffer()
  }
  override stream(): ReturnType<Blob['stream']> {
    this.read.push('all')
    return super.stream()
  }
  override async text(): Promise<string> {
    this.read.push('all')
    return super.text()
  }
}

const refusalOf = (file: Blob) =>
  checkAudioFile(file).then(
    () => undefined,
    (error: unknown) => error,
  )

test('a file is what its content says, whatever its name and type say', async () => {
  const sound = await createAudioFile().arrayBuffer()
  for (const [name, type] of [
    ['speech.wav', 'audio/wav'],
    ['speech.mp3', 'audio/mpeg'],
    ['speech', ''],
    ['speech.docx', 'application/msword'],
  ] as const)
    expect(await checkAudioFile(new File([sound], name, { type }))).toEqual<AudioInfo>({
      format: 'wav',
      contentType: 'audio/wav',
      durationSeconds: 1,
    })
})

test('a recording’s type loses its codecs', async () => {
  const recording = new Blob([webm()], { type: 'audio/webm;codecs=opus' })
  expect(await checkAudioFile(recording)).toMatchObject({ contentType: 'audio/webm' })
})

test.each([
  ['an empty file', new File([], 'a.wav'), 'invalid_audio_format', /empty/],
  [
    'a document',
    new File(['%PDF-1.7'], 'a.MP3'),
    'invalid_audio_format',
    /^The content of the file is not MP3/,
  ],
  [
    'one above 500 MB',
    Object.defineProperty(createAudioFile(), 'size', { value: 500 * MEGABYTE + 1 }),
    'file_too_large',
    /500 MB/,
  ],
])('%s is refused as the API would, without a status', async (_, file, code, message) => {
  const error = await refusalOf(file)
  expect(error).toMatchObject({ name: 'TranscriptionError', code, param: 'file', status: undefined })
  expect((error as Error).message).toMatch(message)
})

test('a file that can’t be read any more says so', async () => {
  const file = createAudioFile()
  file.slice = () => {
    throw new DOMException('It is gone.', 'NotFoundError')
  }
  expect(await refusalOf(file)).toMatchObject({ code: 'file_unreadable', param: 'file' })
})

test('a file that vanished before its size was known is not called empty', async () => {
  // So it is in Chromium: no size, slices without a complaint, and one when all of it is asked for.
  const file = Object.assign(new File([], 'a.wav'), {
    arrayBuffer: () => Promise.reject(new DOMException('It is gone.', 'NotFoundError')),
  })
  expect(await refusalOf(file)).toMatchObject({ code: 'file_unreadable' })
})

test('a file of 500 MB is not read, but for its first 64 KiB, and only once', async () => {
  const file = new WatchedBlob([await createAudioFile().arrayBuffer()])
  file.claimedSize = 500 * MEGABYTE
  await checkAudioFile(file)
  await checkAudioFile(file)
  expect(file.read).toEqual(['slice 0-65536'])
})

test('a file that does not come ends with the reason, and so does a cancel, at once', async () => {
  vi.useFakeTimers()
  try {
    const stuck = () =>
      Object.assign(new File(['x'], 'cloud.mp3'), {
        slice: () => ({ arrayBuffer: () => new Promise(() => {}) }),
      })
    const outcome = refusalOf(stuck())
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await outcome).toMatchObject({ code: 'file_unreadable', reason: 'withheld', param: 'file' })
    const controller = new AbortController()
    const given = checkAudioFile(stuck(), controller.signal).catch((thrown: unknown) => thrown)
    await vi.advanceTimersByTimeAsync(0)
    controller.abort('changed my mind')
    expect(vi.getTimerCount()).toBe(0)
    expect(await given).toBe('changed my mind')
  } finally {
    vi.useRealTimers()
  }
})

test('any bytes under any name are audio or a TranscriptionError, and no more than 64 KiB are read', async () => {
  const magic = fc.constantFrom('', 'ID3', 'RIFF....WAVE', '\0\0\0\x08ftyp', 'fLaC', 'OggS')
  const property = fc.asyncProperty(
    magic,
    fc.uint8Array({ maxLength: 200 }),
    fc.string(),
    fc.string(),
    async (start, bytes, name, type) => {
      const file = new WatchedBlob([new File([start, bytes.slice()], name, { type })], { type })
      try {
        expect(await checkAudioFile(file)).toMatchObject({ contentType: expect.stringMatching(/^audio\//) })
      } catch (thrown) {
        expect(isTranscriptionError(thrown)).toBe(true)
      }
      const allowed = file.size === 0 ? 'all' : 'slice 0-65536'
      expect(file.read.filter((how) => how !== allowed)).toEqual([])
    },
  )
  await fc.assert(property, { numRuns: 500 })
})
