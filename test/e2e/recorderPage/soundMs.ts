const SEGMENT = 0x18538067
const CLUSTER = 0x1f43b675
const BLOCK = 0xa3

/** How much sound is in the beginning of a WebM file, by its whole frames alone: no clock and no decoder is asked. */
export function soundMs(beginning: ArrayBuffer): number {
  const view = new DataView(beginning)
  let at = 0
  let ms = 0
  // Chromium may hand out the first byte of the next element with a piece.
  while (at + 12 < view.byteLength) {
    const id = number(4, true)
    const size = number(8, false)
    // What holds others is as long as it turns out to be.
    if (id === SEGMENT || id === CLUSTER) continue
    // Behind the track, the time and the flags.
    if (id === BLOCK && at + size <= view.byteLength)
      ms += opusMs(view.getUint8(at + 4), view.getUint8(at + 5))
    at += size
  }
  return ms

  /** As long as the zeros it begins with say. */
  function number(longest: number, isId: boolean): number {
    const first = view.getUint8(at)
    const length = Math.clz32(first) - 23
    if (length > longest) throw new Error(`No element begins at ${at}.`)
    let value = isId ? first : first & (0xff >> length)
    for (let index = 1; index < length; index++) value = value * 256 + view.getUint8(at + index)
    at += length
    return value
  }
}

/** RFC 6716, 3: the first five bits say how long a frame is, the next two how many there are, or that the second byte does. */
function opusMs(head: number, next: number): number {
  const config = head >> 3
  const lengths = config < 12 ? [10, 20, 40, 60] : config < 16 ? [10, 20] : [2.5, 5, 10, 20]
  const frames = [1, 2, 2][head & 3] ?? next & 63
  return frames * (lengths[config % lengths.length] ?? 0)
}
