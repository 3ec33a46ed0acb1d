/** GSM 06.10 in the packing of WAV files: 65 bytes are two frames of 160 samples at 8 kHz (ETSI EN 300 961). */
export function createGsmDecoder() {
  const frame = createFrameDecoder()
  let waiting: Uint8Array = new Uint8Array()
  return function decode(chunk: Uint8Array = new Uint8Array()): {
    channelData: Float32Array[]
    sampleRate: number
  } {
    const bytes = Buffer.concat([waiting, chunk])
    const blocks = Math.floor(bytes.length / BLOCK_BYTES)
    const samples = new Float32Array(blocks * 2 * FRAME)
    for (let i = 0; i < blocks; i++) {
      const read = bitReader(bytes.subarray(i * BLOCK_BYTES, (i + 1) * BLOCK_BYTES))
      samples.set(frame(read), i * 2 * FRAME)
      samples.set(frame(read), (i * 2 + 1) * FRAME)
    }
    waiting = bytes.subarray(blocks * BLOCK_BYTES)
    return { channelData: [samples], sampleRate: 8000 }
  }
}

type ReadBits = (count: number) => number

const BLOCK_BYTES = 65
const FRAME = 160
const SUBFRAME = 40
const LONGEST_LAG = 120

/** The standard's tables, by its names. */
const LAR_BITS = [6, 6, 5, 5, 4, 4, 3, 3]
const MIC = [-32, -32, -16, -16, -8, -8, -4, -4]
const B = [0, 0, 2048, -2560, 94, -1792, -341, -1144]
const INVA = [13_107, 13_107, 13_107, 13_107, 19_223, 17_476, 31_454, 29_708]
const QLB = [3277, 11_469, 21_299, 32_767]
const FAC = [18_431, 20_479, 22_527, 24_575, 26_623, 28_671, 30_719, 32_767]

/** The last sample of each stretch, and how much of the last frame's and of this one's filter it takes, in quarters. */
const interpolation = [
  { end: 13, last: 3, current: 1 },
  { end: 27, last: 2, current: 2 },
  { end: 40, last: 1, current: 3 },
  { end: 160, last: 0, current: 4 },
]

const saturate = (value: number) => Math.max(-32_768, Math.min(32_767, value))
const add = (a: number, b: number) => saturate(a + b)
const multiply = (a: number, b: number) => saturate((a * b + 16_384) >> 15)

function createFrameDecoder() {
  const excitation = new Int16Array(LONGEST_LAG + FRAME)
  const filter = new Int16Array(9)
  let lastRatios = new Int16Array(8)
  let lag = SUBFRAME
  let deemphasis = 0

  function readExcitation(read: ReadBits, start: number): void {
    const lagCode = read(7)
    if (lagCode >= SUBFRAME && lagCode <= LONGEST_LAG) lag = lagCode
    const gain = QLB[read(2)] ?? 0
    const pulses = readPulses(read)
    for (let i = 0; i < SUBFRAME; i++) {
      excitation[start + i] = add(pulses[i] ?? 0, multiply(gain, excitation[start + i - lag] ?? 0))
    }
  }

  function synthesise(reflections: Int16Array, excited: number): number {
    let sample = excited
    for (let i = 7; i >= 0; i--) {
      const reflection = reflections[i] ?? 0
      const delayed = filter[i] ?? 0
      sample = add(sample, -multiply(reflection, delayed))
      filter[i + 1] = add(delayed, multiply(reflection, sample))
    }
    filter[0] = sample
    return sample
  }

  return function decode(read: ReadBits): Float32Array {
    const ratios = Int16Array.from(LAR_BITS, (bits, i) => {
      const code = read(bits) + (MIC[i] ?? 0)
      const scaled = multiply(INVA[i] ?? 0, add(code << 10, -((B[i] ?? 0) << 1)))
      return add(scaled, scaled)
    })
    excitation.copyWithin(0, FRAME)
    for (let start = 0; start < FRAME; start += SUBFRAME) readExcitation(read, LONGEST_LAG + start)

    const output = new Float32Array(FRAME)
    let at = 0
    for (const { end, last, current } of interpolation) {
      const reflections = ratios.map((ratio, i) =>
        reflectionOf(quarters(lastRatios[i] ?? 0, last) + quarters(ratio, current)),
      )
      for (; at < end; at++) {
        const sample = synthesise(reflections, excitation[LONGEST_LAG + at] ?? 0)
        deemphasis = add(sample, multiply(deemphasis, 28_180))
        output[at] = add(deemphasis, deemphasis) / 32_768
      }
    }
    lastRatios = ratios
    return output
  }
}

/** Regular pulse excitation: 13 pulses, three samples apart. */
function readPulses(read: ReadBits): Int16Array {
  const pulses = new Int16Array(SUBFRAME)
  const grid = read(2)
  const { exponent, mantissa } = readMaximum(read)
  const shift = 6 - exponent
  const rounding = shift > 0 ? 1 << (shift - 1) : 0
  for (let i = 0; i < 13; i++) {
    const level = ((read(3) << 1) - 7) << 12
    pulses[grid + 3 * i] = add(multiply(FAC[mantissa] ?? 0, level), rounding) >> shift
  }
  return pulses
}

function readMaximum(read: ReadBits): { exponent: number; mantissa: number } {
  const code = read(6)
  let exponent = code > 15 ? (code >> 3) - 1 : 0
  let mantissa = code - (exponent << 3)
  if (mantissa === 0) return { exponent: -4, mantissa: 7 }
  for (; mantissa <= 7; exponent--) mantissa = (mantissa << 1) | 1
  return { exponent, mantissa: mantissa - 8 }
}

function quarters(value: number, count: number): number {
  return count === 4 ? value : (count & 1 ? value >> 2 : 0) + (count & 2 ? value >> 1 : 0)
}

function reflectionOf(ratio: number): number {
  const size = Math.min(32_767, Math.abs(ratio))
  const reflection = size < 11_059 ? size << 1 : size < 20_070 ? size + 11_059 : add(size >> 2, 26_112)
  return ratio < 0 ? -reflection : reflection
}

/** From the lowest bit of each byte up. */
function bitReader(bytes: Uint8Array): ReadBits {
  let at = 0
  return (count) => {
    let value = 0
    for (let i = 0; i < count; i++, at++) value |= (((bytes[at >> 3] ?? 0) >> (at & 7)) & 1) << i
    return value
  }
}
