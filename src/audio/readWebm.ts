import { type FileBytes, textOf, viewOf } from './FileBytes.js'
import type { Inspection } from './Inspection.js'
import { refuseFile } from './refuseFile.js'

const DOC_TYPE = 0x4282
const TIMESTAMP_SCALE = 0x2ad7b1
const DURATION = 0x4489
const TRACK_ENTRY = 0xae
const TRACK_TYPE = 0x83
const CODEC_ID = 0x86
const CLUSTER = 0x1f43b675
const TIMESTAMP = 0xe7
const SIMPLE_BLOCK = 0xa3
const BLOCK = 0xa1
/** The file's own header, segment, information, tracks, one of them, cluster, group of blocks: what is in them is read. */
const parents = new Set([0x1a45dfa3, 0x18538067, 0x1549a966, 0x1654ae6b, TRACK_ENTRY, CLUSTER, 0xa0])

const AUDIO = 2
const MOST_ELEMENTS = 5_000
const NANOSECONDS = 1_000_000_000

interface Element {
  id: number
  content: number
  end: number
}

/** WebM or Matroska with sound. */
export async function readWebm(file: FileBytes, start: number): Promise<Inspection> {
  const isWhole = file.head.length >= file.size
  let docType = ''
  let secondsPerTick = 1 / 1_000
  let said: number | undefined
  const tracks: number[] = []
  let isTaken = true
  let clusterTicks = 0
  const blockTicks: number[] = []

  for await (const { id, content, end } of elements(file, start)) {
    const length = Math.min(8, end - content)
    if (id === DOC_TYPE) docType = textOf(await file.read(content, length))
    if (id === TIMESTAMP_SCALE) secondsPerTick = (await numberAt(content, length)) / NANOSECONDS
    if (id === DURATION) {
      const view = viewOf(await file.read(content, length))
      said = length === 8 ? view.getFloat64(0) : view.getFloat32(0)
    }
    if (id === TRACK_TYPE) tracks.push(await numberAt(content, length))
    if (id === CODEC_ID) isTaken &&= !textOf(await file.read(content, 7)).startsWith('A_SPEEX')
    if (id === TIMESTAMP) clusterTicks = await numberAt(content, length)
    if (id !== SIMPLE_BLOCK && id !== BLOCK) continue
    if (end > file.size) break
    // Behind the track's number, which has one byte where there are fewer than 128.
    blockTicks.push(clusterTicks + viewOf(await file.read(content + 1, 2)).getInt16(0))
    // A small file is looked through: recorders do not say how long it is.
    if (!isWhole) break
  }
  if (!/^(webm|matroska)/.test(docType)) return refuseFile(docType ? 'not_audio' : 'broken_off')
  if (tracks.length > 0 && !tracks.includes(AUDIO)) return refuseFile('no_sound')
  if (!isTaken) return refuseFile('not_taken')
  const [first] = blockTicks
  if (first === undefined) return refuseFile('broken_off')
  return { format: 'webm', durationSeconds: lengthFrom(first) }

  function lengthFrom(firstTicks: number): number | undefined {
    // What was recorded in the middle of a stream does not begin at 0.
    if (said) return (said - (said > firstTicks ? firstTicks : 0)) * secondsPerTick
    const last = blockTicks.at(-1)
    const before = blockTicks.at(-2)
    if (!isWhole || last === undefined || before === undefined) return undefined
    return (last - firstTicks + (last - before)) * secondsPerTick
  }

  async function numberAt(at: number, length: number): Promise<number> {
    return (await file.read(at, length)).reduce((value, byte) => value * 256 + byte, 0)
  }
}

async function* elements(file: FileBytes, start: number): AsyncGenerator<Element> {
  for (let at = start, count = 0; at < file.size && count < MOST_ELEMENTS; count++) {
    const header = await file.read(at, 12)
    const id = readNumber(header, 0, { keepsMark: true })
    const size = readNumber(header, id.length, { keepsMark: false })
    if (!id.length || !size.length) return
    const content = at + id.length + size.length
    yield { id: id.value, content, end: content + size.value }
    at = parents.has(id.value) ? content : content + size.value
  }
}

/** The number of leading zeros says how many bytes follow; ids keep that mark. `length` is 0 if there is none. */
function readNumber(bytes: Uint8Array, at: number, { keepsMark }: { keepsMark: boolean }) {
  const first = bytes[at] ?? 0
  const length = first === 0 ? 0 : Math.clz32(first) - 23
  let value = keepsMark ? first : first & (0xff >> length)
  for (let i = 1; i < length; i++) value = value * 256 + (bytes[at + i] ?? 0)
  return { value, length: at + length <= bytes.length ? length : 0 }
}
