import { type FileBytes, textOf, viewOf } from './FileBytes.js'
import type { Inspection } from './Inspection.js'
import { refuseFile } from './refuseFile.js'

interface Box {
  type: string
  /** Where its content begins. */
  content: number
  end: number
}

interface Track {
  handler: string
  codec: string
  seconds: number
}

const BEGINNINGS = /^(ftyp|styp|moov|moof|mdat|free|skip|wide|uuid|pnot|sidx)$/
const PHOTO = /^(hei|hev|mif1|msf1|avi|crx |jxl |jp2 )/
/** AMR, Dolby, and what old phones have. */
const NOT_TAKEN = /^(samr|sawb|sawp|ac-3|ec-3|Qclp|sevc|spex)$/
const MOST_BOXES = 2_000

/** Whether bytes begin with a box of MP4 or QuickTime. */
export function isMp4(start: Uint8Array): boolean {
  if (start.length < 8 || !BEGINNINGS.test(textOf(start, 4, 4))) return false
  const size = viewOf(start).getUint32(0)
  return size >= 8 || size <= 1
}

/** MP4 or QuickTime with sound, in one piece or in fragments, its tables in front or at the end. */
export async function readMp4(file: FileBytes, start: number): Promise<Inspection> {
  let brand = ''
  let tables: Box | undefined
  let mediaBytes = 0
  let missingBytes = 0
  for await (const box of boxes(file, start, file.size)) {
    if (box.type === 'ftyp' && !brand) brand = textOf(await file.read(box.content, 4))
    if (box.type === 'moov') tables ??= box
    if (box.type === 'mdat') {
      mediaBytes += Math.min(box.end, file.size) - box.content
      missingBytes += Math.max(0, box.end - file.size)
    }
    if (tables && mediaBytes > 0) break
  }
  if (PHOTO.test(brand)) refuseFile('not_audio')
  if (brand === 'M4P ') refuseFile('protected')
  if (!tables || tables.end > file.size || mediaBytes === 0) return refuseFile('broken_off')
  const { tracks, isInFragments } = await readTables(file, tables)
  const sounds = tracks.filter(({ handler }) => handler === 'soun')
  const [sound] = sounds
  if (!sound) return refuseFile(tracks.some(({ handler }) => handler === 'vide') ? 'no_sound' : 'not_audio')
  if (sounds.every(({ codec }) => /^(drm|enc)/.test(codec))) refuseFile('protected')
  if (sounds.every(({ codec }) => NOT_TAKEN.test(codec))) refuseFile('not_taken')
  // What is left of a file that was broken off.
  const share = mediaBytes / (mediaBytes + missingBytes)
  // What the tables of fragments say is the length of none, or of the first.
  const seconds = isInFragments ? 0 : sound.seconds * share
  if (missingBytes > 0 && seconds > 0 && seconds < 0.1) refuseFile('broken_off')
  return { format: 'm4a', durationSeconds: seconds > 0 ? seconds : undefined }
}

async function readTables(file: FileBytes, { content, end }: Box) {
  const tracks: Track[] = []
  let isInFragments = false
  await walk(content, end)
  return { tracks, isInFragments }

  async function walk(from: number, to: number): Promise<void> {
    for await (const box of boxes(file, from, to)) {
      if (box.type === 'trak') tracks.push({ handler: '', codec: '', seconds: 0 })
      isInFragments ||= box.type === 'mvex'
      if (/^(trak|mdia|minf|stbl)$/.test(box.type)) await walk(box.content, box.end)
      const track = tracks.at(-1)
      if (!track) continue
      // A handler of the data (`dhlr`) stands further in; the first is the track's.
      if (box.type === 'hdlr') track.handler ||= textOf(await file.read(box.content + 8, 4))
      if (box.type === 'stsd') track.codec = textOf(await file.read(box.content + 12, 4))
      if (box.type === 'mdhd') track.seconds = secondsIn(await file.read(box.content, 32))
    }
  }
}

function secondsIn(header: Uint8Array): number {
  const view = viewOf(header)
  const isLong = header[0] === 1
  const ticksPerSecond = view.getUint32(isLong ? 20 : 12)
  const ticks = isLong ? Number(view.getBigUint64(24)) : view.getUint32(16)
  // All bits set is "not known".
  return ticksPerSecond > 0 && ticks !== 0xffff_ffff ? ticks / ticksPerSecond : 0
}

async function* boxes(file: FileBytes, start: number, end: number): AsyncGenerator<Box> {
  for (let at = start, count = 0; at + 8 <= end && count < MOST_BOXES; count++) {
    const header = await file.read(at, 16)
    if (header.length < 8) return
    const short = viewOf(header).getUint32(0)
    const content = at + (short === 1 ? 16 : 8)
    const size = short === 1 ? Number(viewOf(header).getBigUint64(8)) : short || end - at
    if (at + size < content) return
    yield { type: textOf(header, 4, 4), content, end: at + size }
    at += size
  }
}
