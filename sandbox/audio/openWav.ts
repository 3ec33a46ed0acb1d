import type { Audio } from './Audio.js'
import { ByteReader } from './ByteReader.js'
import { openMpeg } from './openMpeg.js'

const PCM = 1
const FLOAT = 3
const MPEG = new Set([0x50, 0x55])
const GSM = 0x31
const EXTENSIBLE = 0xfffe
const GSM_BLOCK_BYTES = 65
/** Of PCM, float, A-law and µ-law; others say more behind it. */
const FORMAT_BYTES = 16
const SIZE_UNKNOWN = 0xffff_ffff

interface Chunks {
  /** Absent until it is found. */
  format?: number
  data?: { start: number; end: number }
  /** How long the data of a file over 4 GB is. */
  longSize?: number
}

/** WAV in any of its forms as the decoder wants it: little endian, `fmt` and `data` alone. */
export function openWav(bytes: Uint8Array): Audio | undefined {
  const isBigEndian = bytes[3] === 0x58
  const reader = new ByteReader(bytes, !isBigEndian)
  const { format: at, data: found } = findChunks(reader)
  if (at === undefined || !found) return undefined

  const data = bytes.subarray(found.start, found.end)
  const tag = reader.u16(at) === EXTENSIBLE ? reader.u16(at + 24) : reader.u16(at)
  const [channels, rate, blockBytes] = [reader.u16(at + 2), reader.u32(at + 4), reader.u16(at + 12)]
  if (MPEG.has(tag)) return openMpeg(data)
  if (channels === 0 || rate === 0 || blockBytes === 0) return undefined
  if (tag === GSM) return blockBytes === GSM_BLOCK_BYTES ? { codec: 'gsm', body: data } : undefined

  const formatBytes = reader.u32(at - 4)
  const isPlain = formatBytes <= FORMAT_BYTES + 2 || tag === PCM || tag === FLOAT
  const format = isPlain ? new Uint8Array(FORMAT_BYTES) : bytes.slice(at, at + formatBytes)
  const view = new DataView(format.buffer)
  // 20 bits are kept in 24.
  const bits = tag === PCM ? Math.floor(blockBytes / channels) * 8 : reader.u16(at + 14)
  view.setUint16(0, tag, true)
  view.setUint16(2, channels, true)
  view.setUint32(4, rate, true)
  view.setUint32(8, reader.u32(at + 8), true)
  view.setUint16(12, blockBytes, true)
  view.setUint16(14, bits, true)
  return {
    codec: 'wav',
    head: headerFor(format),
    body: isBigEndian ? swapped(data, bits / 8) : data,
    ...(isPlain && { seconds: data.length / blockBytes / rate }),
  }
}

function findChunks(reader: ByteReader): Chunks {
  const chunks: Chunks = {}
  const { length } = reader.bytes
  for (let at = 12; at + 8 <= length; ) {
    const id = reader.text(at, 4)
    const size = reader.u32(at + 4)
    const start = at + 8
    if (id === 'ds64') chunks.longSize = reader.u64(start + 8)
    if (id === 'fmt ') chunks.format = start
    if (id === 'data') {
      // A recorder that was stopped by force has left 0 or the largest number.
      const said = size === SIZE_UNKNOWN ? chunks.longSize : size
      chunks.data = { start, end: said ? Math.min(length, start + said) : length }
      return chunks
    }
    at = start + size
    // Chunks begin at even places, except in files of careless programs.
    if (size % 2 === 1 && !(isId(reader, at) && !isId(reader, at + 1))) at += 1
  }
  return chunks
}

const isId = (reader: ByteReader, at: number) => /^[\w ]{4}$/.test(reader.text(at, 4))

function headerFor(format: Uint8Array): Uint8Array {
  const head = Buffer.alloc(28 + format.length)
  head.write('RIFF\xFF\xFF\xFF\xFFWAVEfmt ', 'latin1')
  head.writeUInt32LE(format.length, 16)
  head.set(format, 20)
  head.write('data\xFF\xFF\xFF\xFF', 20 + format.length, 'latin1')
  return new Uint8Array(head)
}

function swapped(data: Uint8Array, size: number): Uint8Array {
  const copy = new Uint8Array(data.length)
  for (let i = 0; i < data.length; i++) {
    const offset = i % size
    copy[i] = data[i - offset + size - 1 - offset] ?? 0
  }
  return copy
}
