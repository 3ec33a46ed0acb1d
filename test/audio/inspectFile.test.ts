import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspectFile } from '../../src/audio/inspectFile.js'
import {
  aac,
  aacFrame,
  box,
  bytes,
  flac,
  ftyp,
  id3,
  m4a,
  moov,
  mp3,
  mp3Frame,
  ogg,
  oggPage,
  u32,
  webm,
  zeros,
} from '../helpers/sounds.js'
import { wavHead } from '../helpers/wavHead.js'

const wav = (soundBytes = 32_000) => bytes(wavHead(soundBytes), zeros(soundBytes))
const chunk = (name: string, body: Uint8Array, pad = body.length % 2) =>
  bytes(name, u32(body.length).reverse(), body, zeros(pad))

/** `wav 1`, `mp3` where its length is not known, or the reason why it is refused. */
async function verdict(...parts: (string | Uint8Array)[]): Promise<string> {
  try {
    const { format, durationSeconds } = await inspectFile(new Blob([bytes(...parts)]))
    return durationSeconds === undefined ? format : `${format} ${+durationSeconds.toFixed(2)}`
  } catch (thrown) {
    return String((thrown as { reason?: unknown }).reason ?? thrown)
  }
}

test.each<[name: string, file: Uint8Array, verdict: string]>([
  ['WAV', wav(), 'wav 1'],
  ['WAV of more than 4 GB', bytes('RF64', wav().subarray(4)), 'wav 1'],
  ['MP3', mp3(), 'mp3 1.04'],
  ['AAC', aac(), 'aac 0.93'],
  ['FLAC', flac(), 'flac 1'],
  ['Ogg Opus', ogg(), 'ogg 1.99'],
  ['WebM', webm(), 'webm 2'],
  ['Matroska', webm({ docType: 'matroska' }), 'webm 2'],
  ['M4A', m4a(), 'm4a 2'],
])('%s is what it is, and as long as it is; so behind every kind of tag', async (_, file, expected) => {
  expect(await verdict(file)).toBe(expected)
  // One; two; padding; longer than what is read at first; one that claims more than there is, and one that claims less.
  expect(await verdict(id3(300), file)).toBe(expected)
  expect(await verdict(id3(300), id3(500), file)).toBe(expected)
  expect(await verdict(id3(300), zeros(1_000), file)).toBe(expected)
  const format = expected.split(' ')[0]
  for (const tag of [id3(200_000), id3(10, 100_000_000), id3(900, 700)])
    expect((await verdict(tag, file)).split(' ')[0]).toBe(format)
})

describe('taken', () => {
  test.each<[string, Uint8Array, string]>([
    ['MP3 behind junk', bytes('junk junk', mp3()), 'mp3 1.04'],
    ['MP3 behind 100,000 zeros', bytes(zeros(100_000), mp3()), 'mp3 1.04'],
    ['MP3 with an old tag at its end', bytes(mp3(), 'TAG', zeros(125)), 'mp3 1.04'],
    ['an MP4 that begins with a uuid', bytes(box('uuid', zeros(24)), m4a()), 'm4a 2'],
    ['with styp', bytes(box('styp', 'msdh', u32(0)), moov(), box('mdat', zeros(99))), 'm4a 2'],
    ['with pnot', bytes(box('pnot', zeros(12)), moov(), box('mdat', zeros(99))), 'm4a 2'],
    ['with its tables at the end', bytes(ftyp(), box('mdat', zeros(200_000)), moov()), 'm4a 2'],
    ['video with sound', bytes(ftyp('isom'), moov(), box('mdat', zeros(99))), 'm4a 2'],
    [
      'fragments, which do not say how long',
      bytes(ftyp(), moov({ seconds: 0.02, inFragments: true }), box('moof'), box('mdat', zeros(99))),
      'm4a',
    ],
    [
      'WAV with an odd chunk',
      bytes('RIFF', u32(0), 'WAVE', chunk('LIST', zeros(27)), wav().subarray(12)),
      'wav 1',
    ],
    [
      'WAV with an odd chunk and no pad',
      bytes('RIFF', u32(0), 'WAVE', chunk('LIST', zeros(27), 0), wav().subarray(12)),
      'wav 1',
    ],
    ['Ogg Vorbis', ogg({ head: `\x01vorbis\0\0\0\0\x01\x80\xBB\0\0${'\0'.repeat(14)}` }), 'ogg 2'],
  ])('%s', async (_, file, expected) => expect(await verdict(file)).toBe(expected))

  test('WAV whose length was never written', async () => {
    for (const said of [0, 0xffff_ffff]) {
      const file = wav()
      new DataView(file.buffer).setUint32(40, said, true)
      expect(await verdict(file)).toBe('wav 1')
    }
  })
})

