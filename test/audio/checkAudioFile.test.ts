import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AudioInfo, checkAudioFile, isTranscriptionError } from '../../src/core.js'
import { createAudioFile } from '../../src/testing/createAudioFile.js'

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
    })
})

test('a recording’s type loses its codecs', async () => {
  const recording = new Blob(['\x1A\x45', new Uint8Array([0xdf, 0xa3]), 'webm'], {
    type: 'audio/webm;codecs=opus',
  })
  expect(await checkAudioFile(recording)).toMatchObject({ contentType: 'audio/webm' })
})

test.each([
  ['an empty file', new File([], 'a.wav'), 'invalid_audio_format', /empty/],
  [
    'a document',
    new File(['%PDF-1.7'], 'a.pdf'),
    'invalid_audio_format',
    /^The content of the file is not MP3/,
  ],
  ['one that calls itself audio', new File(['%PDF'], 'a.MP3'), 'invalid_audio_format', /calls itself MP3/],
  [
    'one whose type says so',
    new Blob(['%PDF'], { type: 'audio/ogg;codecs=opus' }),
    'invalid_audio_format',
    /ogg/,
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

test('a thousand files are looked at two at a time, in order', async () => {
  let open = 0
  let most = 0
  const order: number[] = []
  const sound = await createAudioFile({ seconds: 0.1 }).arrayBuffer()
  const files = Array.from({ length: 1_000 }, (_, index) => {
    const file = new Blob([sound])
    file.slice = () => {
      order.push(index)
      open += 1
      most = Math.max(most, open)
      return Object.assign(new Blob([]), {
        arrayBuffer: async () => {
          await new Promise((resolve) => setTimeout(resolve))
          open -= 1
          return sound
        },
      })
    }
    return file
  })
  await Promise.all(files.map((file) => checkAudioFile(file)))
  expect(most).toBe(2)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
})

test('a file that fails leaves the line to the others; a check that was given up reads nothing', async () => {
  const controller = new AbortController()
  const files = Array.from({ length: 5 }, () => new WatchedBlob(['no audio']))
  const checks = files.map((file) => checkAudioFile(file, controller.signal))
  const last = checkAudioFile(createAudioFile())
  controller.abort('changed my mind')
  const outcomes = await Promise.allSettled(checks)
  expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason)).toEqual([
    expect.objectContaining({ code: 'invalid_audio_format' }),
    expect.objectContaining({ code: 'invalid_audio_format' }),
    ...Array<string>(3).fill('changed my mind'),
  ])
  expect(files.map(({ read }) => read.length)).toEqual([1, 1, 0, 0, 0])
  expect(await last).toMatchObject({ format: 'wav' })
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
