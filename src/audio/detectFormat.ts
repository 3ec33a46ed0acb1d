/** The formats the API takes (its "Audio formats" page). */
export type AudioFormat = 'wav' | 'flac' | 'ogg' | 'webm' | 'm4a' | 'mp3' | 'aac'

/** One MPEG frame: `length` is in bytes, `kind` is the same for all frames of a file. */
interface Frame {
  format: 'mp3' | 'aac'
  kind: number
  /** Absent where it is not worth a table. */
  length?: number | undefined
}

/** What the first bytes of a file say it is, whatever its name is; `undefined` if it is nothing the API takes. */
export function detectFormat(start: Uint8Array): AudioFormat | undefined {
  const head = latin1(start.subarray(0, 4096))
  if (/^(RIFF|RF64|BW64)[^]{4}WAVE/.test(head)) return 'wav'
  if (head.startsWith('fLaC')) return 'flac'
  if (head.startsWith('OggS')) return 'ogg'
  // Chromium calls its uncompressed recordings WebM and marks them as Matroska.
  if (head.startsWith('\x1A\x45\xDF\xA3') && /webm|matroska/.test(head)) return 'webm'
  // A box begins with its length, which no text does. Photos of the same family are left out.
  const isBox = head.charCodeAt(0) < 0x20
  if (isBox && /^[^]{4}(ftyp(?!hei[cx]|mif1|msf1|avif)|moov|mdat|wide|free|skip)/.test(head)) return 'm4a'
  return head.startsWith('ID3') ? behindTag(start) : firstFrame(start)?.format
}

/** A tag of ID3 is mostly put before MP3, and now and then before others. It can be longer than what was read. */
function behindTag(start: Uint8Array): AudioFormat {
  const [a = 0, b = 0, c = 0, d = 0] = start.subarray(6)
  const tagBytes = 10 + (a << 21) + (b << 14) + (c << 7) + d
  if (latin1(start.subarray(tagBytes, tagBytes + 4)) === 'fLaC') return 'flac'
  return frameAt(start, tagBytes)?.format ?? 'mp3'
}

/** The first frame that another of its kind follows; at the very start one is enough, if no more was read. */
function firstFrame(start: Uint8Array): Frame | undefined {
  for (let at = 0; at + 4 <= start.length; at++) {
    const frame = frameAt(start, at)
    if (!frame) continue
    const next = frame.length === undefined ? start.length : at + frame.length
    if (next + 4 > start.length ? at === 0 : frameAt(start, next)?.kind === frame.kind) return frame
  }
  return undefined
}

/** In kbit/s, by the header's four bits; 0 stands for what is not allowed or not said. */
const mpeg1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0]
const mpeg2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0]
/** By the header's two bits of version; one is reserved. `bytes` at 1 bit a second and 1 Hz, and how much slower it is. */
const versions = [
  { bitRates: mpeg2, bytes: 72, slower: 4 },
  undefined,
  { bitRates: mpeg2, bytes: 72, slower: 2 },
  { bitRates: mpeg1, bytes: 144, slower: 1 },
]
const hertz = [44_100, 48_000, 32_000]

function frameAt(bytes: Uint8Array, at: number): Frame | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0] = bytes.subarray(at, at + 6)
  // Eleven set bits, two of version, two of layer.
  if (first !== 0xff || second < 0xe0) return undefined
  const layer = (second >> 1) & 0b11
  if (layer === 0) {
    if (second < 0xf0) return undefined
    const length = ((fourth & 0b11) << 11) | (fifth << 3) | (sixth >> 5)
    return { format: 'aac', kind: (second << 8) | (third & 0b1111_1100), length: length || undefined }
  }
  const version = versions[(second >> 3) & 0b11]
  const rate = hertz[(third >> 2) & 0b11]
  const bitRate = third >> 4
  if (!version || !rate || bitRate === 15) return undefined
  const kbit = version.bitRates[bitRate]
  // The tables are those of layer III (1), which is all that is looked for further on.
  const length =
    layer === 1 && kbit
      ? Math.floor((version.bytes * kbit * 1_000 * version.slower) / rate) + ((third >> 1) & 1)
      : undefined
  return { format: 'mp3', kind: (second << 8) | (third & 0b1100), length }
}

/** Made when it is needed: importing this must not fail where there is no `TextDecoder`, as in some tests' DOM. */
function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
