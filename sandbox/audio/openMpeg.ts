import type { Audio } from './Audio.js'

/** One frame of MP3 or AAC; `kind` is the same for all frames of a file. */
interface Frame {
  codec: 'mp3' | 'aac'
  kind: number
  bytes: number
}

/** What stands at a place by chance is not followed by two more of its kind. */
const FRAMES_IN_A_ROW = 3

/** MP3 or AAC from its first frame on, whatever comes before it. */
export function openMpeg(bytes: Uint8Array): Audio | undefined {
  for (let at = bytes.indexOf(0xff); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const frame = frameAt(bytes, at)
    if (frame && isFollowed(bytes, at, frame)) return { codec: frame.codec, body: bytes.subarray(at) }
  }
  return undefined
}

function isFollowed(bytes: Uint8Array, start: number, first: Frame): boolean {
  let at = start + first.bytes
  for (let count = 1; count < FRAMES_IN_A_ROW && at < bytes.length; count++) {
    const frame = frameAt(bytes, at)
    if (frame?.kind !== first.kind) return false
    at += frame.bytes
  }
  return true
}

/** In kbit/s by four bits, for MPEG 1 and 2, layers I to III. */
const bitRates = {
  1: [
    [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
    [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
    [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  ],
  2: [
    [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
    [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  ],
}
const sampleRates = [44_100, 48_000, 32_000]

function frameAt(bytes: Uint8Array, at: number): Frame | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0] = bytes.subarray(at, at + 6)
  if (first !== 0xff || second < 0xe0) return undefined
  const layer = 4 - ((second >> 1) & 3)
  // AAC in ADTS has no layer.
  if (layer === 4) {
    const length = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5)
    return second >= 0xf0 && length > 7
      ? { codec: 'aac', kind: (second << 8) | (third & 0xfc), bytes: length }
      : undefined
  }
  // 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5.
  const version = (second >> 3) & 3
  const rate = sampleRates[(third >> 2) & 3]
  const kbits = bitRates[version === 3 ? 1 : 2][layer - 1]?.[third >> 4]
  if (version === 1 || !rate || !kbits) return undefined
  const hertz = version === 3 ? rate : version === 2 ? rate / 2 : rate / 4
  const samples = layer === 1 ? 384 : layer === 3 && version !== 3 ? 576 : 1152
  const slot = layer === 1 ? 4 : 1
  const padding = (third >> 1) & 1
  const length = (Math.floor((samples * kbits * 125) / hertz / slot) + padding) * slot
  return { codec: 'mp3', kind: (second << 8) | (third & 0x0c), bytes: length }
}
