import { afterAll, describe, expect, test } from 'vitest'
import { createDecoder } from '../../sandbox/audio/createDecoder.js'
import { decodeAudio } from '../../sandbox/audio/decodeAudio.js'
import { openAudio } from '../../sandbox/audio/openAudio.js'
import { audioFile, box, chunk, concat, id3, silentFlac, u32 } from './helpers/audioBytes.js'
import { wav } from './helpers/wav.js'

const decoder = createDecoder()
afterAll(() => decoder.close())

const decode = (bytes: Uint8Array) => decoder.decode(bytes, 'file')

/** Half a second of 440 Hz: as long, as loud and as high as it should be. */
async function expectTone(bytes: Uint8Array): Promise<void> {
  const { samples, durationSeconds } = await decode(bytes)
  expect(durationSeconds).toBeGreaterThan(0.4)
  expect(durationSeconds).toBeLessThan(0.7)
  const middle = samples.subarray(2000, 6000)
  const loudness = Math.sqrt(middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length)
  expect(loudness / 32_768).toBeGreaterThan(0.3)
  expect(loudness / 32_768).toBeLessThan(0.4)
  const crossings = middle.filter((sample, i) => sample >= 0 !== (middle[i + 1] ?? sample) >= 0).length
  expect(crossings * 2).toBeGreaterThan(430)
  expect(crossings * 2).toBeLessThan(450)
}

const refusal = (bytes: Uint8Array) => decode(bytes).then(() => 'taken', String)
const zeros = (count: number) => new Uint8Array(count)
const NO_FORMAT = /format is not supported|holds no audio/

describe('every format is read', () => {
  test.each([
    'tone.mp3',
    'tone.aac',
    'tone.flac',
    'tone.ogg',
    'vorbis.ogg',
    'flac.ogg',
    'tone.webm',
    'tone.m4a',
    'moov-last.m4a',
    'fragments.m4a',
    'mpeg.wav',
    'gsm.wav',
    'video.ogv',
  ])('%s', async (name) => {
    await expectTone(await audioFile(name))
  })
})

describe('behind tags it is read as well', () => {
  test.each([
    'tone.mp3',
    'tone.aac',
    'tone.flac',
    'tone.ogg',
    'vorbis.ogg',
    'tone.webm',
    'tone.m4a',
    'moov-last.m4a',
    'gsm.wav',
  ])('%s', async (name) => {
    const file = await audioFile(name)
    await expectTone(concat(id3(200_000), file))
    await expectTone(concat(id3(500), zeros(1000), id3(300), zeros(77), file))
  })
})

describe('MP3 is found', () => {
  test.each([
    ['junk', concat('A'.repeat(10))],
    ['zeros', zeros(100_000)],
    ['a tag that is longer than it says', id3(5130, 4086)],
    ['a tag that says it is longer than the file', id3(10, 1_000_000)],
  ])('behind %s', async (_, before) => {
    await expectTone(concat(before, await audioFile('tone.mp3')))
  })
})

describe('WAV', () => {
  const tone = Float32Array.from({ length: 8000 }, (_, i) => 0.5 * Math.sin((2 * Math.PI * 440 * i) / 16_000))
  const plain = wav(tone)
  const [format, data] = [plain.subarray(20, 36), plain.subarray(44)]
  const riff = (id: string, ...chunks: Uint8Array[]) => concat(id, u32(0xffff_ffff), 'WAVE', ...chunks)

  test.each([
    ['with a chunk of odd length', riff('RIFF', chunk('LIST', zeros(27)), plain.subarray(12))],
    [
      'with a chunk of odd length and nothing to fill it up',
      riff('RIFF', chunk('LIST', zeros(27)).subarray(0, -1), plain.subarray(12)),
    ],
    [
      'of RF64, with something behind its data',
      riff(
        'RF64',
        chunk('ds64', concat(zeros(8), u32(data.length), zeros(16))),
        chunk('fmt ', format),
        concat('data', u32(0xffff_ffff), data, chunk('LIST', new Uint8Array(10_000).fill(0x41))),
      ),
    ],
    ['of a recorder that was stopped by force', concat(plain.subarray(0, 40), u32(0), data)],
    [
      'in big endian',
      concat(
        'RIFX',
        u32(0, 'big'),
        'WAVE',
        chunk('fmt ', concat('\0\x01\0\x01', u32(16_000, 'big'), u32(32_000, 'big'), '\0\x02\0\x10'), 'big'),
        chunk(
          'data',
          data.map((_, i) => data[i ^ 1] ?? 0),
          'big',
        ),
      ),
    ],
    [
      'that says in its extension what it is',
      riff(
        'RIFF',
        chunk('fmt ', concat('\xFE\xFF', format.subarray(2), '\x16\0\x10\0\x04\0\0\0', '\x01\0', zeros(14))),
        chunk('data', data),
      ),
    ],
  ])('%s', async (_, file) => {
    await expectTone(file)
  })
})

