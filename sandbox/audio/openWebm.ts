import type { Audio } from './Audio.js'

const EBML = 0x1a45dfa3
const SEGMENT = 0x18538067
const CLUSTER = 0x1f43b675

/** WebM or Matroska; what comes before the first cluster tells the decoder all it must know. */
export function openWebm(bytes: Uint8Array): Audio | undefined {
  for (let at = 0; ; ) {
    const id = readNumber(bytes, at, { isId: true })
    const size = readNumber(bytes, at + id.length, { isId: false })
    if (id.length === 0 || size.length === 0) return undefined
    if (at === 0 && id.value !== EBML) return undefined
    if (id.value === CLUSTER) {
      return { codec: 'webm', head: bytes.subarray(0, at), body: bytes.subarray(at) }
    }
    const content = at + id.length + size.length
    at = id.value === SEGMENT ? content : content + size.value
  }
}

/** The number of leading zeros says how many bytes follow; ids keep that mark. `length` is 0 if there is none. */
function readNumber(bytes: Uint8Array, at: number, { isId }: { isId: boolean }) {
  const first = bytes[at] ?? 0
  const length = first === 0 ? 0 : Math.clz32(first) - 23
  let value = isId ? first : first & (0xff >> length)
  for (let i = 1; i < length; i++) value = value * 256 + (bytes[at + i] ?? 0)
  return { value, length: at + length <= bytes.length ? length : 0 }
}