describe('a length is believed only if the bytes can hold it', () => {
  test.each<[string, Uint8Array, string]>([
    ['Ogg of a stream that runs for 30 hours', ogg({ fromSeconds: 108_000, toSeconds: 108_005 }), 'ogg 4'],
    ['its first page alone', ogg({ fromSeconds: 108_000, toSeconds: 108_001 }), 'ogg'],
    ['WebM of such a stream', webm({ fromMs: 108_000_000 }), 'webm 2'],
    ['the same that says where it ends', webm({ fromMs: 108_000_000, durationMs: 108_002_000 }), 'webm 2'],
    ['WebM that claims days', webm({ durationMs: 1e9 }), 'webm'],
    ['MP4 that claims days', m4a({ seconds: 1_000_000 }), 'm4a'],
    ['FLAC that claims days', flac({ samples: 2 ** 32 - 1 }), 'flac'],
    ['a long MP3 without a table', mp3({ frames: 1_000 }), 'mp3'],
    ['a long AAC', aac({ frames: 9_000 }), 'aac'],
  ])('%s', async (_, file, expected) => expect(await verdict(file)).toBe(expected))

  test('an MP3 with a table says how long it is, if it is long enough for that', async () => {
    const withTable = (frames: number) =>
      bytes(mp3Frame.subarray(0, 36), 'Xing', u32(1, frames), zeros(417 - 48))
    expect(await verdict(withTable(1_000), mp3({ frames: 1_000 }))).toBe('mp3 26.12')
    expect(await verdict(withTable(1_000_000), mp3({ frames: 1_000 }))).toBe('mp3')
  })

  test('more than four hours are refused where they are sure, less than a tenth of a second too', async () => {
    const hours = (count: number) => wavHead(count * 3_600 * 1_000, { sampleRate: 1_000, bytesPerSample: 1 })
    const claim = (head: Uint8Array<ArrayBuffer>, size: number) =>
      inspectFile(Object.defineProperty(new Blob([head]), 'size', { value: size })).catch(
        (error: unknown) => error,
      )
    expect(await claim(hours(5), 5 * 3_600_000)).toMatchObject({ code: 'file_too_large', reason: 'too_long' })
    expect(await claim(hours(3), 3 * 3_600_000)).toMatchObject({ format: 'wav', durationSeconds: 10_799.956 })
    expect(await verdict(wav(1_000))).toBe('too_short')
    expect(await verdict(mp3({ frames: 2 }))).toBe('too_short')
    expect(await verdict(webm({ blocks: 2 }))).toBe('too_short')
  })
})

