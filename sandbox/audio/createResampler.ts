const ZERO_CROSSINGS = 16

export interface Resampler {
  /** What is ready of the output; the rest waits for its neighbours. */
  push(input: Float32Array): Float32Array
  /** The end of the output. */
  flush(): Float32Array
}

/** Changes the sample rate (both in whole Hz) piece by piece, by windowed sinc, low enough that nothing folds back. */
export function createResampler(from: number, to: number): Resampler {
  if (from === to) return { push: (input) => input, flush: () => new Float32Array() }
  const divisor = greatestCommonDivisor(from, to)
  const [up, down] = [to / divisor, from / divisor]
  const cutoff = Math.min(1, to / from)
  const reach = Math.ceil(ZERO_CROSSINGS / cutoff)
  const filters: Float32Array[] = []

  /** Weights of the samples around an output that lies `phase / up` behind one of the input. */
  function filterOf(phase: number): Float32Array {
    filters[phase] ??= Float32Array.from(
      { length: 2 * reach + 2 },
      (_, i) => cutoff * windowedSinc((i - reach - phase / up) * cutoff),
    )
    return filters[phase]
  }

  /** Input that is still needed; the silence before the first sample is a part of it. */
  let waiting: Float32Array = new Float32Array(reach)
  /** Where in `waiting` the next output lies, and how far behind that sample. */
  let at = reach
  let phase = 0
  let inputs = 0
  let outputs = 0

  function convert(input: Float32Array): Float32Array {
    const samples = concat(waiting, input)
    const count = Math.ceil(Math.max(0, (samples.length - reach - 1 - at) * up - phase) / down)
    const output = new Float32Array(count)
    for (let i = 0; i < count; i++) {
      const filter = filterOf(phase)
      const first = at - reach
      // Two sums, because each addition waits for the one before.
      let even = 0
      let odd = 0
      for (let j = 0; j < filter.length; j += 2) {
        even += (samples[first + j] ?? 0) * (filter[j] ?? 0)
        odd += (samples[first + j + 1] ?? 0) * (filter[j + 1] ?? 0)
      }
      output[i] = even + odd
      phase += down
      at += Math.floor(phase / up)
      phase %= up
    }
    const done = Math.min(at - reach, samples.length)
    waiting = samples.slice(done)
    at -= done
    outputs += count
    return output
  }

  return {
    push(input) {
      inputs += input.length
      return convert(input)
    },
    flush() {
      const missing = Math.round((inputs * up) / down) - outputs
      return convert(new Float32Array(reach + 1 + down)).subarray(0, missing)
    },
  }
}

function windowedSinc(x: number): number {
  if (x === 0) return 1
  if (Math.abs(x) >= ZERO_CROSSINGS) return 0
  const hann = 0.5 + 0.5 * Math.cos((Math.PI * x) / ZERO_CROSSINGS)
  return (hann * Math.sin(Math.PI * x)) / (Math.PI * x)
}

function concat(a: Float32Array, b: Float32Array): Float32Array {
  const both = new Float32Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
