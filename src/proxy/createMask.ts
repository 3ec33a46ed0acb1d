const STAR = '*'.charCodeAt(0)

/**
 * Overwrites a secret with asterisks wherever it stands in a stream, also across chunks. Lengths stay as they are, so
 * a Content-Length stays true; bytes wait for the next chunk only while they could be the secret's beginning.
 */
export function createMask(secret: string): TransformStream<Uint8Array, Uint8Array> {
  const needle = new TextEncoder().encode(secret)
  let held = new Uint8Array()
  return new TransformStream({
    transform(chunk, controller) {
      const bytes = new Uint8Array(held.length + chunk.length)
      bytes.set(held)
      bytes.set(chunk, held.length)
      const end = maskIn(bytes, needle)
      if (end > 0) controller.enqueue(bytes.subarray(0, end))
      held = bytes.slice(end)
    },
    flush(controller) {
      if (held.length > 0) controller.enqueue(held)
    },
  })
}

/** Masks in place. Returns where a beginning of the needle starts that the bytes end with, else their length. */
function maskIn(bytes: Uint8Array, needle: Uint8Array): number {
  const [first = 0] = needle
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    const isAlike = needle.every((byte, i) => at + i >= bytes.length || bytes[at + i] === byte)
    if (!isAlike) continue
    if (at + needle.length > bytes.length) return at
    bytes.fill(STAR, at, at + needle.length)
  }
  return bytes.length
}