describe('MP4', () => {
  test.each(['uuid', 'pnot', 'styp'])('that begins with %s', async (type) => {
    const file = await audioFile('fragments.m4a')
    const length = new DataView(file.buffer).getUint32(0)
    await expectTone(concat(box(type, zeros(16)), file))
    await expectTone(concat(box(type, zeros(16)), file.subarray(length)))
  })
})

describe('what is none of these formats is refused', () => {
  test.each([
    ['Speex', () => audioFile('speex.ogg')],
    ['Theora', () => audioFile('silent.ogv')],
    ['a tag and nothing else', () => id3(500)],
    ['a page behind a tag', () => concat(id3(500), '<!doctype html><title>Sign in</title>')],
    ['text', () => concat('not audio at all')],
    ['text in UTF-16', () => concat('\xFF\xFE', Buffer.from('ኣማርኛ, and so on. '.repeat(300), 'utf16le'))],
    ['a photo', () => concat(box('ftyp', concat('heic\0\0\0\0')), box('meta', zeros(4000)))],
    [
      'MPEG-TS',
      async () => {
        const aac = await audioFile('tone.aac')
        return concat(
          ...Array.from({ length: 9 }, (_, i) => concat('G\0\0\0', aac.subarray(i * 184, (i + 1) * 184))),
        )
      },
    ],
    ['a header alone', async () => (await audioFile('tone.flac')).subarray(0, 42)],
    ['a sample rate of 1 Hz', () => wav(new Float32Array(14_000), 1)],
  ])('%s', async (_, file) => {
    expect(await refusal(await file())).toMatch(NO_FORMAT)
  })
})

describe('small files that last for hours', () => {
  test('are refused by the length in their header, with nothing decoded', async () => {
    expect(await refusal(silentFlac({ seconds: 0, said: 18_000 }))).toContain('lasts 18000.00 s')
  })

  test('are decoded no further than they may be long', async () => {
    const audio = openAudio(silentFlac({ seconds: 7200, said: 0 }))
    if (!audio) throw new Error('It is FLAC.')
    const seconds = (await decodeAudio(audio, 60, () => undefined)).length / 16_000
    expect(seconds).toBeGreaterThan(60)
    expect(seconds).toBeLessThan(2000)
  })

  test('are counted whole where they may be that long', async () => {
    expect((await decode(silentFlac({ seconds: 1200 }))).durationSeconds).toBeCloseTo(1200, -1)
  })
})

test('WebM of three minutes takes no minute to decode', async () => {
  const file = await audioFile('tone.webm')
  const audio = openAudio(file)
  // Each as FFmpeg ends a file: with a block of which a part is to be thrown away.
  const clusters = Array.from({ length: 400 }, () => clusterOf(audio?.body ?? file))
  const { durationSeconds } = await decode(concat(audio?.head ?? '', ...clusters))
  expect(durationSeconds).toBeGreaterThan(190)
})

/** The first cluster, without the index behind it. */
function clusterOf(body: Uint8Array): Uint8Array {
  const index = Buffer.from(body).indexOf(Buffer.from([0x1c, 0x53, 0xbb, 0x6b]))
  return index < 0 ? body : body.subarray(0, index)
}

test('a broken file takes none of the good ones along that come with it', async () => {
  const good = await Promise.all(['tone.m4a', 'tone.aac', 'tone.webm', 'tone.mp3'].map(audioFile))
  const broken = good.map((file) => file.map((byte, i) => (i < 60 ? byte : byte ^ ((i * 73) & 255))))
  const results = await Promise.allSettled([...broken, ...good, ...broken, ...good].map(decode))
  expect(results.slice(4, 8).map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'))
  expect(results.slice(12).map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'))
})
