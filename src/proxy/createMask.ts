import { type Spelling, spellingsOf } from './spellingsOf.js'

const STAR = '*'.charCodeAt(0)

export interface Mask {
  /** Stars the secret in a header's name or value. */
  header: (text: string) => string
  /** Stars the secret in a stream, also across chunks. */
  stream: () => TransformStream<Uint8Array, Uint8Array>
}

/**
 * Overwrites a secret with asterisks, in any of its usual spellings, in capitals or not. Lengths stay as they are, so a
 * Content-Length stays true. Bytes wait for the next chunk only while they could be the secret's beginning.
 */
export function createMask(secret: string): Mask {
  const spellings = spellingsOf(secret)
  const isStart = new Uint8Array(256)
  for (const [ways = []] of spellings) {
    for (const [byte = 0] of ways) isStart[byte] = 1
  }

  /** Masks in place. Returns the index from which the bytes may be a secret's beginning, else their length. */
  function mask(bytes: Uint8Array, isEnd: boolean): number {
    let at = 0
    while (at < bytes.length) {
      let end = NO_MATCH
      if (isStart[lowerCase(bytes[at])]) {
        for (const spelling of spellings) end = Math.max(end, endOf(spelling, bytes, at, isEnd))
      }
      if (end === UNDECIDED) return at
      if (end > at) bytes.fill(STAR, at, end)
      at = Math.max(end, at + 1)
    }
    return bytes.length
  }

  return {
    header(text) {
      const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0))
      mask(bytes, true)
      return String.fromCharCode(...bytes)
    },
    stream() {
      let pending = new Uint8Array()
      return new TransformStream({
        transform(chunk, controller) {
          const bytes = new Uint8Array(pending.length + chunk.length)
          bytes.set(pending)
          bytes.set(chunk, pending.length)
          const end = mask(bytes, false)
          if (end > 0) controller.enqueue(bytes.subarray(0, end))
          pending = bytes.slice(end)
        },
        flush(controller) {
          mask(pending, true)
          if (pending.length > 0) controller.enqueue(pending)
        },
      })
    },
  }
}

const NO_MATCH = -1
/** The bytes end before it is known. */
const UNDECIDED = Number.POSITIVE_INFINITY

function endOf(spelling: Spelling, bytes: Uint8Array, at: number, isEnd: boolean): number {
  let end = at
  for (const ways of spelling) {
    const way = ways.find((one) => isWrittenAt(one, bytes, end, isEnd))
    if (!way) return NO_MATCH
    end += way.length
    if (end > bytes.length) return UNDECIDED
  }
  return end
}

/** Whether the bytes go on like this, as far as they are known. */
function isWrittenAt(way: Uint8Array, bytes: Uint8Array, at: number, isEnd: boolean): boolean {
  for (let i = 0; i < way.length; i += 1) {
    if (at + i >= bytes.length) return !isEnd
    if (lowerCase(bytes[at + i]) !== way[i]) return false
  }
  return true
}

function lowerCase(byte = 0): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte
}
