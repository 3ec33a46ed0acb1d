import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectFormat } from '../../src/audio/detectFormat.js'

const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))

const EBML = '\x1A\x45\xDF\xA3'
/** 417 bytes of MPEG-1 layer III at 128 kbit/s and 44.1 kHz; 16 of AAC. */
const mp3Frame = `\xFF\xFB\x90\x00${'\0'.repeat(413)}`
const aacFrame = `\xFF\xF1\x50\x80\x02\x1F\xFC${'\0'.repeat(9)}`
const id3 = (bytes: number) =>
  `ID3\x04\0\0${String.fromCharCode(0, 0, bytes >> 7, bytes & 127)}${'x'.repeat(bytes)}`

test.each([
  ['RIFF\0\0\0\0WAVEfmt ', 'wav'],
  ['RF64\xFF\xFF\xFF\xFFWAVEds64', 'wav'],
  ['BW64\xFF\xFF\xFF\xFFWAVEds64', 'wav'],
  ['RIFF\0\0\0\0AVI LIST', undefined],
  ['fLaC\0\0\0\x22', 'flac'],
  [`${id3(300)}fLaC\0\0\0\x22`, 'flac'],
  ['OggS\0\x02', 'ogg'],
  [`${EBML}\x9F\x42\x82\x84webm`, 'webm'],
  [`${EBML}\xA3\x42\x82\x88matroska`, 'webm'],
  [`${EBML}\x00 something else`, undefined],
  ['\0\0\0\x20ftypM4A ', 'm4a'],
  ['\0\0\0\x18ftypheic', undefined],
  ['\0\0\x04\x00moov', 'm4a'],
  ['\0\0\0\x01mdat', 'm4a'],
  ['\0\0\0\x08wide', 'm4a'],
  ['\0\0\0\x08free', 'm4a'],
  ['\0\0\0\x08skip', 'm4a'],
  ['the free lunch', undefined],
  ['ID3\x04\0', 'mp3'],
  [`${id3(1_000)}${mp3Frame}`, 'mp3'],
  [`${id3(1_000)}${aacFrame}`, 'aac'],
  ['\xFF\xFB\x90\x00', 'mp3'],
  ['\xFF\xF3\x40\xC0', 'mp3'],
  ['\xFF\xFD\x80\x00', 'mp3'],
  [`${'\0'.repeat(5_000)}${mp3Frame}${mp3Frame}`, 'mp3'],
  [`${'\0'.repeat(5_000)}${mp3Frame}`, undefined],
  [`${'\0'.repeat(5_000)}${mp3Frame}${aacFrame}`, undefined],
  [`a stray \xFF\xFB\x90\x00 and more${'.'.repeat(1_000)}`, undefined],
  ['\xFF\xF1\x50\x80', 'aac'],
  [`junk${aacFrame}${aacFrame}`, 'aac'],
  ['\xFF\xE1\x00', undefined],
  ['\xFF\xFF\xFF\xFF', undefined],
  ['\xFF\xD8\xFF\xE0\0\x10JFIF', undefined],
  ['%PDF-1.7', undefined],
  ['PK\x03\x04', undefined],
  ['', undefined],
])('a file that begins with %j is %s', (head, format) => {
  expect(detectFormat(bytesOf(head))).toBe(format)
})

test('any bytes are a format or none, and noise is hardly ever one', () => {
  const formats = ['wav', 'flac', 'ogg', 'webm', 'm4a', 'mp3', 'aac', undefined]
  const magic = fc.constantFrom('', 'ID3', 'RIFF', EBML, '\0\0\0\x08', '\xFF\xFB', '\xFF\xF1', 'fLaC', 'OggS')
  fc.assert(
    fc.property(magic, fc.uint8Array({ maxLength: 2_000 }), (head, rest) => {
      expect(formats).toContain(detectFormat(new Uint8Array([...bytesOf(head), ...rest])))
    }),
    { numRuns: 3_000 },
  )
  let mistaken = 0
  for (let i = 0; i < 200; i++) {
    const noise = crypto.getRandomValues(new Uint8Array(64 * 1024))
    // The first four bytes alone may be a frame's.
    noise[0] = 0
    if (detectFormat(noise)) mistaken += 1
  }
  expect(mistaken).toBeLessThanOrEqual(2)
})

test('a frame is found where the length in the one before says, for every rate', () => {
  // kbit/s, Hz and the header's second and third byte, of MPEG 1, 2 and 2.5.
  for (const [second, third, length] of [
    [0xfb, 0x90, 417],
    [0xfb, 0x92, 418],
    [0xfb, 0x94, 384],
    [0xfb, 0xe8, 1_440],
    [0xf3, 0x80, 208],
    [0xf3, 0x84, 192],
    [0xe3, 0x40, 208],
  ] as const) {
    const frames = new Uint8Array(9 + 3 * length)
    for (let i = 0; i < 3; i++) frames.set([0xff, second, third, 0], 9 + i * length)
    expect(detectFormat(frames), `${second} ${third}`).toBe('mp3')
  }
})
