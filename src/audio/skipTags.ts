import { type FileBytes, textOf } from './FileBytes.js'

const HEADER_BYTES = 10
/** More than a file has; a file of nothing else must not be read to its end. */
const MOST_TAGS = 20
const MOST_ZEROS = 1024 * 1024
const STEP_BYTES = 64 * 1024

/** Where a file begins behind its ID3 tags, however many there are, and behind zeros. */
export async function skipTags(bytes: FileBytes): Promise<number> {
  let at = await skipZeros(bytes, 0)
  for (let tags = 0; tags < MOST_TAGS; tags++) {
    const length = tagLength(await bytes.read(at, HEADER_BYTES))
    if (length === 0) return at
    // A tag that claims more than there is hides nothing: what it is in front of is looked for behind its header.
    at = await skipZeros(bytes, at + length < bytes.size ? at + length : at + HEADER_BYTES)
  }
  return at
}

/** ID3v2: the length in four times seven bits, perhaps a footer. 0 if there is no tag. */
function tagLength(header: Uint8Array): number {
  if (textOf(header, 0, 3) !== 'ID3' || header.length < HEADER_BYTES) return 0
  const [a = 0, b = 0, c = 0, d = 0] = header.subarray(6).map((byte) => byte & 127)
  const footer = (header[5] ?? 0) & 0x10 ? HEADER_BYTES : 0
  return HEADER_BYTES + (a << 21) + (b << 14) + (c << 7) + d + footer
}

/** The length of an MP4 box begins with zeros as well, and belongs to it. */
async function skipZeros(bytes: FileBytes, start: number): Promise<number> {
  for (let at = start; at < bytes.size && at - start < MOST_ZEROS; at += STEP_BYTES) {
    const part = await bytes.read(at, STEP_BYTES)
    const offset = part.findIndex((byte) => byte !== 0)
    if (offset < 0) continue
    const found = at + offset
    const from = Math.max(start, found - 3)
    const around = textOf(await bytes.read(from, 11))
    const box = [...around.matchAll(/[a-z]{4}/g)].map(({ index }) => from + index - 4)
    return box.find((place) => place >= from && place <= found) ?? found
  }
  return start
}
