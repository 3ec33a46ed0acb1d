/** A 16-bit mono WAV file of the samples, or of a tone that lasts so many seconds. */
export function wav(audio: Float32Array | number, sampleRate = 16_000): Uint8Array<ArrayBuffer> {
  const samples = typeof audio === 'number' ? tone(audio, sampleRate) : audio
  const bytes = new Uint8Array(44 + samples.length * 2)
  const view = new DataView(bytes.buffer)
  const text = (offset: number, value: string) => bytes.set(new TextEncoder().encode(value), offset)
  text(0, 'RIFF')
  view.setUint32(4, 36 + samples.length * 2, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  text(36, 'data')
  view.setUint32(40, samples.length * 2, true)
  for (const [i, sample] of samples.entries()) view.setInt16(44 + i * 2, sample * 32_767, true)
  return bytes
}

const tone = (seconds: number, sampleRate: number) =>
  Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, i) => 0.3 * Math.sin(i / 8))
