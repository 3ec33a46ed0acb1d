/** Files of each format in their barest form, as many seconds as needed: enough to be told apart, and no sound in them. */

const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const numbers = (bytes: number, ...values: number[]) =>
  Uint8Array.from(
    values.flatMap((value) =>
      Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** (bytes - 1 - i)) & 255),
    ),
  )
export const u16 = (...values: number[]) => numbers(2, ...values)
export const u32 = (...values: number[]) => numbers(4, ...values)

/** One after another; texts as Latin-1, numbers as bytes. */
export function bytes(...parts: (string | number | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const all = parts.map((part) =>
    typeof part === 'string' ? latin1(part) : typeof part === 'number' ? Uint8Array.of(part) : part,
  )
  const joined = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of all) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

export const zeros = (count: number) => new Uint8Array(count)
const times = (count: number, part: Uint8Array) => bytes(...Array.from({ length: count }, () => part))

/** An ID3v2 tag whose body has so many bytes; `said` is the length it claims. */
export const id3 = (length: number, said = length) =>
  bytes(
    'ID3\x03\0\0',
    (said >> 21) & 127,
    (said >> 14) & 127,
    (said >> 7) & 127,
    said & 127,
    'A'.repeat(length),
  )

/** 26 ms each: MPEG-1 layer III at 128 kbit/s and 44.1 kHz. */
export const mp3Frame = bytes('\xFF\xFB\x90\x00', zeros(413))
export const mp3 = ({ frames = 40 } = {}) => times(frames, mp3Frame)

/** 23 ms each: AAC at 44.1 kHz, 16 bytes. */
export const aacFrame = bytes('\xFF\xF1\x50\x80\x02\x1F\xFC', zeros(9))
export const aac = ({ frames = 40 } = {}) => times(frames, aacFrame)

/** `samples` is what its first block claims. */
export const flac = ({ samples = 44_100, audioBytes = 2_000 } = {}) =>
  bytes(
    'fLaC\x80\0\0\x22',
    u16(4_096, 4_096),
    zeros(6),
    0x0a,
    0xc4,
    0x40,
    0xf0,
    u32(samples),
    zeros(16),
    zeros(audioBytes),
  )

export interface OggPage {
  /** The number of its last sample. */
  position: number
  content: Uint8Array | string
  isFirst?: boolean
  serial?: number
}
export const oggPage = ({ position, content, isFirst = false, serial = 7 }: OggPage) => {
  const body = bytes(content)
  const head = new DataView(new ArrayBuffer(28))
  head.setUint8(5, isFirst ? 2 : 0)
  head.setBigInt64(6, BigInt(position), true)
  head.setUint32(14, serial, true)
  head.setUint8(26, 1)
  head.setUint8(27, body.length)
  return bytes('OggS', new Uint8Array(head.buffer).subarray(4), body)
}
const opusHead = 'OpusHead\x01\x01\x38\x01\x80\xBB\0\0\0\0\0'
/** Opus from one second of a stream to another. */
export const ogg = ({ fromSeconds = 0, toSeconds = 2, head = opusHead } = {}) => {
  const pages = [
    oggPage({ position: 0, content: head, isFirst: true }),
    oggPage({ position: 0, content: 'OpusTags' }),
  ]
  for (let second = fromSeconds + 1; second <= toSeconds; second++)
    pages.push(oggPage({ position: second * 48_000, content: zeros(200) }))
  return bytes(...pages)
}

const element = (id: string, ...parts: (string | number | Uint8Array)[]) => {
  const body = bytes(...parts)
  return bytes(id, 0x10 | 0, (body.length >> 16) & 255, (body.length >> 8) & 255, body.length & 255, body)
}
/** A recording as `MediaRecorder` makes it: blocks of 20 ms, and not a word of how long it is. */
export const webm = ({
  blocks = 100,
  fromMs = 0,
  durationMs = 0,
  trackType = 2,
  codec = 'A_OPUS',
  docType = 'webm',
} = {}) =>
  bytes(
    element('\x1A\x45\xDF\xA3', element('\x42\x82', docType)),
    '\x18\x53\x80\x67\x01\xFF\xFF\xFF\xFF\xFF\xFF\xFF',
    element(
      '\x15\x49\xA9\x66',
      ...(durationMs ? [element('\x44\x89', float64(durationMs))] : [element('\x4D\x80', 'x')]),
    ),
    element('\x16\x54\xAE\x6B', element('\xAE', element('\x83', trackType), element('\x86', codec))),
    '\x1F\x43\xB6\x75\x01\xFF\xFF\xFF\xFF\xFF\xFF\xFF',
    element('\xE7', u32(fromMs)),
    ...Array.from({ length: blocks }, (_, i) => element('\xA3', 0x81, u16(i * 20), 0x80, zeros(60))),
  )
function float64(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  return new Uint8Array(view.buffer)
}

/** A box of MP4. */
export const box = (type: string, ...parts: (string | number | Uint8Array)[]) => {
  const body = bytes(...parts)
  return bytes(u32(8 + body.length), type, body)
}
export const moov = ({ handler = 'soun', codec = 'mp4a', seconds = 2, inFragments = false } = {}) =>
  box(
    'moov',
    ...(inFragments ? [box('mvex')] : []),
    box(
      'trak',
      box(
        'mdia',
        box('mdhd', u32(0, 0, 0, 1_000, Math.round(seconds * 1_000), 0)),
        box('hdlr', u32(0, 0), handler, zeros(12)),
        box('minf', box('stbl', box('stsd', u32(0, 1, 16), codec, zeros(8)))),
      ),
    ),
  )
export const ftyp = (brand = 'M4A ') => box('ftyp', brand, u32(0), brand)
export const m4a = (tables: Parameters<typeof moov>[0] = {}) =>
  bytes(ftyp(), moov(tables), box('mdat', zeros(2_000)))
