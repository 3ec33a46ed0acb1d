import type { FileBytes } from './FileBytes.js'
import type { Inspection } from './Inspection.js'

interface Frame {
  format: 'mp3' | 'aac'
  /** The same for all frames of a file. */
  kind: number
  bytes: number
  seconds: number
  /** As short as a frame of its kind can be. */
  leastBytes: number
}

/** What stands somewhere by chance is not followed by three more of its kind. */
const FRAMES_IN_A_ROW = 4
const SEARCHED_BYTES = 64 * 1024

/** MP3 or AAC from its first frame on, whatever comes before it. */
export async function readMpeg(file: FileBytes, start: number): Promise<Inspection | undefined> {
  const bytes = await file.read(start, SEARCHED_BYTES)
  const isWhole = start + bytes.length >= file.size
  for (let at = bytes.indexOf(0xff); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const first = frameAt(bytes, at)
    const row = first && rowFrom(bytes, at, isWhole ? Infinity : FRAMES_IN_A_ROW)
    if (!row || (row.frames < FRAMES_IN_A_ROW && !(row.isToEnd && at === 0))) continue
    const said = first.format === 'mp3' ? tableOf(bytes.subarray(at, at + first.bytes)) : undefined
    const canHold = said !== undefined && said * first.leastBytes <= file.size - start
    if (canHold) return { format: first.format, durationSeconds: said * first.seconds }
    // Frames differ in length: to count some is to guess.
    return { format: first.format, durationSeconds: row.isToEnd && isWhole ? row.seconds : undefined }
  }
  return undefined
}

function rowFrom(bytes: Uint8Array, start: number, most: number) {
  const row = { frames: 0, seconds: 0, isToEnd: false }
  let kind: number | undefined
  for (let at = start; row.frames < most; ) {
    const frame = frameAt(bytes, at)
    if (!frame || (kind ?? frame.kind) !== frame.kind) {
      // Behind the last frame there may be a tag, or the first bytes of a frame that is cut.
      row.isToEnd = bytes.length - at < 4 || (bytes[at] === 0x54 && bytes.length - at === 128)
      return row
    }
    kind = frame.kind
    at += frame.bytes
    row.isToEnd = at >= bytes.length
    if (at > bytes.length) return row
    row.frames += 1
    row.seconds += frame.seconds
  }
  return row
}

/** How many frames an MP3 says it has: in the place of its first frame's audio (Xing), or 32 bytes into it (VBRI). */
function tableOf(frame: Uint8Array): number | undefined {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
  const nameAt = (at: number) => (at + 18 <= frame.length ? view.getUint32(at) : 0)
  for (const at of [13, 21, 36]) {
    const isXing = nameAt(at) === 0x58696e67 || nameAt(at) === 0x496e666f
    if (isXing && view.getUint32(at + 4) & 1) return view.getUint32(at + 8)
  }
  return nameAt(36) === 0x56425249 ? view.getUint32(36 + 14) : undefined
}

/** In kbit/s by four bits, for layers II and III of MPEG 1; MPEG 2 has one list. */
const mpeg1 = {
  2: [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  3: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
}
const mpeg2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const mpegRates = [44_100, 48_000, 32_000]
const aacRates = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350,
]

function frameAt(bytes: Uint8Array, at: number): Frame | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0] = bytes.subarray(at, at + 6)
  if (first !== 0xff || second < 0xe0) return undefined
  const layer = (4 - ((second >> 1) & 3)) as 1 | 2 | 3 | 4
  // AAC in ADTS has no layer.
  if (layer === 4) {
    const rate = aacRates[(third >> 2) & 15]
    const length = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5)
    if (second < 0xf0 || !rate || length <= 7) return undefined
    const seconds = (1_024 * ((bytes[at + 6] ?? 0) & 3) + 1_024) / rate
    return { format: 'aac', kind: (second << 8) | (third & 0xfc), bytes: length, seconds, leastBytes: 8 }
  }
  // Nobody has files of layer I, and programs are full of what looks like them.
  if (layer === 1) return undefined
  // 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5, which has layer III alone.
  const version = (second >> 3) & 3
  if (version === 1 || (version === 0 && layer !== 3)) return undefined
  const rates = version === 3 ? mpeg1[layer] : mpeg2
  const rate = mpegRates[(third >> 2) & 3]
  const kbits = rates[third >> 4]
  if (!rate || !kbits) return undefined
  const hertz = version === 3 ? rate : version === 2 ? rate / 2 : rate / 4
  const samples = layer === 3 && version !== 3 ? 576 : 1_152
  const bytesAt = (kbit = 0) => Math.floor((samples * kbit * 125) / hertz)
  return {
    format: 'mp3',
    kind: (second << 8) | (third & 0b1100),
    bytes: bytesAt(kbits) + ((third >> 1) & 1),
    seconds: samples / hertz,
    leastBytes: bytesAt(rates[1]),
  }
}
