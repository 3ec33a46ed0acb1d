import type { Audio, Codec } from './Audio.js'
import { ByteReader } from './ByteReader.js'

const HEADER_BYTES = 27
/** As an Opus file counts, whatever it was recorded at. */
const OPUS_RATE = 48_000

interface Page {
  start: number
  end: number
  /** Where its content begins. */
  content: number
  serial: number
  /** The number of its last sample; meaningless in headers. */
  position: number
  isFirst: boolean
}

interface Stream {
  codec: Codec
  serial: number
  sampleRate: number
}

/** The first stream of an Ogg file that is Opus, Vorbis or FLAC; Speex and video are not. */
export function openOgg(bytes: Uint8Array): Audio | undefined {
  const reader = new ByteReader(bytes, true)
  const beginnings: Page[] = []
  for (const page of pagesOf(reader)) {
    if (!page.isFirst) break
    beginnings.push(page)
  }
  const stream = beginnings.map((page) => readStream(reader, page)).find((found) => found !== undefined)
  if (!stream) return undefined
  const { codec, serial, sampleRate } = stream
  const body = beginnings.length === 1 ? bytes : onlyStream(reader, serial)
  return { codec, body, ...(sampleRate > 0 && { seconds: countSamples(reader, serial) / sampleRate }) }
}

function readStream(reader: ByteReader, { content, serial }: Page): Stream | undefined {
  const name = reader.text(content, 8)
  if (name === 'OpusHead') return { codec: 'opus', serial, sampleRate: OPUS_RATE }
  if (name.startsWith('\x01vorbis')) return { codec: 'oga', serial, sampleRate: reader.u32(content + 12) }
  // Its STREAMINFO follows, in big endian as all of FLAC.
  const rate = new ByteReader(reader.bytes, false).u32(content + 27) >>> 12
  if (name.startsWith('\x7FFLAC')) return { codec: 'flac', serial, sampleRate: rate }
  return undefined
}

/** A recording of a stream that runs for days does not begin at 0. */
function countSamples(reader: ByteReader, serial: number): number {
  let first: number | undefined
  let last = 0
  for (const page of pagesOf(reader)) {
    if (page.serial !== serial || page.position <= 0) continue
    first ??= page.position
    last = page.position
  }
  return last - (first ?? 0)
}

function onlyStream(reader: ByteReader, serial: number): Uint8Array {
  const pages = [...pagesOf(reader)].filter((page) => page.serial === serial)
  return Buffer.concat(pages.map(({ start, end }) => reader.bytes.subarray(start, end)))
}

function* pagesOf(reader: ByteReader): Generator<Page> {
  const { bytes } = reader
  for (let start = 0; start + HEADER_BYTES <= bytes.length; ) {
    if (reader.text(start, 4) !== 'OggS') return
    const segments = bytes[start + 26] ?? 0
    const content = start + HEADER_BYTES + segments
    let end = content
    for (let i = start + HEADER_BYTES; i < content; i++) end += bytes[i] ?? 0
    const position = reader.u64(start + 6)
    const isKnown = position < 2 ** 63
    yield {
      start,
      end,
      content,
      serial: reader.u32(start + 14),
      position: isKnown ? position : 0,
      isFirst: ((bytes[start + 5] ?? 0) & 2) !== 0,
    }
    start = end
  }
}
