import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** Three bytes a pixel. */
export interface Pixels {
  width: number
  height: number
  rgb: Buffer
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Reads what a browser writes: eight bits a channel, with or without alpha, not interlaced. */
export function readPng(png: Buffer): Pixels {
  const parts: Buffer[] = []
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const size = png[25] === 6 ? 4 : 3
  const lines = unfilter(inflateSync(Buffer.concat(parts)), width * size, height, size)
  if (size === 3) return { width, height, rgb: lines }
  const rgb = Buffer.alloc(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel++)
    lines.copy(rgb, pixel * 3, pixel * size, pixel * size + 3)
  return { width, height, rgb }
}

function unfilter(data: Buffer, stride: number, height: number, size: number): Buffer {
  const out = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x >= size ? (out[at - size] ?? 0) : 0
      const up = y > 0 ? (out[at - stride] ?? 0) : 0
      const corner = y > 0 && x >= size ? (out[at - stride - size] ?? 0) : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0
      out[at] = ((data[y * (stride + 1) + 1 + x] ?? 0) + guess) & 0xff
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

/** One picture of the size of all, and how long it stays. */
export interface Frame {
  pixels: Pixels
  ms: number
}

/** Writes one picture, or one that moves (APNG), small: 256 colours, and of later frames only what is new in them. */
export function writePng(frames: readonly Frame[]): Buffer {
  const [first] = frames
  if (!first) throw new Error('No picture')
  const { width, height } = first.pixels
  const { palette, indexOf } = paletteOf(frames)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const chunks = [chunk('IHDR', header)]
  if (frames.length > 1) chunks.push(chunk('acTL', uints(frames.length, 0)))
  chunks.push(chunk('PLTE', palette))
  let sequence = 0
  let before: Pixels | undefined
  for (const { pixels, ms } of frames) {
    const box = changed(before, pixels)
    if (frames.length > 1) {
      const control = Buffer.concat([
        uints(sequence++, box.width, box.height, box.x, box.y),
        Buffer.from([ms >> 8, ms & 0xff, 1_000 >> 8, 1_000 & 0xff, 0, 0]),
      ])
      chunks.push(chunk('fcTL', control))
    }
    const data = deflateSync(linesOf(pixels, box, indexOf), { level: 9 })
    chunks.push(before ? chunk('fdAT', Buffer.concat([uints(sequence++), data])) : chunk('IDAT', data))
    before = pixels
  }
  return Buffer.concat([signature, ...chunks, chunk('IEND', Buffer.alloc(0))])
}

function uints(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4)
  numbers.forEach((number, index) => bytes.writeUInt32BE(number, index * 4))
  return bytes
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([uints(data.length), body, uints(crc32(body))])
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

function changed(before: Pixels | undefined, { width, height, rgb }: Pixels): Box {
  if (!before) return { x: 0, y: 0, width, height }
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let at = 0; at < rgb.length; at++) {
    if (rgb[at] === before.rgb[at]) continue
    const [x, y] = [Math.floor(at / 3) % width, Math.floor(at / 3 / width)]
    left = Math.min(left, x)
    right = Math.max(right, x + 1)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y + 1)
  }
  if (right === 0) return { x: 0, y: 0, width: 1, height: 1 }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function linesOf(
  { width, rgb }: Pixels,
  box: Box,
  indexOf: (red: number, green: number, blue: number) => number,
): Buffer {
  const lines = Buffer.alloc((box.width + 1) * box.height)
  for (let y = 0; y < box.height; y++)
    for (let x = 0; x < box.width; x++) {
      const at = ((box.y + y) * width + box.x + x) * 3
      lines[y * (box.width + 1) + 1 + x] = indexOf(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0)
    }
  return lines
}

/** The colours that are there; where they are more than 256, the most frequent, and the nearest of them for the others. */
function paletteOf(frames: readonly Frame[]) {
  const counts = new Map<number, number>()
  for (const { pixels } of frames)
    for (let at = 0; at < pixels.rgb.length; at += 3) {
      const colour = pixels.rgb.readUIntBE(at, 3)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
  const kept = [...counts].sort(([, one], [, other]) => other - one).slice(0, 256)
  const palette = Buffer.alloc(kept.length * 3)
  kept.forEach(([colour], index) => palette.writeUIntBE(colour, index * 3, 3))
  const indexes = new Map(kept.map(([colour], index) => [colour, index]))
  const indexOf = (red: number, green: number, blue: number): number => {
    const colour = (red << 16) | (green << 8) | blue
    const known = indexes.get(colour)
    if (known !== undefined) return known
    let [nearest, least] = [0, Number.POSITIVE_INFINITY]
    for (let index = 0; index < kept.length; index++) {
      const at = index * 3
      const distance =
        ((palette[at] ?? 0) - red) ** 2 +
        ((palette[at + 1] ?? 0) - green) ** 2 +
        ((palette[at + 2] ?? 0) - blue) ** 2
      if (distance < least) [nearest, least] = [index, distance]
    }
    indexes.set(colour, nearest)
    return nearest
  }
  return { palette, indexOf }
}
