import type { Audio } from './Audio.js'
import { ByteReader } from './ByteReader.js'

const STREAMINFO_BYTES = 34

/** FLAC with the one block of metadata that decoding needs; covers can be large. */
export function openFlac(bytes: Uint8Array): Audio | undefined {
  const reader = new ByteReader(bytes, false)
  if ((reader.u32(4) & 0x7fff_ffff) !== STREAMINFO_BYTES || bytes.length < 8 + STREAMINFO_BYTES)
    return undefined
  let at = 4
  for (let isLast = false; !isLast; ) {
    const header = reader.u32(at)
    if (at + 4 > bytes.length) return undefined
    isLast = header >= 0x8000_0000
    at += 4 + (header & 0xff_ffff)
  }
  const head = bytes.slice(0, 8 + STREAMINFO_BYTES)
  head[4] = 0x80
  const rate = reader.u32(18) >>> 12
  const samples = ((reader.bytes[21] ?? 0) % 16) * 2 ** 32 + reader.u32(22)
  const body = bytes.subarray(at)
  return {
    codec: 'flac',
    head,
    body,
    nextCut: (from) => nextFrame(body, from),
    ...(rate > 0 && { seconds: samples / rate }),
  }
}

/** The decoder misses a frame whose header comes in two pieces. */
function nextFrame(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (isFrameHeader(bytes, at)) return at
  }
  return bytes.length
}

/** Ends with a CRC-8 of itself, so that hardly anything else is taken for one. */
function isFrameHeader(bytes: Uint8Array, at: number): boolean {
  const [, second = 0, third = 0, , number = 0] = bytes.subarray(at, at + 5)
  if (second >> 1 !== 0x7c) return false
  const blockSize = third >> 4
  const sampleRate = third & 15
  const numberBytes = Math.max(1, Math.clz32(~(number << 24)))
  const blockSizeBytes = blockSize === 6 ? 1 : blockSize === 7 ? 2 : 0
  const sampleRateBytes = sampleRate === 12 ? 1 : sampleRate === 13 || sampleRate === 14 ? 2 : 0
  const end = at + 4 + numberBytes + blockSizeBytes + sampleRateBytes
  return end < bytes.length && crc8(bytes.subarray(at, end)) === bytes[end]
}

function crc8(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte
    for (let i = 0; i < 8; i++) crc = ((crc << 1) ^ (crc & 0x80 ? 7 : 0)) & 0xff
  }
  return crc
}