describe('why a file is refused', () => {
  const utf16 = (text: string) => bytes('\xFF\xFE', ...Array.from(text, (sign) => `${sign}\0`))
  const packet = bytes('\x47\x40\0\x10', mp3().subarray(0, 184))
  test.each<[string, Uint8Array, string]>([
    ['nothing in it', bytes(), 'empty'],
    ['a document', bytes('%PDF-1.7'), 'not_audio'],
    ['an archive', bytes('PK\x03\x04'), 'not_audio'],
    ['a photo', bytes('\xFF\xD8\xFF\xE0\0\x10JFIF', zeros(500)), 'not_audio'],
    [
      'text in UTF-16',
      utf16('Any text that is long enough for a frame, and longer. '.repeat(20)),
      'not_audio',
    ],
    ['short text in UTF-16', utf16('A'), 'not_audio'],
    ['a font', bytes('\0\x01\0\0\0\x0fGDEF', zeros(500)), 'not_audio'],
    ['a tag alone', id3(500), 'not_audio'],
    ['a tag and a page', bytes(id3(500), '<!doctype html><title>Sign in</title>'), 'not_audio'],
    ['a stray frame', bytes('junk', mp3Frame, '.'.repeat(1_000)), 'not_audio'],
    ['frames of two kinds', bytes('junk', mp3Frame, aacFrame, mp3Frame, aacFrame), 'not_audio'],
    ['a mark of EBML', bytes('\x1A\x45\xDF\xA3\x8A\x42\x82\x87unknown'), 'not_audio'],
    ...['heic', 'heis', 'hevc', 'mif1', 'avif', 'avis', 'crx '].map(
      (brand) =>
        [`a photo (${brand})`, bytes(ftyp(brand), zeros(500)), 'not_audio'] as [string, Uint8Array, string],
    ),
    ['a bought song', bytes(ftyp('M4P '), zeros(500)), 'protected'],
    ['a song with a lock of another name', m4a({ codec: 'drms' }), 'protected'],
    ['a video without sound', m4a({ handler: 'vide' }), 'no_sound'],
    ['one of Matroska', webm({ trackType: 1 }), 'no_sound'],
    ['one of Ogg', ogg({ head: '\x80theora\x03\x02\x01' }), 'no_sound'],
    ['MPEG-TS', bytes(packet, packet, packet), 'not_taken'],
    ['AMR', bytes('#!AMR\n', zeros(500)), 'not_taken'],
    ['AMR in MP4', m4a({ codec: 'samr' }), 'not_taken'],
    ['Speex', ogg({ head: 'Speex   1.2' }), 'not_taken'],
    ['LOAS', bytes('\x56\xE0\x04....', '\x56\xE0\x04....'), 'not_taken'],
    ['AIFF', bytes('FORM', u32(500), 'AIFF', zeros(500)), 'not_taken'],
    ['WMA', bytes('\x30\x26\xB2\x75\x8E\x66\xCF\x11', zeros(500)), 'not_taken'],
    ['WAV of an odd codec', bytes(wav().subarray(0, 20), '\x92\0', wav().subarray(22)), 'not_taken'],
    ['MP4 without tables', bytes(ftyp(), box('mdat', zeros(500))), 'broken_off'],
    ['MP4 whose tables break off', bytes(ftyp(), moov()).subarray(0, 100), 'broken_off'],
    ['MP4 of tables alone', bytes(ftyp(), moov()), 'broken_off'],
    ['the head of a WAV', wavHead(1_000), 'broken_off'],
    ['half of it', wavHead(1_000).subarray(0, 20), 'broken_off'],
    ['the head of a FLAC', flac({ audioBytes: 0 }), 'broken_off'],
    ['the heads of an Ogg', ogg({ toSeconds: 0 }), 'broken_off'],
    ['the first page of an Ogg', oggPage({ position: 0, content: 'OpusHead', isFirst: true }), 'broken_off'],
    ['the head of a WebM', webm({ blocks: 0 }), 'broken_off'],
    ['half of it', webm().subarray(0, 30), 'broken_off'],
  ])('%s: %s', async (_, file, expected) => expect(await verdict(file)).toBe(expected))
})

test('any bytes, and any change to a good file, have a verdict; little is read for it', async () => {
  const good = fc.constantFrom(wav(), mp3(), aac(), flac(), ogg(), webm(), m4a())
  const verdicts =
    /^((wav|mp3|aac|flac|ogg|webm|m4a)( [\d.]+)?|empty|too_short|too_long|broken_off|not_audio|no_sound|not_taken|protected)$/
  const anyFile = fc.oneof(
    fc.uint8Array({ maxLength: 2_000 }),
    fc
      .tuple(good, fc.nat(), fc.nat())
      .map(([file, from, to]) => file.subarray(from % file.length, to % (file.length + 1))),
    fc.tuple(good, fc.array(fc.tuple(fc.nat(), fc.nat(255)))).map(([file, changes]) => {
      const copy = file.slice()
      for (const [at, byte] of changes) copy[at % 400] = byte
      return copy
    }),
  )
  const property = fc.asyncProperty(anyFile, async (file) => {
    expect(await verdict(file)).toMatch(verdicts)
  })
  await fc.assert(property, { numRuns: 3_000 })
})

test('noise is never audio', async () => {
  for (let i = 0; i < 100; i++) {
    const noise = crypto.getRandomValues(new Uint8Array(64 * 1024))
    expect(await verdict(noise)).not.toMatch(/^(mp3|aac)/)
  }
})
