/** Where the file begins behind its ID3 tags, however many there are, and the zeros that fill them up. */
export function skipTags(bytes: Uint8Array): number {
  for (let at = 0; ; ) {
    const length = tagLength(bytes.subarray(at, at + 10))
    if (length === 0) return at
    // A tag that claims more than there is hides nothing: what follows is looked for behind its header.
    at = at + length < bytes.length ? at + length : at + 10
    at = skipZeros(bytes, at)
  }
}

/** ID3v2: ten bytes of header, the length in four times seven bits, perhaps a footer. */
function tagLength(header: Uint8Array): number {
  const [i = 0, d = 0, three = 0, , , flags = 0, a = 0, b = 0, c = 0, e = 0] = header
  if (i !== 0x49 || d !== 0x44 || three !== 0x33) return 0
  const footer = flags & 0x10 ? 10 : 0
  return 10 + ((a & 127) << 21) + ((b & 127) << 14) + ((c & 127) << 7) + (e & 127) + footer
}

/** The length of an MP4 box begins with zeros as well, and belongs to it. */
function skipZeros(bytes: Uint8Array, start: number): number {
  let at = start
  while (bytes[at] === 0) at++
  const box = [3, 2, 1].map((zeros) => at - zeros).find((place) => place >= start && isBox(bytes, place))
  return box ?? at
}

const isBox = (bytes: Uint8Array, at: number) =>
  /^[a-z]{4}$/.test(String.fromCharCode(...bytes.subarray(at + 4, at + 8)))
