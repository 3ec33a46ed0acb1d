const ZERO_CROSSINGS = 16
const STEPS = 512

const kernel = Float32Array.from({ length: ZERO_CROSSINGS * STEPS + 1 }, (_, i) => {
  const x = i / STEPS
  const hann = 0.5 + 0.5 * Math.cos((Math.PI * x) / ZERO_CROSSINGS)
  return x === 0 ? 1 : (hann * Math.sin(Math.PI * x)) / (Math.PI * x)
})

/** Changes the sample rate (both in Hz) by windowed sinc, low enough that nothing folds back. */
export function resample(input: Float32Array, from: number, to: number): Float32Array<ArrayBuffer> {
  if (from === to) return new Float32Array(input)
  const output = new Float32Array(Math.round((input.length * to) / from))
  const cutoff = Math.min(1, to / from)
  const reach = ZERO_CROSSINGS / cutoff
  for (let i = 0; i < output.length; i++) {
    const centre = (i * from) / to
    const first = Math.max(0, Math.ceil(centre - reach))
    const last = Math.min(input.length - 1, Math.floor(centre + reach))
    let sum = 0
    for (let j = first; j <= last; j++) {
      sum += (input[j] ?? 0) * (kernel[Math.round(Math.abs(centre - j) * cutoff * STEPS)] ?? 0)
    }
    output[i] = sum * cutoff
  }
  return output
}
