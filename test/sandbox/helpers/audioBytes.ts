import { readFile } from 'node:fs/promises'

/** A file of `test/sandbox/audio`. */
export async function audioFile(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`../audio/${name}`, import.meta.url)))
}

export function concat(...parts: (Uint8Array | string)[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))),
  )
}

/** An ID3v2 tag with so many bytes in it; `said` is what it claims. */
export function id3(length: number, said = length): Uint8Array {
  const size = [21, 14, 7, 0].map((shift) => (said >> shift) & 127)
  return concat('ID3\x03\0\0', Uint8Array.from(size), new Uint8Array(length).fill(0x41))
}

export function box(type: string, content: Uint8Array): Uint8Array {
  return concat(u32(content.length + 8, 'big'), type, content)
}

/** A chunk of RIFF, with the byte that makes its length even. */
export function chunk(id: string, content: Uint8Array, order: Order = 'little'): Uint8Array {
  return concat(id, u32(content.length, order), content, new Uint8Array(content.length % 2))
}

type Order = 'little' | 'big'

export function u32(value: number, order: Order = 'little'): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value, order === 'little')
  return bytes
}

/** FLAC at 16 kHz in which nothing happens for hours: 14 bytes are 4 s. */
export function silentFlac({ seconds, said = seconds }: { seconds: number; said?: number }): Uint8Array {
  const samples = said * 16_000
  const info = new Uint8Array(34)
  const view = new DataView(info.buffer)
  view.setUint16(0, BLOCK)
  view.setUint16(2, BLOCK)
  // Sample rate, one channel, 16 bits, and the upper 4 of 36 bits of length.
  view.setUint32(10, ((16_000 << 12) | (15 << 4) | Math.floor(samples / 2 ** 32)) >>> 0)
  view.setUint32(14, samples >>> 0)
  const frames = Array.from({ length: Math.ceil((seconds * 16_000) / BLOCK) }, (_, i) => silentFrame(i))
  return concat('fLaC\x80\0\0\x22', info, ...frames)
}

const BLOCK = 65_535

function silentFrame(number: number): Uint8Array {
  const head = concat(Uint8Array.of(0xff, 0xf8, 0x75, 0x08), utf8(number), Uint8Array.of(0xff, 0xfe))
  const withSum = concat(head, Uint8Array.of(crc(head, 8, 0x07)))
  const frame = concat(withSum, Uint8Array.of(0, 0, 0))
  const sum = crc(frame, 16, 0x8005)
  return concat(frame, Uint8Array.of(sum >> 8, sum & 255))
}

const utf8 = (number: number) =>
  number < 0x80 ? Uint8Array.of(number) : new TextEncoder().encode(String.fromCharCode(number))

function crc(bytes: Uint8Array, bits: number, polynomial: number): number {
  let sum = 0
  for (const byte of bytes) {
    sum ^= byte << (bits - 8)
    for (let i = 0; i < 8; i++) sum = (sum << 1) ^ (sum >> (bits - 1) ? polynomial | (1 << bits) : 0)
  }
  return sum
}
