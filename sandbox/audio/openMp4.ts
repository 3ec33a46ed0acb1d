import type { Audio } from './Audio.js'
import { ByteReader } from './ByteReader.js'

interface Box {
  type: string
  start: number
  /** Where its content begins. */
  content: number
  end: number
}

const PARENTS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl'])

/** MP4 with its tables first, so that the decoder need not hold the whole file. */
export function openMp4(bytes: Uint8Array): Audio | undefined {
  const reader = new ByteReader(bytes, false)
  const boxes = [...boxesIn(reader, 0, bytes.length)]
  const moov = boxes.find(({ type }) => type === 'moov')
  if (!moov) return undefined
  const seconds = shortestTrack(reader, moov)
  const mdat = boxes.find(({ type }) => type === 'mdat')
  const isFirst = !mdat || moov.start < mdat.start
  return isFirst
    ? { codec: 'm4a', head: bytes.subarray(0, moov.end), body: bytes.subarray(moov.end), seconds }
    : { codec: 'm4a', head: movedTables(reader, moov), body: bytes, seconds }
}

/** The tables in front of the file: every position in them lies behind themselves now. */
function movedTables(reader: ByteReader, moov: Box): Uint8Array {
  const tables = reader.bytes.slice(moov.start, moov.end)
  const view = new DataView(tables.buffer)
  for (const { type, content } of descendants(new ByteReader(tables, false), 0, tables.length)) {
    if (type !== 'stco' && type !== 'co64') continue
    const size = type === 'stco' ? 4 : 8
    const count = Math.min(view.getUint32(content + 4), Math.floor((tables.length - content - 8) / size))
    for (let i = 0; i < count; i++) {
      // The lower half of eight bytes is enough for files below 4 GB.
      const at = content + 8 + (i + 1) * size - 4
      view.setUint32(at, view.getUint32(at) + tables.length)
    }
  }
  return tables
}

/** The audio lasts at least that long. Recordings in fragments say 0. */
function shortestTrack(reader: ByteReader, moov: Box): number {
  const seconds: number[] = []
  for (const { type, content } of descendants(reader, moov.content, moov.end)) {
    if (type !== 'mdhd') continue
    const isLong = reader.bytes[content] === 1
    const [scale, duration] = isLong
      ? [reader.u32(content + 20), reader.u64(content + 24)]
      : [reader.u32(content + 12), reader.u32(content + 16)]
    if (scale > 0) seconds.push(duration / scale)
  }
  return seconds.length > 0 ? Math.min(...seconds) : 0
}

function* descendants(reader: ByteReader, start: number, end: number): Generator<Box> {
  for (const box of boxesIn(reader, start, end)) {
    yield box
    if (PARENTS.has(box.type)) yield* descendants(reader, box.content, box.end)
  }
}

function* boxesIn(reader: ByteReader, start: number, end: number): Generator<Box> {
  for (let at = start; at + 8 <= end; ) {
    const type = reader.text(at + 4, 4)
    if (!/^[\w ©-]{4}$/.test(type)) return
    const short = reader.u32(at)
    const isLong = short === 1
    const content = at + (isLong ? 16 : 8)
    const size = isLong ? reader.u64(at + 8) : short === 0 ? end - at : short
    if (size < content - at) return
    const boxEnd = Math.min(end, at + size)
    yield { type, start: at, content, end: boxEnd }
    at = boxEnd
  }
}
