import { type FileBytes, textOf, viewOf } from './FileBytes.js'
import type { Inspection } from './Inspection.js'
import { refuseFile } from './refuseFile.js'

const HEADER_BYTES = 27
/** The last page of a stream is surely in there: one has 64 KiB at most. */
const END_BYTES = 66 * 1024
const MOST_PAGES = 200
/** No page holds that much; a recording whose first ends later was begun in the middle of a stream. */
const LONGEST_PAGE_SECONDS = 30

interface Page {
  serial: number
  /** The number of its last sample; 0 in headers, negative where none ends. */
  position: number
  isFirst: boolean
  end: number
}

interface Stream {
  serial: number
  hertz: number
  /** Of its beginning so many samples are left out. */
  skipped: number
}

/** Ogg with Opus, Vorbis or FLAC, whatever else is in it. */
export async function readOgg(file: FileBytes, start: number): Promise<Inspection> {
  let stream: Stream | undefined
  let first: number | undefined
  let isVideo = false
  for (let at = start, pages = 0; first === undefined && pages < MOST_PAGES; pages++) {
    const page = await pageAt(file, at)
    if (!page) break
    if (page.isFirst) {
      const packet = await file.read(at + HEADER_BYTES + 1, 64)
      stream ??= streamOf(packet, page.serial)
      isVideo ||= textOf(packet, 1, 6) === 'theora'
    } else if (!stream) refuseFile(isVideo ? 'no_sound' : 'not_taken')
    else if (page.serial === stream.serial && page.position > 0) first = page.position
    at = page.end
  }
  if (!stream) return refuseFile(isVideo ? 'no_sound' : 'broken_off')
  if (first === undefined) return refuseFile('broken_off')
  const { hertz, skipped } = stream
  const last = (await lastPosition(file, stream.serial)) ?? first
  const isFromStart = first < LONGEST_PAGE_SECONDS * hertz
  // What ends with the first page of a running stream does not say when it began.
  const isKnown = hertz > 0 && (isFromStart || last > first)
  return {
    format: 'ogg',
    durationSeconds: isKnown ? (last - (isFromStart ? skipped : first)) / hertz : undefined,
  }
}

function streamOf(packet: Uint8Array, serial: number): Stream | undefined {
  const name = textOf(packet, 0, 8)
  const view = viewOf(packet)
  if (name === 'OpusHead') return { serial, hertz: 48_000, skipped: view.getUint16(10, true) }
  if (name.startsWith('\x01vorbis')) return { serial, hertz: view.getUint32(12, true), skipped: 0 }
  if (name.startsWith('\x7FFLAC')) return { serial, hertz: view.getUint32(27) >>> 12, skipped: 0 }
  return undefined
}

async function pageAt(file: FileBytes, at: number): Promise<Page | undefined> {
  const header = await file.read(at, HEADER_BYTES + 255)
  if (textOf(header, 0, 4) !== 'OggS' || header.length < HEADER_BYTES) return undefined
  const view = viewOf(header)
  const segments = view.getUint8(26)
  const content = header.subarray(HEADER_BYTES, HEADER_BYTES + segments).reduce((sum, byte) => sum + byte, 0)
  return {
    serial: view.getUint32(14, true),
    position: Number(view.getBigInt64(6, true)),
    isFirst: (view.getUint8(5) & 2) !== 0,
    end: at + HEADER_BYTES + segments + content,
  }
}

async function lastPosition(file: FileBytes, serial: number): Promise<number | undefined> {
  const from = Math.max(0, file.size - END_BYTES)
  const end = await file.read(from, END_BYTES)
  const text = textOf(end)
  for (let at = text.lastIndexOf('OggS'); at >= 0; at = at > 0 ? text.lastIndexOf('OggS', at - 1) : -1) {
    if (at + HEADER_BYTES > end.length) continue
    const view = viewOf(end.subarray(at))
    const position = Number(view.getBigInt64(6, true))
    if (view.getUint32(14, true) === serial && position > 0) return position
  }
  return undefined
}
